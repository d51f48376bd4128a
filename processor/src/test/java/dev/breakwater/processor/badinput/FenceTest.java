package dev.breakwater.processor.badinput;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.processor.BreakwaterProcessor;
import dev.breakwater.processor.write.Build;
import dev.breakwater.processor.write.Environments;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.function.Supplier;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A fault of ours is reported on the graph that it befell, and the other graphs go on. */
class FenceTest {

  private static final String SOURCES =
      """
      package p;
      @Task class A { void run() {} }
      ---
      package p;
      @TaskGraph(A.class) interface Doomed { void run(); }
      ---
      package p;
      @TaskGraph(A.class) interface Healthy { void run(); }
      """;

  static List<Throwable> faults() {
    return List.of(
        new IllegalStateException("our bug"),
        new NullPointerException(),
        new AssertionError("our bug"),
        new NoClassDefFoundError("dev/breakwater/Lost"),
        new StackOverflowError());
  }

  @ParameterizedTest
  @MethodSource("faults")
  void reportsAFaultWithItsTraceAndWritesTheOtherGraphs(Throwable fault) {
    Build build = Build.lenient(SOURCES).by(failing(fault)).build();

    assertEquals(
        List.of(
            "[InternalError] Breakwater failed on Doomed; this is a bug in Breakwater, not in your code, and other graphs are not affected"),
        build.errors());
    assertTrue(build.said().contains("/p/Doomed.java:2: error"), build::said);
    assertTrue(build.said().contains(fault.toString()), build::said);
    assertTrue(build.said().contains("FenceTest"), build::said);
    assertTrue(build.outputs().containsKey("HealthyOrchestrator.java"));
  }

  @Test
  void reportsAFileThatCannotBeWritten() {
    Build build = Build.lenient(SOURCES).by(failing(new IOException("disk full"))).build();

    assertEquals(
        List.of("[InternalError] Breakwater could not write DoomedOrchestrator: disk full"),
        build.errors());
    assertTrue(build.outputs().containsKey("HealthyOrchestrator.java"));
  }

  /** Our processor with a filer that fails for one graph. */
  private static Supplier<Processor> failing(Throwable fault) {
    return () ->
        new Environments.Wrapped(
            new BreakwaterProcessor(),
            environment ->
                Environments.withFiler(environment, failing(environment.getFiler(), fault)));
  }

  private static Filer failing(Filer filer, Throwable fault) {
    return (Filer)
        Proxy.newProxyInstance(
            FenceTest.class.getClassLoader(),
            new Class<?>[] {Filer.class},
            (proxy, method, arguments) -> {
              if (arguments[0].equals("p.DoomedOrchestrator")) {
                throw fault;
              }
              try {
                return method.invoke(filer, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
