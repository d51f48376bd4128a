package dev.breakwater.processor.diagnostics;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import dev.breakwater.Task;
import dev.breakwater.processor.BreakwaterProcessor;
import dev.breakwater.workspace.Workspace;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;

/**
 * A compile with the processor, on a class path of what users have, and what they see of it.
 *
 * @param sources as {@link Sources} has them
 * @param options those of the compiler
 * @param written the names of the classes that the processor wrote, also where the compile failed
 */
record Compiled(
    String sources, List<String> options, Compilation compilation, Set<String> written) {

  private static final Pattern WAVES = Pattern.compile("\"waves\": (\\[\\[.*?]])");

  static Compiled of(String sources) {
    return compile(sources, List.of(), List.of());
  }

  /** Compiles with a folder of classes that were compiled before. */
  static Compiled of(String sources, Path library) {
    return compile(sources, List.of(), List.of(library.toFile()));
  }

  private static Compiled compile(String sources, List<String> options, List<File> libraries) {
    List<File> classPath = new ArrayList<>(libraries);
    classPath.add(origin(Task.class));
    classPath.add(origin(Workspace.class));
    WatchedProcessor processor = new WatchedProcessor(new BreakwaterProcessor());
    Compiler compiler =
        Compiler.javac().withOptions(options).withProcessors(processor).withClasspath(classPath);
    Compilation compilation = compiler.compile(Sources.files(sources));
    return new Compiled(sources, options, compilation, processor.written());
  }

  private static File origin(Class<?> type) {
    try {
      return new File(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  /** Compiles once more, with an edit as a message words it: {@code @Reads("a") on First}. */
  Compiled with(String edit) {
    return compile(Sources.edited(sources, edit), options, List.of());
  }

  Compiled with(String edit, Path library) {
    return of(Sources.edited(sources, edit), library);
  }

  /** Compiles once more, with an option of the compiler. */
  Compiled under(String option) {
    return compile(sources, List.of(option), List.of());
  }

  /** Compiles once more, with another text in place of the only one that there is of it. */
  Compiled replacing(String text, String other) {
    assertEquals(2, sources.split(Pattern.quote(text), -1).length, () -> text + " in\n" + sources);
    return compile(sources.replace(text, other), options, List.of());
  }

  Compiled succeeds() {
    assertEquals("", printed(), "no error");
    return this;
  }

  Compiled hasErrors(int count) {
    assertEquals(count, compilation.errors().size(), this::printed);
    return this;
  }

  /** The one error that there is. */
  Reported onlyError(String id) {
    return hasErrors(1).error(id);
  }

  /** The one error of that id, beside others. */
  Reported error(String id) {
    List<Reported> errors = errors(id);
    assertEquals(1, errors.size(), () -> "errors " + id + " in\n" + printed());
    return errors.get(0);
  }

  List<Reported> errors(String id) {
    return compilation.errors().stream()
        .map(Reported::new)
        .filter(reported -> reported.message().startsWith("[" + id + "] "))
        .toList();
  }

  /** Compiles without an error, and the processor warns of this many things. */
  Compiled warns(int count) {
    succeeds();
    assertEquals(count, warnings("\\w+").size(), () -> "warnings: " + compilation.warnings());
    return this;
  }

  /** Compiles, and the processor has nothing to say. */
  Compiled isClean() {
    return warns(0);
  }

  /** The one warning that there is, of a compile without errors. */
  Reported onlyWarning(String id) {
    return warns(1).warning(id);
  }

  /** The one warning of that id, beside others. */
  Reported warning(String id) {
    List<Reported> warnings = warnings(id);
    assertEquals(
        1, warnings.size(), () -> "warnings " + id + " in\n" + compilation.warnings() + printed());
    return warnings.get(0);
  }

  /** What the processor warns of, as warnings and nothing less. */
  List<Reported> warnings(String id) {
    return compilation.diagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.WARNING)
        .map(Reported::new)
        .filter(reported -> reported.message().matches("(?s)\\[" + id + "] .*"))
        .toList();
  }

  private String printed() {
    return compilation.errors().stream()
        .map(error -> new Reported(error).toString())
        .collect(joining("\n\n"));
  }

  Compiled writes(String... classes) {
    assertEquals(new TreeSet<>(List.of(classes)), written, this::printed);
    return this;
  }

  /** The waves of a graph in the package {@code app}, as its plan states them. */
  String waves(String graph) {
    Optional<JavaFileObject> plan =
        compilation.generatedFile(
            StandardLocation.CLASS_OUTPUT, "META-INF/breakwater/app." + graph + ".json");
    assertTrue(plan.isPresent(), this::printed);
    Matcher waves = WAVES.matcher(Sources.text(plan.get()).replaceAll("\\s+", " "));
    assertTrue(waves.find());
    return waves.group(1).replace("\"", "");
  }

  /** Compiles sources into a folder without the processor, for a later compile to find. */
  static Path library(Path folder, String sources) {
    Compilation compilation =
        Compiler.javac()
            .withOptions("-proc:none")
            .withClasspath(List.of(origin(Task.class), origin(Workspace.class)))
            .compile(Sources.files(sources));
    for (JavaFileObject file : compilation.generatedFiles()) {
      write(file, folder.resolve(file.getName().replaceFirst("^/CLASS_OUTPUT/", "")));
    }
    return folder;
  }

  private static void write(JavaFileObject file, Path to) {
    try (InputStream in = file.openInputStream()) {
      Files.createDirectories(to.getParent());
      Files.write(to, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
