package dev.breakwater.examples.agents.byhand;

import dev.breakwater.examples.agents.Findings;
import dev.breakwater.examples.agents.Provider;
import dev.breakwater.examples.agents.Report;
import dev.breakwater.examples.agents.Toolchain;
import dev.breakwater.examples.agents.Verdict;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The same six agents with plain LangChain4j. Nothing checks that the order fits the access. */
public final class RefactorByHand {

  private static final String AUTH_WRITES = "src/auth/{service,session,token}.ts tests/auth/*.ts";
  private static final Runner.Agent SURVEY = agent("survey", 5, 1, true, "src/** tests/**", "");
  private static final Runner.Agent TYPE_DEFS =
      agent("type-defs", 5, 2, false, "src/auth/*.ts", "src/auth/types.ts");
  private static final Runner.Agent AUTH_MODULE =
      agent("auth-module", 10, 2, false, "src/auth/*.ts", AUTH_WRITES);
  private static final Runner.Agent USER_SERVICE =
      agent("user-service", 10, 2, false, "src/auth/types.ts", "src/user/*.ts tests/user/*.ts");
  private static final Runner.Agent GATEWAY =
      agent("gateway", 10, 2, false, "src/auth/*.ts", "src/gateway/*.ts tests/gateway/*.ts");
  private static final Runner.Agent CHECK = agent("check", 5, 1, true, "**", "");

  private final Path root;
  private final Runner runner;

  /** Prepares a run. */
  public RefactorByHand(Provider provider, Path root) {
    this.root = root;
    this.runner = new Runner(provider, root);
  }

  /** The patterns are separated by blanks. */
  private static Runner.Agent agent(
      String name, int minutes, int attempts, boolean cheap, String reads, String writes) {
    Access access =
        new Access(
            List.of(reads.split(" ")), writes.isEmpty() ? List.of() : List.of(writes.split(" ")));
    return new Runner.Agent(name, Duration.ofMinutes(minutes), attempts, cheap, access);
  }

  /** Starts the agents. A cancellation of the future interrupts them. */
  public CompletableFuture<Verdict> start() {
    CompletableFuture<Findings> survey =
        runner.start(SURVEY, attempt -> attempt.service(Prompts.Survey.class).run());
    CompletableFuture<Report> types =
        runner.start(TYPE_DEFS, attempt -> attempt.service(Prompts.TypeDefs.class).run());
    CompletableFuture<Void> known = CompletableFuture.allOf(survey, types);
    CompletableFuture<Report> auth =
        known.thenCompose(
            done ->
                runner.start(
                    AUTH_MODULE,
                    attempt ->
                        attempt
                            .service(Prompts.AuthModule.class)
                            .run(survey.join(), types.join())));
    CompletableFuture<Report> user =
        known.thenCompose(
            done ->
                runner.start(
                    USER_SERVICE,
                    attempt ->
                        attempt
                            .service(Prompts.UserService.class)
                            .run(survey.join(), types.join())));
    CompletableFuture<Report> gateway =
        auth.thenCompose(
            report ->
                runner.start(
                    GATEWAY,
                    attempt -> attempt.service(Prompts.Gateway.class).run(survey.join(), report)));
    CompletableFuture<Verdict> verdict =
        CompletableFuture.allOf(user, gateway)
            .thenCompose(
                done ->
                    runner.start(
                        CHECK,
                        attempt ->
                            check(attempt, List.of(auth.join(), user.join(), gateway.join()))));
    verdict.whenComplete((value, failure) -> runner.stop());
    return verdict;
  }

  private Verdict check(Attempt attempt, List<Report> reports) throws Exception {
    boolean node = Toolchain.hasNode();
    String checks = node ? "" : Toolchain.WITHOUT_NODE + "\n";
    TaskFiles files = attempt.files();
    List<String> old = Toolchain.mentions(files.list(Toolchain.SOURCES), files::read);
    checks += "files with AuthError: " + old + "\n";
    boolean passed = old.isEmpty();
    try (Programs programs = new Programs(root)) {
      for (List<String> command : node ? Toolchain.COMMANDS : List.<List<String>>of()) {
        Programs.Result result = programs.run(command);
        checks += "$ " + String.join(" ", command) + "\n" + result.output();
        passed &= result.exitCode() == 0;
      }
    }
    String summary = attempt.service(Prompts.Reviewer.class).summarize(reports, checks);
    return new Verdict(passed, checks.strip(), summary);
  }

  /** {@return the usage of each agent} */
  public List<Usage> report() {
    return runner.usages();
  }
}
