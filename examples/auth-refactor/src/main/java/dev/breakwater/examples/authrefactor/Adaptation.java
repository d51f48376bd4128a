package dev.breakwater.examples.authrefactor;

import java.util.List;
import java.util.Optional;

/** How code follows the types, wherever it stands: as far as the types say so, and no further. */
final class Adaptation {

  private Adaptation() {}

  /**
   * Uses a type of its own for one kind of identifier, where there is such a type.
   *
   * @param variables names of the parameters and members that hold one
   * @param functions names of the functions that return one
   * @param expressions patterns of the string expressions that make one
   */
  static Rewrite identifiers(
      Types types,
      String type,
      List<String> variables,
      List<String> functions,
      List<String> expressions) {
    Optional<String> maker = types.makerOf(type);
    Rewrite rewrite = Rewrite.NOTHING;
    if (maker.isEmpty()) {
      return rewrite;
    }
    for (String variable : variables) {
      rewrite = rewrite.retype(variable, type);
    }
    for (String function : functions) {
      rewrite = rewrite.returning(function, type);
    }
    for (String expression : expressions) {
      rewrite = rewrite.wrap(expression, maker.get());
    }
    return rewrite;
  }

  /** Takes the times of a session from the session, where they are no longer in a bag. */
  static Rewrite sessions(Types types) {
    return types.hasMember("Session", "data")
        ? Rewrite.NOTHING
        : Rewrite.NOTHING
            .replace("^( +)data: \\{ (.*?), (.*) \\},$", "$1$2,\n$1$3,")
            .replace("\\bdata: \\{ (.*?) \\}", "$1")
            .replace("\\b(\\w+)\\.data\\.", "$1.");
  }

  /** Expects a refusal as a result, where it was expected as an exception. */
  static Rewrite expectations(String ok, String reason) {
    String refusal = "{ " + ok + ": false, " + reason + ": $2 }";
    return Rewrite.NOTHING.replace(
        "assertThrows\\(\\(\\) => (.+), ('\\w+')\\);", "assertEqual($1, " + refusal + ");");
  }
}
