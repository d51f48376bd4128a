package dev.breakwater.examples.authrefactor;

import dev.breakwater.Reads;
import dev.breakwater.Task;
import dev.breakwater.Writes;
import dev.breakwater.workspace.Workspace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rewrites the users and their tests to what the types have become, and gives an explanation for
 * each reason for which somebody is not let in.
 */
@Task
@Reads("src/auth/types.ts")
@Writes({"src/user/*.ts", "tests/user/*.ts"})
final class UserService {

  private static final String FAILURE = "AuthFailure";
  private static final Pattern CASE = Pattern.compile("(?:case '(\\w+)'|default):\\s+return (.*);");

  private final Model model;

  UserService() {
    this(Model.QUICK);
  }

  UserService(Model model) {
    this.model = model;
  }

  UserReport run(Workspace workspace) throws InterruptedException {
    return model.ask("user-service", () -> adapt(workspace));
  }

  private static UserReport adapt(Workspace workspace) {
    Types types = Types.in(workspace.read(Types.FILE));
    List<String> files = new ArrayList<>(workspace.list("src/user/*.ts"));
    files.addAll(workspace.list("tests/user/*.ts"));
    List<String> changed = rewrite(types).applyTo(workspace, files, types.origins());
    return new UserReport(changed, types.literalsOf(FAILURE));
  }

  private static Rewrite rewrite(Types types) {
    Rewrite users =
        Adaptation.identifiers(
            types,
            "UserId",
            List.of("userId", "id"),
            List.of(),
            List.of("'u-\\d+'", "this\\.options\\.ids\\.next\\('u'\\)"));
    Rewrite sessions =
        Adaptation.identifiers(types, "SessionId", List.of(), List.of(), List.of("'s-\\d+'"));
    Rewrite rewrite = users.and(sessions).and(Adaptation.sessions(types));
    List<String> failures = types.literalsOf(FAILURE);
    return failures.isEmpty()
        ? rewrite
        : rewrite
            .then(text -> explainEach(text, failures))
            .replace("new AuthError\\(('\\w+'), ''\\)", "$1");
  }

  /** Turns the switch over some codes into a table of all of them, which the compiler checks. */
  private static String explainEach(String text, List<String> failures) {
    Map<String, String> explained = new LinkedHashMap<>();
    for (Matcher found = CASE.matcher(text); found.find(); ) {
      explained.put(found.group(1) == null ? "default" : found.group(1), found.group(2));
    }
    StringBuilder table =
        new StringBuilder("const EXPLANATIONS: Record<" + FAILURE + ", string> = {\n");
    for (String failure : failures) {
      String explanation = explained.getOrDefault(failure, explained.get("default"));
      table.append("  ").append(failure).append(": ").append(explanation).append(",\n");
    }
    return Rewrite.NOTHING
        .within(
            "explain",
            Rewrite.NOTHING
                .replace("error: unknown", "failure: " + FAILURE)
                .replace("switch (?s:.*)\\n  \\}", "return EXPLANATIONS[failure];"))
        .declareBefore("export function explain", table.append("};\n").toString())
        .apply(text);
  }
}
