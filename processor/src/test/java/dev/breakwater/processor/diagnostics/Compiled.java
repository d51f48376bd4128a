package dev.breakwater.processor.diagnostics;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.Task;
import dev.breakwater.processor.BreakwaterProcessor;
import dev.breakwater.processor.compilers.Inputs;
import dev.breakwater.processor.compilers.Outputs;
import dev.breakwater.processor.compilers.TestedCompiler;
import dev.breakwater.runtime.Engine;
import dev.breakwater.workspace.Workspace;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;

/**
 * A compile with the processor, on a class path of what users have, and what they see of it.
 *
 * @param sources as {@link Sources} has them
 * @param options those of the compiler
 */
record Compiled(String sources, List<String> options, Outputs outputs) {

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
    classPath.addAll(classPath());
    Inputs inputs =
        new Inputs(
            Sources.files(sources),
            List.of(new BreakwaterProcessor()),
            options,
            classPath,
            StandardCharsets.UTF_8);
    return new Compiled(sources, options, TestedCompiler.current().compile(inputs));
  }

  /** Returns what users have on the class path of a compile. */
  static List<File> classPath() {
    return List.of(origin(Task.class), origin(Engine.class), origin(Workspace.class));
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
    assertEquals(count, errors().size(), this::printed);
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
    return errors().stream()
        .filter(reported -> reported.message().startsWith("[" + id + "] "))
        .toList();
  }

  private List<Reported> errors() {
    return all(Diagnostic.Kind.ERROR);
  }

  private List<Reported> all(Diagnostic.Kind kind) {
    return outputs.diagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() == kind)
        .map(Reported::new)
        .toList();
  }

  /** Compiles without an error, and the processor warns of this many things. */
  Compiled warns(int count) {
    succeeds();
    assertEquals(count, warnings("\\w+").size(), () -> "warnings: " + all(Diagnostic.Kind.WARNING));
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
        1,
        warnings.size(),
        () -> "warnings " + id + " in\n" + all(Diagnostic.Kind.WARNING) + printed());
    return warnings.get(0);
  }

  /** What the processor warns of, as warnings and nothing less. */
  List<Reported> warnings(String id) {
    return all(Diagnostic.Kind.WARNING).stream()
        .filter(reported -> reported.message().matches("(?s)\\[" + id + "] .*"))
        .toList();
  }

  private String printed() {
    return errors().stream().map(Reported::toString).collect(joining("\n\n"));
  }

  /** The processor wrote these classes, and no others. */
  Compiled writes(String... classes) {
    List<String> written =
        outputs.written().keySet().stream()
            .filter(path -> path.endsWith(".java"))
            .map(path -> path.replaceFirst("\\.java$", "").replace('/', '.'))
            .toList();
    assertEquals(Stream.of(classes).sorted().toList(), written, this::printed);
    return this;
  }

  /** The waves of a graph in the package {@code app}, as its plan states them. */
  String waves(String graph) {
    return wavesOf(plan(graph));
  }

  /** The plan of a graph in the package {@code app}. */
  String plan(String graph) {
    byte[] plan = outputs.written().get("META-INF/breakwater/app." + graph + ".json");
    assertNotNull(plan, this::printed);
    return new String(plan, StandardCharsets.UTF_8);
  }

  /** Returns the waves that a plan states. */
  static String wavesOf(String json) {
    Matcher waves = WAVES.matcher(json.replaceAll("\\s+", " "));
    assertTrue(waves.find());
    return waves.group(1).replace("\"", "");
  }

  /** Compiles sources into a folder without the processor, for a later compile to find. */
  static Path library(Path folder, String sources) {
    Compiled library = compile(sources, List.of("-proc:none"), List.of()).succeeds();
    library.writeTo(folder);
    return folder;
  }

  /** Writes the output of the compile into a folder, over that of earlier ones. */
  void writeTo(Path folder) {
    outputs.written().forEach((path, bytes) -> write(bytes, folder.resolve(path)));
  }

  private static void write(byte[] bytes, Path to) {
    try {
      Files.createDirectories(to.getParent());
      Files.write(to, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
