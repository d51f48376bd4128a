package dev.breakwater.processor.rooms;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.processor.BreakwaterProcessor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The rooms of the processor form one direction, and so do the modules: declarations are read into
 * a model, the model is planned, the plan is checked, and then problems are reported or an
 * orchestrator is written. Nothing walks back.
 */
class RoomsTest {

  private static final Path PROCESSOR = Path.of("src/main/java/dev/breakwater/processor");
  private static final Path PLANNER = Path.of("../planner/src/main/java/dev/breakwater");
  private static final Path RUNTIME = Path.of("../runtime/src/main/java/dev/breakwater");
  private static final Path WORKSPACE =
      Path.of("../capabilities/workspace/src/main/java/dev/breakwater");
  private static final Path JDBC = Path.of("../capabilities/jdbc/src/main/java/dev/breakwater");
  private static final Path ANNOTATIONS = Path.of("../annotations/src/main/java/dev/breakwater");

  /** What each room may know of the others. */
  private static final Map<String, Set<String>> ARROWS =
      Map.of(
          "model", Set.of(),
          "read", Set.of("model"),
          "plan", Set.of("model"),
          "check", Set.of("model", "plan"),
          "report", Set.of("model", "plan", "check", "read"),
          "write", Set.of("model", "plan", "read"));

  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\n]*");
  private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\\n]|\\\\.)*\"");

  /** A package, with what of the class is named behind it. */
  private static final Pattern NAME =
      Pattern.compile("\\b(?:dev|com|org|javax|java)(?:\\.[a-z][a-z0-9]*)+(?:\\.[A-Z]\\w*)?");

  private static List<Path> sources(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> sources = files.filter(file -> file.toString().endsWith(".java")).toList();
      assertTrue(sources.size() > 1, folder::toString);
      return sources;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every qualified name in the code, be it imported or written out. */
  private static Set<String> names(Path source) {
    try {
      String code = COMMENT.matcher(Files.readString(source)).replaceAll("");
      // The package that a file is in is no use of it.
      code = STRING.matcher(code).replaceAll("\"\"").replaceFirst("(?m)^package [^;]*;", "");
      return NAME.matcher(code)
          .results()
          .map(MatchResult::group)
          .collect(toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The uses of what begins like that, as lines of file and name. */
  private static List<String> uses(Path folder, String prefix) {
    List<String> uses = new ArrayList<>();
    for (Path source : sources(folder)) {
      names(source).stream()
          .filter(name -> name.startsWith(prefix))
          .forEach(name -> uses.add(folder.relativize(source) + " uses " + name));
    }
    return uses;
  }

  @Test
  void theRoomsAreTheOnesOfTheHouse() throws IOException {
    try (Stream<Path> folders = Files.list(PROCESSOR)) {
      assertEquals(
          new TreeSet<>(ARROWS.keySet()),
          folders
              .filter(Files::isDirectory)
              .map(folder -> folder.getFileName().toString())
              .collect(toCollection(TreeSet::new)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"read", "model", "plan", "check", "report", "write"})
  void aRoomKnowsOnlyThoseBeforeIt(String room) {
    Set<String> known = new TreeSet<>(ARROWS.get(room));
    known.add(room);

    List<String> backwards =
        uses(PROCESSOR.resolve(room), "dev.breakwater.processor.").stream()
            .filter(use -> known.stream().noneMatch(k -> use.contains("processor." + k + ".")))
            .toList();

    assertEquals(List.of(), backwards);
  }

  @ParameterizedTest
  @ValueSource(strings = {"model", "plan", "check"})
  void theRoomsOfTheMindSeeNothingOfTheCompiler(String room) {
    assertEquals(List.of(), uses(PROCESSOR.resolve(room), "javax."));
  }

  @Test
  void javaPoetIsKnownWhereJavaIsWritten() {
    List<String> elsewhere =
        uses(PROCESSOR, "com.palantir.").stream().filter(use -> !use.startsWith("write")).toList();

    assertEquals(List.of(), elsewhere);
    assertTrue(uses(PROCESSOR.resolve("write"), "com.palantir.javapoet.").size() > 1);
  }

  @Test
  void theProcessorUsesThePlannerAlone() {
    List<String> others =
        uses(PROCESSOR, "dev.breakwater.").stream()
            .filter(use -> !use.contains(" dev.breakwater.processor."))
            .filter(use -> !use.contains(" dev.breakwater.resource."))
            .filter(use -> !use.contains(" dev.breakwater.plan."))
            .filter(use -> !use.contains(" dev.breakwater.message."))
            .toList();

    assertEquals(List.of(), others);
  }

  @Test
  void thePlannerKnowsNothingOfTheOthers() {
    List<String> others =
        uses(PLANNER, "dev.breakwater.").stream()
            .filter(use -> !use.contains(" dev.breakwater.resource."))
            .filter(use -> !use.contains(" dev.breakwater.plan."))
            .filter(use -> !use.contains(" dev.breakwater.message."))
            .toList();

    assertEquals(List.of(), others);
    assertEquals(List.of(), uses(PLANNER.resolve("resource"), "dev.breakwater.plan"));
    assertEquals(List.of(), uses(PLANNER.resolve("resource"), "dev.breakwater.message"));
    assertEquals(List.of(), uses(PLANNER.resolve("message"), "dev.breakwater.plan"));
    assertEquals(List.of(), uses(PLANNER.resolve("message"), "dev.breakwater.resource"));
  }

  @Test
  void theRuntimeKnowsNothingOfTheProcessorNorOfTheAnnotations() {
    Set<String> packages = Set.of("resource", "plan", "runtime");

    List<String> others =
        uses(RUNTIME, "dev.breakwater.").stream()
            .filter(use -> packages.stream().noneMatch(p -> use.contains("breakwater." + p + ".")))
            .toList();

    assertEquals(List.of(), others);
  }

  /** As a capability that users write, it uses public packages. */
  @Test
  void theWorkspaceUsesTheEngineAndTheResourceLanguage() {
    List<String> others =
        uses(WORKSPACE, "dev.breakwater.").stream()
            .filter(use -> !use.contains(" dev.breakwater.workspace."))
            .filter(use -> !use.contains(" dev.breakwater.runtime."))
            .filter(use -> !use.contains(" dev.breakwater.resource."))
            .toList();

    assertEquals(List.of(), others);
    assertEquals(List.of(), uses(RUNTIME, "dev.breakwater.workspace"));
  }

  /** The disk knows nothing of the journal, and neither of them of the tasks. */
  @Test
  void theWorkspaceHasThreeLayers() {
    Path files = WORKSPACE.resolve("workspace");
    assertEquals(List.of(), others(files.resolve("disk"), "disk", "internal"));
    assertEquals(List.of(), others(files.resolve("journal"), "journal", "disk", "internal"));
    assertEquals(
        List.of(),
        uses(files, "dev.breakwater.workspace.recording").stream()
            .filter(use -> !use.startsWith("recording/"))
            .toList());
  }

  private static List<String> others(Path folder, String... packages) {
    return uses(folder, "dev.breakwater.workspace").stream()
        .filter(
            use ->
                Stream.of(packages)
                    .noneMatch(each -> use.contains(" dev.breakwater.workspace." + each + ".")))
        .toList();
  }

  /** As a capability that users write: on what is public, and on nothing that is about files. */
  @Test
  void theDatabaseUsesOfTheRuntimeItsEngineAlone() {
    List<String> others =
        uses(JDBC, "dev.breakwater.").stream()
            .filter(use -> !use.contains(" dev.breakwater.jdbc."))
            .filter(use -> !use.contains(" dev.breakwater.runtime."))
            .toList();

    assertEquals(List.of(), others);
    assertEquals(List.of(), uses(RUNTIME, "dev.breakwater.jdbc"));
    assertEquals(List.of(), uses(PROCESSOR, "dev.breakwater.jdbc"));
  }

  @Test
  void theAnnotationsKnowNothing() {
    assertEquals(List.of(), uses(ANNOTATIONS, "dev.breakwater."));
    assertEquals(List.of(), uses(ANNOTATIONS, "org."));
  }

  /** A compiler that lives on, such as a daemon of a build tool, would carry it over. */
  @Test
  void noStateOutlivesACompile() throws Exception {
    List<String> state = new ArrayList<>();
    int fields = 0;
    for (Class<?> type : classes()) {
      for (Field field : type.getDeclaredFields()) {
        if (Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()) {
          fields++;
          field.setAccessible(true);
          if (!Modifier.isFinal(field.getModifiers()) || isMutable(field.get(null))) {
            state.add(field.toString());
          }
        }
      }
    }

    assertEquals(List.of(), state);
    assertTrue(fields > 20, "the fields are found");
  }

  private static boolean isMutable(Object value) {
    boolean collection = value instanceof Collection || value instanceof Map;
    return collection && !value.getClass().getName().startsWith("java.util.ImmutableCollections$")
        || value instanceof ThreadLocal
        || value instanceof Appendable
        || value.getClass().getName().startsWith("java.util.concurrent.");
  }

  private static List<Class<?>> classes()
      throws URISyntaxException, IOException, ClassNotFoundException {
    Path root =
        Path.of(
            BreakwaterProcessor.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    List<Class<?>> classes = new ArrayList<>();
    try (Stream<Path> files = Files.walk(root.resolve("dev/breakwater/processor"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
        String name = root.relativize(file).toString().replaceFirst("\\.class$", "");
        if (!name.endsWith("-info")) {
          classes.add(Class.forName(name.replace('/', '.').replace('\\', '.')));
        }
      }
    }
    return classes;
  }
}
