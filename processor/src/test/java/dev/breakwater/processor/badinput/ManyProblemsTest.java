package dev.breakwater.processor.badinput;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.processor.compilers.TestedCompiler;
import dev.breakwater.processor.write.Build;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Much that is wrong at once, or a pattern without end, is told in the time that it takes. */
class ManyProblemsTest {

  /** Only a guard against hanging: what is tested here takes a second or two. */
  private static final Duration FOREVER = Duration.ofMinutes(2);

  /** A graph of tasks, each with the annotations that the template makes of its number. */
  private static Build compile(int tasks, IntFunction<String> annotations) {
    String classes =
        IntStream.range(0, tasks)
            .mapToObj(
                i -> "  @Task " + annotations.apply(i) + " class T" + i + " { void run() {} }\n")
            .collect(Collectors.joining());
    String list =
        IntStream.range(0, tasks)
            .mapToObj(i -> "T" + i + ".class")
            .collect(Collectors.joining(","));
    String sources =
        "package p;\ninterface All {\n%s  @TaskGraph({%s}) interface Graph { void run(); }\n}\n"
            .formatted(classes, list);
    List<String> tellAll = TestedCompiler.current().upTo(10_000);
    return assertTimeoutPreemptively(FOREVER, () -> Build.lenient(sources).with(tellAll).build());
  }

  @Test
  void threeHundredTasksThatWriteOneFileAreOneError() {
    Build build = compile(300, i -> "@Writes(\"one.txt\")");

    assertEquals(
        List.of(
            "[UnorderedWrites] t1 and t0 can both write one.txt, and All.Graph does not say which"
                + " goes first (44849 other pairs of tasks have the same conflict)"),
        build.errors());
    assertTrue(build.said().contains("and 44845 more"), build::said);
  }

  @Test
  void threeHundredPairsAreThreeHundredErrorsInOneCompile() {
    Build build = compile(600, i -> "@Writes(\"file%d.txt\")".formatted(i / 2));

    assertEquals(300, build.errors().size());
    assertEquals(300, new HashSet<>(build.errors()).size());
    assertTrue(
        build.errors().stream().allMatch(error -> error.startsWith("[UnorderedWrites]")),
        build::said);
  }

  @Test
  void threeHundredTasksInACircleAreOneError() {
    Build build =
        compile(300, i -> "@Reads(\"in%d.txt\") @Writes(\"in%d.txt\")".formatted(i, (i + 1) % 300));

    assertEquals(1, build.errors().size());
    assertTrue(build.errors().get(0).startsWith("[DependencyCycle]"), build::said);
  }

  @Test
  void threeHundredTasksThatAllWaitForAllAreOneError() {
    Build build = compile(300, i -> "@Reads(\"in/*\") @Writes(\"in/%d\")".formatted(i));

    assertEquals(1, build.errors().size());
    assertTrue(build.errors().get(0).startsWith("[DependencyCycle]"), build::said);
  }

  static List<String> endless() {
    return List.of(
        "x".repeat(10_000),
        "x/".repeat(4_999) + "x",
        "*x".repeat(5_000),
        "?".repeat(10_000),
        "**/".repeat(3_333) + "x",
        "*/**/".repeat(2_000) + "x",
        "[!a]".repeat(2_500),
        "[a-z]*".repeat(1_666),
        "{a,b}".repeat(2_000),
        "{" + "a,".repeat(4_998) + "b}",
        "{a,".repeat(2_500) + "b" + "}".repeat(2_500),
        "{**/,}".repeat(1_600) + "x",
        "{".repeat(10_000),
        "[".repeat(10_000),
        "}".repeat(10_000),
        "**".repeat(5_000),
        "/".repeat(10_000),
        "\\\\".repeat(5_000),
        "a:".repeat(5_000),
        " ".repeat(10_000));
  }

  @ParameterizedTest
  @MethodSource("endless")
  void aResourceOfTenThousandCharactersIsTakenOrRefused(String resource) {
    Build build =
        compile(
            3,
            i ->
                switch (i) {
                  case 0 -> "@Reads(\"%s\")".formatted(resource);
                  case 1 -> "@Writes(\"%s\")".formatted(resource);
                  default -> "@Reads(\"**/*x*\")";
                });

    for (String error : build.errors()) {
      assertTrue(error.startsWith("[InvalidResource]"), error);
      assertTrue(error.length() < 1_000, error);
    }
  }
}
