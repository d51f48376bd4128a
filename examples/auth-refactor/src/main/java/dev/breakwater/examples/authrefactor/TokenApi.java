package dev.breakwater.examples.authrefactor;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What {@code src/auth/token.ts} says about verifying a token.
 *
 * @param signature the signature of {@code verifyToken}
 * @param tokenType the type of its first parameter
 * @param result what it returns, if that is one of two things; otherwise it throws
 * @param origins where the names come from that the file speaks of
 */
record TokenApi(
    String signature,
    String tokenType,
    Optional<Result> result,
    Map<String, Imports.Origin> origins) {

  static final String FILE = "src/auth/token.ts";

  private static final Pattern VERIFY =
      Pattern.compile("verifyToken\\(\\w+: (\\w+), .*\\): (\\w+)");
  private static final Pattern IMPORT =
      Pattern.compile("import (type )?\\{ (.*) \\} from './types.js';");

  /**
   * A union of two objects, told apart by a boolean member.
   *
   * @param type its name
   * @param ok the boolean member
   * @param value the member that is there when it is true
   * @param reason the member that is there when it is false
   * @param reasonType the type of the latter
   */
  record Result(String type, String ok, String value, String reason, String reasonType) {}

  static TokenApi in(String source) {
    MatchResult verify =
        VERIFY
            .matcher(source)
            .results()
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException(FILE + " has no verifyToken"));
    Map<String, Imports.Origin> origins = new LinkedHashMap<>();
    IMPORT.matcher(source).results().forEach(statement -> collect(statement, origins));
    return new TokenApi(
        verify.group(), verify.group(1), resultNamed(verify.group(2), source), origins);
  }

  private static void collect(MatchResult statement, Map<String, Imports.Origin> origins) {
    for (String written : statement.group(2).split(", ")) {
      String name = written.replaceFirst("^type ", "");
      boolean isType = statement.group(1) != null || !name.equals(written);
      origins.put(name, new Imports.Origin(Types.FILE, isType));
    }
  }

  private static Optional<Result> resultNamed(String type, String source) {
    String union =
        "export type "
            + type
            + " =\\s+\\| \\{ readonly (\\w+): true; readonly (\\w+): \\w+ \\}"
            + "\\s+\\| \\{ readonly \\1: false; readonly (\\w+): (\\w+) \\};";
    return Pattern.compile(union)
        .matcher(source)
        .results()
        .findFirst()
        .map(
            found ->
                new Result(type, found.group(1), found.group(2), found.group(3), found.group(4)));
  }
}
