package dev.breakwater.processor.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.processor.compilers.TestedCompiler;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever Java lets stand in a task, a graph, an input or a result, the compilers find nothing in
 * the orchestrator, with every check that they have. The sources are in {@code
 * src/test/resources/constructs}, a file for each kind of construct, and may well deserve warnings.
 */
class ConstructsTest {

  private static final Path FOLDER = Path.of("src", "test", "resources", "constructs");

  private static final List<String> JAVAC =
      List.of("-Xlint:all,-processing", "-Xdoclint:all", "-Xmaxwarns", "10000");

  private static final List<String> ECJ =
      List.of(
          "-enableJavadoc",
          "-warn:+all,allJavadoc",
          "-warn:+nullAnnot(org.jspecify.annotations.Nullable|org.jspecify.annotations.NonNull"
              + "|org.jspecify.annotations.NullMarked)",
          "-maxProblems",
          "10000");

  static List<String> constructs() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("constructs")
  void areCleanInTheOrchestrator(String construct) throws Exception {
    Build build =
        Build.lenient(Files.readString(FOLDER.resolve(construct)))
            .with(TestedCompiler.either(JAVAC, ECJ))
            .onClassPath(jspecify())
            .build();

    assertEquals(List.of(), build.errors(), build::said);
    List<String> orchestrators =
        build.outputs().keySet().stream().filter(ConstructsTest::isOrchestrator).toList();
    assertTrue(!orchestrators.isEmpty(), build::said);
    String found =
        build.diagnostics().stream()
            .filter(diagnostic -> isInOrchestrator(diagnostic))
            .map(Object::toString)
            .collect(Collectors.joining("\n"));
    assertEquals("", found);
  }

  private static Path jspecify() throws URISyntaxException {
    return Path.of(NullMarked.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private static boolean isOrchestrator(String file) {
    return file.endsWith("Orchestrator.java");
  }

  private static boolean isInOrchestrator(Diagnostic<? extends JavaFileObject> diagnostic) {
    return diagnostic.getSource() != null && isOrchestrator(diagnostic.getSource().getName());
  }
}
