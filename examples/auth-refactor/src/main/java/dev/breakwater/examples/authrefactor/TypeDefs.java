package dev.breakwater.examples.authrefactor;

import dev.breakwater.Task;
import dev.breakwater.Writes;
import dev.breakwater.workspace.Workspace;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes the types that the refactor is about: branded identifiers instead of strings, a session
 * without {@code any}, and the reasons for a refusal instead of an exception.
 */
@Task
@Writes("src/auth/types.ts")
final class TypeDefs {

  private static final String BRANDED =
      """
      /** A string that stands for one kind of thing and is not taken for another. */
      type Branded<Name extends string> = string & { readonly brand: Name };

      """;

  private static final String BRAND =
      """
      export type %1$s = Branded<'%1$s'>;

      export function as%1$s(text: string): %1$s {
        return text as %1$s;
      }

      """;

  private static final Pattern AUTH_ERROR =
      Pattern.compile(
          "/\\*\\* Thrown where (.*) Codes: (.*)\\. \\*/\\nexport class AuthError (?s:.*?)^}$",
          Pattern.MULTILINE);

  private final Model model;

  TypeDefs() {
    this(Model.QUICK);
  }

  TypeDefs(Model model) {
    this.model = model;
  }

  Types run(RefactorRequest request, Workspace workspace) throws InterruptedException {
    return model.ask("type-defs", () -> define(request, workspace));
  }

  private static Types define(RefactorRequest request, Workspace workspace) {
    String written = rewrite(request).apply(workspace.read(Types.FILE));
    workspace.write(Types.FILE, written);
    return Types.in(written);
  }

  private static Rewrite rewrite(RefactorRequest request) {
    Rewrite rewrite =
        Rewrite.NOTHING
            .replace(
                "\\bdata: any; // (\\w+) and (\\w+), in milliseconds", "$1: number;\n  $2: number;")
            .replace("^  (?=\\w+: \\w+;)", "  readonly ")
            .then(TypeDefs::failuresInsteadOfErrors);
    for (String identifier : request.identifiers()) {
      rewrite = rewrite.retype(lowerFirst(identifier), identifier);
      if (identifier.endsWith("Id")) {
        String owner = identifier.substring(0, identifier.length() - 2);
        rewrite = rewrite.then(text -> retypeOwnId(text, owner, identifier));
      }
    }
    return rewrite.then(text -> brands(request) + text);
  }

  private static String brands(RefactorRequest request) {
    return request.identifiers().stream()
        .map(BRAND::formatted)
        .collect(Collectors.joining("", BRANDED, ""));
  }

  private static String retypeOwnId(String text, String owner, String identifier) {
    return text.replaceFirst(
        "(interface " + owner + " \\{\\s+readonly id): string", "$1: " + identifier);
  }

  private static String failuresInsteadOfErrors(String text) {
    return AUTH_ERROR.matcher(text).replaceAll(TypeDefs::failures);
  }

  private static String failures(MatchResult error) {
    return Arrays.stream(error.group(2).split(", "))
        .map(code -> "'" + code + "'")
        .collect(
            Collectors.joining(
                " | ", "/** Why " + error.group(1) + " */\nexport type AuthFailure = ", ";"));
  }

  private static String lowerFirst(String name) {
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }
}
