package dev.breakwater.examples.authrefactor;

import dev.breakwater.Reads;
import dev.breakwater.Task;
import dev.breakwater.Writes;
import dev.breakwater.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Rewrites the auth module and its tests to the new types. What threw an {@code AuthError} returns
 * why it refuses, which changes the signature of {@code verifyToken}. Where the code refuses for a
 * reason that the types lack, the types get it.
 */
@Task
@Reads("src/auth/types.ts")
@Writes({"src/auth/*.ts", "tests/auth/*.ts"})
final class AuthModule {

  private static final String FAILURE = "AuthFailure";
  private static final Pattern THROWN = Pattern.compile("throw new AuthError\\('(\\w+)'");

  private final Model model;

  AuthModule() {
    this(Model.QUICK);
  }

  AuthModule(Model model) {
    this.model = model;
  }

  AuthReport run(Types types, Workspace workspace) throws InterruptedException {
    return model.ask("auth-module", () -> adapt(types, workspace));
  }

  private static AuthReport adapt(Types types, Workspace workspace) {
    List<String> files = new ArrayList<>(workspace.list("src/auth/*.ts"));
    files.remove(Types.FILE);
    List<String> missing = missingFailures(types, workspace, files);
    List<String> changed = new ArrayList<>();
    if (!missing.isEmpty()) {
      workspace.write(Types.FILE, withFailures(workspace.read(Types.FILE), missing));
      changed.add(Types.FILE);
    }
    files.addAll(workspace.list("tests/auth/*.ts"));
    changed.addAll(rewrite(types).applyTo(workspace, files, known(types)));
    return new AuthReport(changed, missing);
  }

  private static List<String> missingFailures(
      Types types, Workspace workspace, List<String> files) {
    if (!types.declares(FAILURE)) {
      return List.of();
    }
    TreeSet<String> thrown = new TreeSet<>();
    for (String file : files) {
      THROWN.matcher(workspace.read(file)).results().forEach(found -> thrown.add(found.group(1)));
    }
    thrown.removeAll(types.literalsOf(FAILURE));
    return List.copyOf(thrown);
  }

  private static String withFailures(String text, List<String> failures) {
    String added = " | '" + String.join("' | '", failures) + "'";
    return text.replaceFirst("(export type " + FAILURE + " = .*);", "$1" + added + ";");
  }

  private static Rewrite rewrite(Types types) {
    String failure = types.declares(FAILURE) ? FAILURE : "string";
    return Rewrite.NOTHING
        .and(results(failure))
        .and(identifiers(types))
        .and(Adaptation.sessions(types))
        .and(tests())
        .replace(
            "export type \\{ .* \\} from './types.js'",
            "export type { " + String.join(", ", types.typeNames()) + " } from './types.js'");
  }

  private static Rewrite results(String failure) {
    return Rewrite.NOTHING
        .replace("; throws an AuthError .*\\.", ", or why it is refused.")
        .within("verifyToken", returningRefusals("Verified", "claims"))
        .within("find", returningRefusals("Found", "session"))
        .within(
            "authenticate",
            Rewrite.NOTHING
                .replace(": Session", ": Found")
                .replace("const claims = ", "const verified = ")
                .replace(
                    "return (.*)\\(claims(.*)\\);",
                    "return verified.ok ? $1(verified.claims$2) : verified;"))
        .within(
            "isLive",
            Rewrite.NOTHING.replace(
                "try \\{\\s*(.*);\\s*return true;\\s*\\} catch \\{\\s*return false;\\s*\\}",
                "return $1.ok;"))
        .declareBefore(
            "export function verifyToken",
            union(
                "Verified",
                "What a token says, or why it is refused.",
                "claims",
                "Claims",
                failure))
        .declareBefore(
            "export class SessionRegistry",
            union("Found", "A session, or why there is none.", "session", "Session", failure))
        .replace("verifyToken \\} from", "verifyToken, type Verified } from")
        .replace("export \\{ SessionRegistry \\}", "export { type Found, SessionRegistry }");
  }

  private static Rewrite returningRefusals(String type, String value) {
    return Rewrite.NOTHING
        .replace("\\): \\w+ \\{", "): " + type + " {")
        .replace("throw new AuthError\\(('\\w+'), .*\\);", "return { ok: false, reason: $1 };")
        .replace("return " + value + ";", "return { ok: true, " + value + " };");
  }

  private static String union(
      String name, String comment, String value, String type, String failure) {
    return """
    /** %s */
    export type %s =
      | { readonly ok: true; readonly %s: %s }
      | { readonly ok: false; readonly reason: %s };
    """
        .formatted(comment, name, value, type, failure);
  }

  private static Rewrite identifiers(Types types) {
    Rewrite users =
        Adaptation.identifiers(types, "UserId", List.of("userId"), List.of(), List.of("'u-\\d+'"));
    Rewrite sessions =
        Adaptation.identifiers(
            types,
            "SessionId",
            List.of("sessionId"),
            List.of(),
            List.of("'s-\\d+'", "this\\.options\\.ids\\.next\\('s'\\)"));
    Rewrite tokens =
        Adaptation.identifiers(
            types,
            "AuthToken",
            List.of("token"),
            List.of("issueToken", "bearerToken", "signIn"),
            List.of("`\\$\\{payload\\}\\..*`", "header\\.slice\\(.*?\\)", "(?<=Token\\()'\\w+'"));
    return users.and(sessions).and(tokens);
  }

  private static Rewrite tests() {
    return Adaptation.expectations("ok", "reason")
        .replace("(assertEqual\\(verifyToken\\(.*\\)), claims\\)", "$1, { ok: true, claims })")
        .replace("(assertEqual\\(\\w+\\.find\\(.*\\)), session\\)", "$1, { ok: true, session })");
  }

  private static Map<String, Imports.Origin> known(Types types) {
    Map<String, Imports.Origin> known = types.origins();
    known.put("Verified", new Imports.Origin("src/auth/token.ts", true));
    known.put("Found", new Imports.Origin("src/auth/session.ts", true));
    return known;
  }
}
