package dev.breakwater.processor.write;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInfo;

/**
 * Compares what the processor writes with files that a human has read, in {@code
 * src/test/resources/golden}, in a folder for each test class and method.
 *
 * <p>With {@code -Dbreakwater.golden=update} the tests write these files instead; {@code git diff}
 * then shows what a change did to the output, for a human to read again.
 */
final class Golden {

  private static final Path ROOT = Path.of("src", "test", "resources", "golden");
  private static final boolean UPDATE = "update".equals(System.getProperty("breakwater.golden"));

  private Golden() {}

  /** Asserts that a compile wrote the files of the test that runs, and no others. */
  static void check(TestInfo test, Build build) {
    build.succeeds();
    Path folder =
        ROOT.resolve(test.getTestClass().orElseThrow().getSimpleName())
            .resolve(test.getTestMethod().orElseThrow().getName());
    try {
      if (UPDATE) {
        write(folder, build.outputs());
      }
      Map<String, String> expected = read(folder);
      assertEquals(expected.keySet(), build.outputs().keySet());
      expected.forEach(
          (name, text) ->
              assertEquals(text, build.output(name), () -> folder.resolve(name).toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> read(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> listed = Files.list(folder)) {
        for (Path file : listed.toList()) {
          String text = Files.readString(file).replace("\r\n", "\n");
          files.put(file.getFileName().toString(), text);
        }
      }
    }
    return files;
  }

  private static void write(Path folder, Map<String, String> files) throws IOException {
    Files.createDirectories(folder);
    for (String name : read(folder).keySet()) {
      Files.delete(folder.resolve(name));
    }
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
  }
}
