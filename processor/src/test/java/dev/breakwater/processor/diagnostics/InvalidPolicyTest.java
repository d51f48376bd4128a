package dev.breakwater.processor.diagnostics;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A time-out or number of attempts that does not parse or makes no sense. */
class InvalidPolicyTest {

  private static final String ID = "InvalidPolicy";

  private static Compiled task(String members) {
    return Compiled.of(
        """
        @Task(MEMBERS)
        class Job { void run() {} }

        @TaskGraph(Job.class)
        interface Graph { void run(); }
        """
            .replace("MEMBERS", members));
  }

  private static Reported timeout(String timeout) {
    return task("attempts = 2, timeout = \"" + timeout + "\"")
        .onlyError(ID)
        .in("Job")
        .onLine("@Task")
        .at("\"" + timeout + "\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "soon", "10", "s", "-1s", "1.5h", "10 m", " 10m", "1m1", "PT10M", "10M", "1us", "٣s"
      })
  void aTimeoutIsWholeNumbersWithUnits(String timeout) {
    timeout(timeout)
        .saying(
            "\""
                + timeout
                + "\" is not a valid timeout for Job: write whole numbers with the units d, h, m, s and ms")
        .showing(
            """
              To fix:
                1. write, for example, timeout = "90s", timeout = "10m" or timeout = "1h30m"
            """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"30m1h", "1s1s", "5ms1s", "1h1h", "1m2h3s"})
  void eachUnitOfATimeoutStandsOnceAndTheLargestFirst(String timeout) {
    timeout(timeout)
        .saying(
            "\""
                + timeout
                + "\" is not a valid timeout for Job: use each unit once, the largest first")
        .showing(
            """
              To fix:
                1. write, for example, timeout = "1h30m"
            """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0s", "0h00m", "0d0h0m0s0ms"})
  void aTimeoutIsAboveZero(String timeout) {
    timeout(timeout)
        .saying(
            "\""
                + timeout
                + "\" is not a valid timeout for Job: a timeout must be longer than zero")
        .showing(
            """
              To fix:
                1. set a longer timeout, or remove it to use the timeout of the engine
            """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"106752d", "9223372036855s", "99999999999999999999ms", "106751d24h"})
  void aTimeoutCanBeCounted(String timeout) {
    timeout(timeout)
        .saying("\"" + timeout + "\" is not a valid timeout for Job: the maximum is 292 years")
        .showing(
            """
              To fix:
                1. set a shorter timeout, or remove it to use the timeout of the engine
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "attempts = 1",
        "attempts = 3",
        "timeout = \"\"",
        "timeout = \"90s\"",
        "timeout = \"1h30m\"",
        "timeout = \"1d2h3m4s5ms\"",
        "timeout = \"0h1s\"",
        "timeout = \"106751d\""
      })
  void noneOfAPolicyThatMakesSense(String members) {
    task(members).succeeds();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "1 - 3"})
  void thereIsAtLeastOneAttempt(String attempts) {
    String count = attempts.replace("1 - 3", "-2");
    task("timeout = \"1s\", attempts = " + attempts)
        .onlyError(ID)
        .in("Job")
        .onLine("@Task")
        .at(attempts)
        .saying(
            "Job cannot have "
                + count
                + " attempts: the number includes the first attempt, so it must be at least 1")
        .showing(
            """
              To fix:
                1. write attempts = 1 for a single attempt
            """);
  }

  @Test
  void bothAreToldAndOnceForTwoGraphs() {
    Compiled compiled =
        Compiled.of(
            """
            @Task(timeout = "0s", attempts = 0)
            class Job { void run() {} }

            @TaskGraph(Job.class)
            interface Graph { void run(); }

            @TaskGraph(Job.class)
            interface Other { void run(); }
            """);

    compiled.hasErrors(2);
    compiled.errors(ID).get(0).at("\"0s\"");
    compiled.errors(ID).get(1).at("0");
  }
}
