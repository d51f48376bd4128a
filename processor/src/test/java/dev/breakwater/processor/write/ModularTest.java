package dev.breakwater.processor.write;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.breakwater.Task;
import dev.breakwater.processor.BreakwaterProcessor;
import dev.breakwater.resource.Resource;
import dev.breakwater.runtime.Engine;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A module that fails at every warning exports a graph and keeps the graph's tasks inside. */
class ModularTest {

  private static final Map<String, String> SOURCES =
      Map.of(
          "module-info.java",
          """
          /** Some. */
          module m {
            requires dev.breakwater.annotations;
            requires transitive dev.breakwater.runtime;

            exports p;
          }
          """,
          "p/First.java",
          """
          package p;
          @dev.breakwater.Task
          final class First { String run() { return ""; } }
          """,
          "p/Second.java",
          """
          package p;
          /** Comes later. */
          @dev.breakwater.Task
          @dev.breakwater.After(First.class)
          public final class Second {
            /** Makes one. */
            public Second() {}

            /** Runs. */
            public void run() {}
          }
          """,
          "p/Graph.java",
          """
          package p;
          /** Lists both. */
          @dev.breakwater.TaskGraph({First.class, Second.class})
          public interface Graph {
            /**
             * Runs.
             *
             * @return what came of it
             */
            Results run();

            /**
             * What came of it.
             *
             * @param text the text
             */
            record Results(@dev.breakwater.From(First.class) String text) {}
          }
          """);

  @Test
  void javacHasNothingToSayOfIt(@TempDir Path folder) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of("-d", folder.resolve("classes").toString(), "-Xlint:all,-processing"));
    command.addAll(List.of("-Werror", "-processor", BreakwaterProcessor.class.getName()));
    command.addAll(List.of("--processor-path", System.getProperty("java.class.path")));
    command.add("--module-path");
    command.add(
        origin(Task.class)
            + File.pathSeparator
            + origin(Engine.class)
            + File.pathSeparator
            + origin(Resource.class));
    for (Map.Entry<String, String> source : SOURCES.entrySet()) {
      Path file = folder.resolve(source.getKey());
      Files.createDirectories(file.getParent());
      command.add(Files.writeString(file, source.getValue()).toString());
    }
    ByteArrayOutputStream said = new ByteArrayOutputStream();

    ToolProvider.getSystemJavaCompiler().run(null, said, said, command.toArray(String[]::new));

    assertEquals("", said.toString(StandardCharsets.UTF_8));
  }

  private static Path origin(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }
}
