package dev.breakwater.processor.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An orchestrator that was compiled a moment ago runs its tasks on a real folder. */
class RunTest {

  private static final String SOURCES =
      """
      package com.acme;
      @Task
      @Writes("src/auth/types.ts")
      class TypeDefs {
        Types run(String request, Workspace workspace) {
          Main.LOG.add("type-defs");
          workspace.write("src/auth/types.ts", request);
          return new Types(request);
        }
      }
      ---
      package com.acme;
      @Task
      @Reads("src/auth/types.ts")
      @Writes({"src/auth/*.ts", "tests/auth/*.ts"})
      class AuthModule {
        AuthReport run(Types types, Workspace workspace) {
          Main.LOG.add("auth-module");
          String read = workspace.read("src/auth/types.ts");
          workspace.write("src/auth/types.ts", read + " by auth");
          workspace.write("src/auth/token.ts", "token");
          return new AuthReport(types.text() + ", " + read);
        }
      }
      ---
      package com.acme;
      @Task
      @Reads("src/auth/types.ts")
      @Writes("src/user/*.ts")
      class UserService {
        UserReport run(Workspace workspace) {
          Main.LOG.add("last");
          String read = workspace.read("src/auth/types.ts");
          workspace.write("src/user/user.ts", read);
          return new UserReport(read);
        }
      }
      ---
      package com.acme;
      @Task(name = "gateway-mw")
      @Reads("src/auth/token.ts")
      @Writes("src/gateway/*.ts")
      class GatewayMiddleware {
        private final String prefix;
        GatewayMiddleware(String prefix) { this.prefix = prefix; }
        GatewayReport run(Workspace workspace) {
          Main.LOG.add("last");
          if (prefix.isEmpty()) {
            workspace.write("src/auth/token.ts", "mine");
          }
          return new GatewayReport(prefix + workspace.read("src/auth/token.ts"));
        }
      }
      ---
      package com.acme;
      record Types(String text) {}
      ---
      package com.acme;
      record AuthReport(String text) {}
      ---
      package com.acme;
      record UserReport(String text) {}
      ---
      package com.acme;
      record GatewayReport(String text) {}
      ---
      package com.acme;
      @TaskGraph({UserService.class, GatewayMiddleware.class, TypeDefs.class, AuthModule.class})
      public interface AuthRefactor {
        CompletableFuture<Outcome> run(String request, Workspace workspace);

        record Outcome(AuthReport auth, UserReport user, GatewayReport gateway) {}
      }
      ---
      package com.acme;
      import java.nio.file.Path;
      public class Main {
        static final List<String> LOG = Collections.synchronizedList(new ArrayList<>());

        public static List<String> main(Path root, String prefix) {
          AuthRefactor refactor = new AuthRefactorOrchestrator(
              new AuthRefactorOrchestrator.Tasks() {
                @Override public GatewayMiddleware gatewayMiddleware() {
                  return new GatewayMiddleware(prefix);
                }
              });
          try {
            LOG.add(refactor.run("request", Workspace.at(root)).join().toString());
          } catch (CompletionException e) {
            LOG.add(e.getCause().getMessage());
            LOG.add(e.getCause().getCause().getClass().getSimpleName());
          }
          return LOG;
        }
      }
      """;

  private static final Build BUILD = Build.strict(SOURCES).build();

  @TempDir Path root;

  @Test
  void carriesTheTasksOutInTheirOrderWithWhatTheyPassOn() throws IOException {
    List<String> log = BUILD.succeeds().call("com.acme.Main", "main", root, "> ");

    assertEquals(
        List.of(
            "type-defs",
            "auth-module",
            "last",
            "last",
            "Outcome[auth=AuthReport[text=request, request],"
                + " user=UserReport[text=request by auth],"
                + " gateway=GatewayReport[text=> token]]"),
        log);
    assertEquals("request by auth", Files.readString(root.resolve("src/user/user.ts")));
  }

  @Test
  void failsWithTheTaskThatDidWhatItDoesNotDeclare() throws IOException {
    List<String> log = BUILD.succeeds().call("com.acme.Main", "main", root, "");

    // The other task of the last wave may have been cancelled before it came to its line.
    String failure = log.get(log.size() - 2);
    assertTrue(failure.contains("gateway-mw"), log::toString);
    assertTrue(failure.contains("AuthRefactor"), log::toString);
    assertEquals("UndeclaredAccessException", log.get(log.size() - 1));
    assertEquals("token", Files.readString(root.resolve("src/auth/token.ts")));
  }
}
