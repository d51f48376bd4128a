package dev.breakwater.examples.agents;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.breakwater.testing.ModelServer;
import dev.breakwater.testing.Script;
import dev.breakwater.testing.Step;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;

/**
 * Stands for a model. Its answers are fixed, and the files that it writes are in the resource
 * folder {@code answers}. The tokens that it reports are made up.
 */
final class ScriptedModel {

  private final Duration thinking;

  private ScriptedModel(Duration thinking) {
    this.thinking = thinking;
  }

  static Provider provider(ModelServer server) {
    return new Provider(server.uri() + "/v1", "none", "scripted-large", "scripted-small");
  }

  /** Starts a server whose answers take some time. */
  static ModelServer start(Duration thinking) {
    return new ScriptedModel(thinking).start();
  }

  private ModelServer start() {
    return ModelServer.start()
        .script(
            Script.when(
                "List the codes",
                search("new AuthError|AuthError\\(", 1_200),
                search("AuthError|verifyToken|\\.find\\(", 2_100),
                answer(
                    """
                    {"codes": ["malformed", "forged", "expired", "revoked"],
                     "files": ["src/auth/service.ts", "src/auth/session.ts", "src/auth/token.ts",
                       "src/auth/types.ts", "src/gateway/errors.ts", "src/gateway/log.ts",
                       "src/gateway/middleware.ts", "src/user/messages.ts"]}
                    """,
                    3_400)))
        .script(
            Script.when(
                "Replace the class AuthError",
                search("AuthError", 1_100),
                edit("src/auth/types.ts", AUTH_ERROR, AUTH_FAILURE, 1_700),
                answer(
                    """
                    {"summary": "AuthFailure has four codes, and Result<T> replaces AuthError.",
                     "left": []}
                    """,
                    2_300)))
        .script(
            Script.when(
                "Return a Result of",
                read("src/auth/token.ts", 1_400),
                write("src/auth/token.ts", 2_200),
                Step.fail(429, Duration.ofSeconds(1)),
                write("src/auth/session.ts", 3_100),
                write("src/auth/service.ts", 3_900),
                write("tests/auth/token.test.ts", 4_700),
                write("tests/auth/session.test.ts", 5_300),
                write("tests/auth/service.test.ts", 6_100),
                write("tests/gateway/token.test.ts", 6_900),
                answer(
                    """
                    {"summary": "verifyToken, find and authenticate return a Result.",
                     "left": ["tests/gateway/token.test.ts expects that verifyToken throws"]}
                    """,
                    7_400)))
        .script(
            Script.when(
                "Let explain in",
                read("src/user/messages.ts", 1_300),
                write("src/user/messages.ts", 1_800),
                write("tests/user/messages.test.ts", 2_400),
                answer(
                    """
                    {"summary": "explain takes an AuthFailure, and covers all of them.",
                     "left": []}
                    """,
                    2_900)))
        .script(
            Script.when(
                "to the new signatures",
                read("src/auth/token.ts", 1_600),
                write("src/gateway/errors.ts", 2_300),
                write("src/gateway/middleware.ts", 2_900),
                write("src/gateway/log.ts", 3_500),
                write("tests/gateway/token.test.ts", 4_200),
                answer(
                    """
                    {"summary": "The gateway checks results instead of catching exceptions.",
                     "left": []}
                    """,
                    4_700)))
        .script(
            Script.when(
                "for the pull request",
                answer(
                    "Auth functions return a Result instead of throwing an AuthError, and users and"
                        + " gateway follow. The test of the gateway that auth-module had to leave"
                        + " is done too.",
                    1_500)));
  }

  private static final String AUTH_ERROR =
      """
      /** Thrown where a token is not accepted. Codes: malformed, forged, expired. */
      export class AuthError extends Error {
        constructor(
          readonly code: string,
          message: string,
        ) {
          super(message);
        }
      }
      """;

  private static final String AUTH_FAILURE =
      """
      /** The reason why a token is not accepted. */
      export type AuthFailure = 'malformed' | 'forged' | 'expired' | 'revoked';

      /** A value, or the reason why there is none. */
      export type Result<T> =
        | { readonly ok: true; readonly value: T }
        | { readonly ok: false; readonly reason: AuthFailure };
      """;

  private Step read(String path, int tokens) {
    return call("read_file", arguments().put("path", path), tokens, 40);
  }

  private Step search(String regex, int tokens) {
    return call("search_files", arguments().put("regex", regex), tokens, 40);
  }

  private Step write(String path, int tokens) {
    String text = file(path);
    return call(
        "write_file",
        arguments().put("path", path).put("text", text),
        tokens,
        40 + text.length() / 4);
  }

  private Step edit(String path, String old, String replacement, int tokens) {
    ObjectNode arguments = arguments().put("path", path).put("old", old).put("new", replacement);
    return call("edit_file", arguments, tokens, 220);
  }

  private Step answer(String text, int tokens) {
    return Step.text(text.strip()).usage(tokens, 20 + text.length() / 4).delay(thinking);
  }

  private Step call(String tool, ObjectNode arguments, int input, int output) {
    return Step.call(tool, arguments).usage(input, output).delay(thinking);
  }

  private static ObjectNode arguments() {
    return JsonNodeFactory.instance.objectNode();
  }

  private static String file(String path) {
    try (InputStream in = ScriptedModel.class.getResourceAsStream("/answers/" + path)) {
      return new String(Objects.requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
