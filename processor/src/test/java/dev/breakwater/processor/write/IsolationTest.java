package dev.breakwater.processor.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.breakwater.processor.BreakwaterProcessor;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Processor;
import javax.lang.model.element.Element;
import javax.tools.FileObject;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** What is written for a graph comes from that graph alone, as incremental builds require. */
class IsolationTest {

  private static final String SOURCES =
      """
      package p;
      @Task @Writes("a") class A { Integer run() { return 1; } }
      ---
      package p;
      @Task @Writes("b") class B { void run() {} }
      ---
      package p;
      @TaskGraph({A.class, B.class}) interface Both { void run(); }
      ---
      package p;
      interface Outer { @TaskGraph(A.class) interface Inner { Integer run(); } }
      """;

  @Test
  void eachFileHasTheGraphForItsOnlyOrigin() {
    Map<String, List<String>> origins = new TreeMap<>();
    Processor processor =
        new Environments.Wrapped(
            new BreakwaterProcessor(),
            environment ->
                Environments.withFiler(environment, new Recorder(environment.getFiler(), origins)));

    Build.strict(SOURCES).by(() -> processor).build().succeeds();

    assertEquals(
        Map.of(
            "p.BothOrchestrator", List.of("p.Both"),
            "META-INF/breakwater/p.Both.json", List.of("p.Both"),
            "META-INF/breakwater/p.Both.md", List.of("p.Both"),
            "p.Outer_InnerOrchestrator", List.of("p.Outer.Inner"),
            "META-INF/breakwater/p.Outer.Inner.json", List.of("p.Outer.Inner"),
            "META-INF/breakwater/p.Outer.Inner.md", List.of("p.Outer.Inner")),
        origins);
  }

  @Test
  void aTaskMoreInOneGraphChangesNothingOfAnother() {
    Map<String, String> before = Build.strict(SOURCES).build().succeeds().outputs();
    Map<String, String> after =
        Build.strict(SOURCES.replace("@TaskGraph({A.class, B.class})", "@TaskGraph(B.class)"))
            .build()
            .succeeds()
            .outputs();

    assertEquals(before.keySet(), after.keySet());
    before.forEach(
        (name, text) -> {
          if (name.contains("Both")) {
            assertNotEquals(text, after.get(name), name);
          } else {
            assertEquals(text, after.get(name), name);
          }
        });
  }

  private record Recorder(Filer filer, Map<String, List<String>> origins) implements Filer {

    @Override
    public JavaFileObject createSourceFile(CharSequence name, Element... from) throws IOException {
      record(name, from);
      return filer.createSourceFile(name, from);
    }

    @Override
    public JavaFileObject createClassFile(CharSequence name, Element... from) throws IOException {
      record(name, from);
      return filer.createClassFile(name, from);
    }

    @Override
    public FileObject createResource(
        JavaFileManager.Location location, CharSequence folder, CharSequence name, Element... from)
        throws IOException {
      record(name, from);
      return filer.createResource(location, folder, name, from);
    }

    @Override
    public FileObject getResource(
        JavaFileManager.Location location, CharSequence folder, CharSequence name)
        throws IOException {
      return filer.getResource(location, folder, name);
    }

    private void record(CharSequence name, Element... from) {
      origins.put(name.toString(), Arrays.stream(from).map(Element::toString).toList());
    }
  }
}
