package dev.breakwater.examples.authrefactor;

import dev.breakwater.Reads;
import dev.breakwater.Task;
import dev.breakwater.Writes;
import dev.breakwater.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Rewrites the gateway and its tests to the signature that {@code verifyToken} has come to have.
 */
@Task(name = "gateway-mw", timeout = "10m", attempts = 3)
@Reads("src/auth/token.ts")
@Writes({"src/gateway/*.ts", "tests/gateway/*.ts"})
final class GatewayMiddleware {

  private static final Pattern TRY_VERIFY =
      Pattern.compile(
          """
          ^( *)try \\{
          \\1  const (\\w+) = (verifyToken\\(.*\\));
          ((?:.*\\n)*?)\\1\\} catch \\(error\\) \\{
          ((?:.*\\n)*?)\\1\\}
          """,
          Pattern.MULTILINE);

  private final Model model;

  GatewayMiddleware() {
    this(Model.QUICK);
  }

  GatewayMiddleware(Model model) {
    this.model = model;
  }

  GatewayReport run(Workspace workspace) throws InterruptedException {
    return model.ask("gateway-mw", () -> adapt(workspace));
  }

  private static GatewayReport adapt(Workspace workspace) {
    TokenApi api = TokenApi.in(workspace.read(TokenApi.FILE));
    List<String> sources = workspace.list("src/gateway/*.ts");
    List<String> tests = workspace.list("tests/gateway/*.ts");
    List<String> changed = new ArrayList<>();
    changed.addAll(sources(api).applyTo(workspace, sources, api.origins()));
    changed.addAll(tests(api).applyTo(workspace, tests, api.origins()));
    return new GatewayReport(changed, api.signature());
  }

  private static Rewrite sources(TokenApi api) {
    Rewrite tokens = Rewrite.NOTHING.retype("token", api.tokenType());
    return api.result().map(result -> tokens.and(checking(result))).orElse(tokens);
  }

  private static Rewrite tests(TokenApi api) {
    return api.result()
        .map(result -> Adaptation.expectations(result.ok(), result.reason()))
        .orElse(Rewrite.NOTHING);
  }

  /** Asks the result for what a catch block waited for. */
  private static Rewrite checking(TokenApi.Result result) {
    return Rewrite.NOTHING
        .then(text -> TRY_VERIFY.matcher(text).replaceAll(found -> checked(found, result)))
        .within(
            "refused",
            Rewrite.NOTHING
                .replace("error: unknown", result.reason() + ": " + result.reasonType())
                .replace(
                    "if \\(error instanceof AuthError\\)"
                        + " \\{\\s*(.*?)error\\.code(.*)\\s*\\}\\s*throw error;",
                    "$1" + result.reason() + "$2"));
  }

  private static String checked(MatchResult found, TokenApi.Result result) {
    String verified = result.type().toLowerCase(Locale.ROOT);
    String handler = found.group(5).replaceAll("\\berror\\b", verified + "." + result.reason());
    String guarded = found.group(4).replaceAll("(?m)^  ", "");
    return """
    %1$sconst %2$s = %3$s;
    %1$sif (!%2$s.%4$s) {
    %5$s%1$s}
    %1$sconst %7$s = %2$s.%8$s;
    %6$s\
    """
        .formatted(
            found.group(1),
            verified,
            found.group(3),
            result.ok(),
            handler,
            guarded,
            found.group(2),
            result.value());
  }
}
