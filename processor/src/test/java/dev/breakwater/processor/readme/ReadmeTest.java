package dev.breakwater.processor.readme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.processor.BreakwaterProcessor;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows is what happens. */
class ReadmeTest {

  private static final Pattern SOURCE =
      Pattern.compile("```java\n// (\\w+\\.java)\n(.*?)```", Pattern.DOTALL);
  private static final Pattern OUTPUT = Pattern.compile("```text\n(.*?)```", Pattern.DOTALL);

  @TempDir Path folder;

  @Test
  void showsTheConflictAsJavacPrintsIt() throws IOException {
    String readme = readme();
    Matcher output = OUTPUT.matcher(readme);
    assertTrue(output.find(), "the README shows what javac prints");

    assertEquals(output.group(1), compile(sources(readme)));
  }

  @Test
  void theFirstTwoFixesThatItShowsCompile() throws IOException {
    Map<String, String> sources = sources(readme());
    for (String fix :
        List.of(
            "@dev.breakwater.Reads(\"src/auth/types.ts\")",
            "@dev.breakwater.After(TypeDefs.class)")) {
      Map<String, String> fixed = new LinkedHashMap<>(sources);
      fixed.computeIfPresent(
          "AuthModule.java", (name, text) -> text.replace("@Task", fix + "\n@Task"));

      assertEquals("", compile(fixed), fix);
    }
  }

  @Test
  void listsEveryDiagnostic() throws IOException {
    String readme = readme();
    for (String id :
        List.of(
            "UnorderedWrites",
            "DependencyCycle",
            "FileAndDirectory",
            "UnknownTask",
            "MissingValue",
            "AmbiguousValue",
            "UndeclaredAccess",
            "ReadOnlyTask",
            "InvalidResource",
            "InvalidTask",
            "InvalidGraph",
            "InvalidPolicy",
            "NearMiss",
            "UnknownSource",
            "CaseOnlyOverlap",
            "RedundantAfter",
            "WideWrite")) {
      assertTrue(readme.contains("| `" + id + "` |"), id);
    }
  }

  private static String readme() throws IOException {
    return Files.readString(Path.of("..", "README.md"));
  }

  /** The files whose name stands in the first line of a block. */
  private static Map<String, String> sources(String readme) {
    Map<String, String> sources = new LinkedHashMap<>();
    Matcher source = SOURCE.matcher(readme);
    while (source.find()) {
      sources.put(source.group(1), source.group(2));
    }
    return sources;
  }

  /** What javac prints, the folder of the sources left away. */
  private String compile(Map<String, String> sources) throws IOException {
    List<File> files = new ArrayList<>();
    for (Map.Entry<String, String> source : sources.entrySet()) {
      files.add(Files.writeString(folder.resolve(source.getKey()), source.getValue()).toFile());
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter out = new StringWriter();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              out,
              manager,
              null,
              List.of("--release", "17", "-d", folder.toString()),
              null,
              manager.getJavaFileObjectsFromFiles(files));
      task.setProcessors(List.of(new BreakwaterProcessor()));
      task.call();
    }
    return out.toString().replace(folder + File.separator, "").replace("\r\n", "\n");
  }
}
