package dev.breakwater.processor.badinput;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.processor.compilers.TestedCompiler;
import dev.breakwater.processor.write.Build;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Class files that mention classes which the class path lacks. Where the compiler complains itself,
 * nothing is added; where it does not, exactly one error names the missing class, or the class does
 * not matter and the compile succeeds.
 */
class IncompleteClassPathTest {

  /** Every class whose name ends in Gone is deleted before the graph is compiled. */
  private static final String LIBRARY =
      """
      package lib;
      public class Gone { public static class Inner {} }
      ---
      package lib;
      public interface IGone {}
      ---
      package lib;
      public class EGone extends Exception {}
      ---
      package lib;
      public @interface AGone {}
      ---
      package lib;
      public class Mid extends Gone {}
      ---
      package lib;
      public class Low extends Mid {}
      ---
      package lib;
      public interface IMid extends IGone {}
      ---
      package lib;
      public interface ILow extends IMid { default int compareTo(Object other) { return 0; } }
      ---
      package lib;
      public class EMid extends EGone {}
      ---
      package lib;
      public class Holder<T> { }
      ---
      package lib;
      public class Bound<T extends Gone> { }
      ---
      package lib;
      @AGone public class Marked {}
      ---
      package lib;
      public class Fields { private Gone gone; public Gone[] all; }
      ---
      package lib;
      public class Methods { void take(Gone gone) {} Gone give() { return null; } }
      ---
      package lib;
      public record Out(Gone gone) {}
      ---
      package lib;
      public record Nested(Mid mid) {}
      ---
      package lib;
      @Reads("t") public class Tool extends Gone {}
      ---
      package lib;
      @Reads("t") public class LowTool extends Mid {}
      ---
      package lib;
      @Reads("t") public class InterfaceTool implements IGone {}
      ---
      package lib;
      @Reads("t") public class FieldTool { Gone gone; }
      ---
      package lib;
      @Reads("t") public class ConstructorTool { public ConstructorTool(Gone gone) {} }
      ---
      package lib;
      public interface Base extends IGone { void run(); }
      ---
      package lib;
      public interface Gives { Gone run(); }
      ---
      package lib;
      public interface Takes { void run(Gone gone); }
      ---
      package lib;
      public interface Throws { void run() throws EGone; }
      ---
      package lib;
      @Task public class T %s
      """;

  private static final String GRAPH =
      """
      package p;
      @Task class Other { void run() {} }
      ---
      package p;
      @TaskGraph({Other.class, lib.T.class}) interface Graph { void run(); }
      ---
      package p;
      @TaskGraph({Other.class, lib.T.class}) interface Twin { void go(); }
      ---
      package p;
      @TaskGraph(Other.class) interface Healthy { void run(); }
      """;

  /** In a source of the user's, about the missing class; the compilers' own may be nowhere. */
  private static final Pattern ONE =
      Pattern.compile(
          "(?m)/p/(?!\\w*Orchestrator)\\w+\\.java:\\d+: error:"
              + " \\[InvalidTask] \\w+ refers to lib\\.\\w*Gone\\b"
              + "|^(?!.*Orchestrator).*error: (cannot access|The type) lib\\.\\w*Gone\\b");

  private static final String HARMLESS = "{ public void run() {} }";

  @TempDir Path library;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "extends Gone { public void run() {} }",
        "extends Mid { public void run() {} }",
        "extends Low { public void run() {} }",
        "implements IGone { public void run() {} }",
        "implements IMid { public void run() {} }",
        "implements Comparable<Gone>"
            + " { @Entry public void run() {} public int compareTo(Gone gone) { return 0; } }",
        "extends Holder<Gone> { public void run() {} }",
        "extends Holder<Mid> { public void run() {} }",
        "{ Gone field; public void run() {} }",
        "{ private Gone field; public void run() {} }",
        "{ static Mid field; public void run() {} }",
        "{ List<? super Gone[]> field; public void run() {} }",
        "{ public T(Gone gone) {} public void run() {} }",
        "{ public T(Low low) {} public void run() {} }",
        "{ public T() throws EGone {} public void run() {} }",
        "{ public T() throws EMid {} public void run() {} }",
        "{ private void help(Gone gone) {} public void run() {} }",
        "{ private static <X extends Gone> void help(X x) {} public void run() {} }",
        "{ private Gone help() { return null; } public void run() {} }",
        "{ public Gone run() { return null; } }",
        "{ public Mid run() { return null; } }",
        "{ public Low[] run() { return null; } }",
        "{ public IMid run() { return null; } }",
        "{ public Gone.Inner run() { return null; } }",
        "{ public Fields run() { return null; } }",
        "{ public Methods run() { return null; } }",
        "{ public Marked run() { return null; } }",
        "{ public Holder<Gone> run() { return null; } }",
        "{ public Holder<? extends Low> run() { return null; } }",
        "{ public Bound<?> run() { return null; } }",
        "{ public CompletableFuture<Gone> run() { return null; } }",
        "{ public CompletableFuture<Mid> run() { return null; } }",
        "{ public Out run() { return null; } }",
        "{ public void run(Gone gone) {} }",
        "{ public void run(Mid mid) {} }",
        "{ public void run(List<Gone[]> gone) {} }",
        "{ public void run(Gone.Inner inner) {} }",
        "{ public void run(Bound<?> bound) {} }",
        "{ public void run() throws EGone {} }",
        "{ public void run() throws EMid {} }",
        "{ @AGone public void run() {} }",
        "{ public void run(@AGone dev.breakwater.runtime.TaskContext context) {} }",
        "{ public void run(Tool tool) {} }",
        "{ public void run(LowTool tool) {} }",
        "{ public void run(InterfaceTool tool) {} }",
        "{ public void run(FieldTool tool) {} }",
        "{ public T(ConstructorTool tool) {} public void run() {} }",
        "{ Tool tool; public void run() {} }",
        "{ private LowTool tool; public void run() {} }",
        "{ List<Tool> tools; public void run() {} }",
      })
  void ofATaskThatIsAClassFile(String task) throws IOException {
    check(task, GRAPH);
  }

  @Test
  void ofAnAnnotatedTask() throws IOException {
    check("@AGone", HARMLESS, GRAPH);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "interface Graph extends lib.Base {}",
        "interface Graph extends lib.IMid { void run(); }",
        "interface Graph extends lib.Gives {}",
        "interface Graph extends lib.Takes {}",
        "interface Graph extends lib.Throws {}",
        "interface Graph extends lib.Holder2<lib.Mid> { void run(); }",
        "interface Graph { void run(lib.Mid mid); }",
        "interface Graph { void run(lib.Low[] low); }",
        "interface Graph { void run(lib.Fields fields); }",
        "interface Graph { void run(lib.Methods methods); }",
        "interface Graph { void run(lib.Marked marked); }",
        "interface Graph { void run(lib.ILow low); }",
        "interface Graph { void run(lib.Bound<?> bound); }",
        "interface Graph { lib.Out run(); }",
        "interface Graph { lib.Nested run(); }",
        "interface Graph { lib.Mid run(); }",
        "interface Graph { CompletableFuture<lib.Low> run(); }",
        "interface Graph { CompletableFuture<lib.Out> run(); }",
        "interface Graph { Outcome run(); record Outcome(lib.Mid mid) {} }",
        "interface Graph { Outcome run(); record Outcome(lib.Mid[] all) {} }",
      })
  void ofAGraphInSource(String graph) throws IOException {
    check(HARMLESS, GRAPH.replace("interface Graph { void run(); }", graph));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class Other extends lib.Mid { void run() {} }",
        "class Other extends lib.Low { void run() {} }",
        "class Other implements lib.IMid { void run() {} }",
        "class Other implements lib.ILow { @Entry void run() {} }",
        "class Other extends lib.Fields { void run() {} }",
        "class Other extends lib.Methods { @Entry void run() {} }",
        "class Other extends lib.Marked { void run() {} }",
        "class Other { lib.Mid field; void run() {} }",
        "class Other { lib.Fields field; void run() {} }",
        "class Other { lib.Tool tool; void run() {} }",
        "class Other { lib.LowTool tool; void run() {} }",
        "class Other { lib.FieldTool tool; void run() {} }",
        "class Other { Other(lib.ConstructorTool tool) {} void run() {} }",
        "class Other { Other(lib.Low low) {} void run() {} }",
        "class Other { void run() throws lib.EMid {} }",
        "class Other { lib.Mid run() { return null; } }",
        "class Other { lib.IMid run() { return null; } }",
        "class Other { Holder run() { return null; } static class Holder extends lib.Low {} }",
        "class Other { lib.Out run() { return null; } }",
        "class Other { CompletionStage<lib.Low> run() { return null; } }",
        "class Other { lib.Bound<?> run() { return null; } }",
        "class Other { void run(lib.Mid mid) {} }",
        "class Other { void run(List<lib.Low> mid) {} }",
        "class Other { void run(lib.InterfaceTool tool) {} }",
        "record Other(lib.Mid mid) { @Entry void go() {} }",
      })
  void ofATaskInSource(String task) throws IOException {
    check(HARMLESS, GRAPH.replace("class Other { void run() {} }", task));
  }

  private void check(String task, String sources) throws IOException {
    check("", task, sources);
  }

  private void check(String annotation, String task, String sources) throws IOException {
    String text =
        LIBRARY
                .formatted(task)
                .replace("@Task public class T", "@Task " + annotation + " public class T")
            + "---\npackage lib;\npublic interface Holder2<X extends Gone> {}\n";
    Build.lenient(text).with(List.of("-proc:none")).build().succeeds().writeClasses(library);
    for (String gone : List.of("Gone", "IGone", "EGone", "AGone")) {
      Files.delete(library.resolve("lib/" + gone + ".class"));
    }

    List<String> compilers = compile(sources, List.of("-proc:none")).errors();
    Build build = compile(sources, List.of());
    List<String> errors = build.errors().stream().filter(error -> !isQuirk(error)).toList();

    if (errors.isEmpty()) {
      assertEquals(List.of(), compilers, "the compiler's own are not lost");
      assertTrue(build.outputs().containsKey("GraphOrchestrator.java"), build::said);
    } else if (!Set.copyOf(errors).equals(Set.copyOf(compilers))) {
      assertEquals(1, errors.size(), build::said);
      assertTrue(ONE.matcher(build.said()).find(), build::said);
    }
    boolean ours = errors.stream().allMatch(error -> error.startsWith("["));
    if (ours && sources.contains("@Task class Other { void run() {} }")) {
      assertTrue(build.outputs().containsKey("HealthyOrchestrator.java"), build::said);
    }
  }

  /** ECJ fails to say through the interfaces of the JDK that an error of its own has no file. */
  private static boolean isQuirk(String error) {
    return TestedCompiler.current() == TestedCompiler.ECJ
        && error.startsWith("java.lang.NullPointerException");
  }

  private Build compile(String sources, List<String> options) {
    return Build.lenient(sources).with(options).onClassPath(library).build();
  }
}
