package dev.breakwater.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jetbrains.lincheck.Lincheck;
import org.jetbrains.lincheck.LincheckAssertionError;
import org.jetbrains.lincheck.LincheckSettings;

/** Explores the ways in which the steps of several threads can follow each other. */
final class Interleavings {

  private static final int COUNT = Integer.getInteger("breakwater.interleavings", 500);

  /** Lincheck puts back whatever a scenario changes, save what is the JDK's. */
  private static final String SEEN = "breakwater.interleavings.seen:";

  /**
   * Lincheck's own defaults, save that what the JDK's classes do counts as one step each. They are
   * not what is tested, and would bury the places that are.
   */
  private static final LincheckSettings SETTINGS = new LincheckSettings(false, 10, 50, 20);

  static {
    // Loggers are made when they are first used, with more threads and locks than is good here.
    Logger.getLogger("dev.breakwater.runtime").setLevel(Level.OFF);
    Log.info("");
  }

  private Interleavings() {}

  /**
   * Runs the scenario in many interleavings. Each has to give one of the endings, and each ending
   * has to come of one, or the scenario is not what its test says.
   */
  static void explore(Supplier<String> scenario, String... endings) {
    explore(scenario, Set.of(), endings);
  }

  /**
   * The same where some more endings are as right, but need too many switches at the right places
   * to be counted upon.
   */
  static void explore(Supplier<String> scenario, Set<String> rare, String... endings) {
    Set<String> needed = new TreeSet<>(Set.of(endings));
    Set<String> allowed = new TreeSet<>(needed);
    allowed.addAll(rare);
    Runnable check =
        () -> {
          String ending = scenario.get();
          if (!allowed.contains(ending)) {
            throw new AssertionError("ends with: " + ending);
          }
          System.setProperty(SEEN + ending, "");
        };
    seen();
    warmUp(check);
    run(COUNT, check);
    Set<String> seen = seen();
    seen.removeAll(rare);
    assertEquals(needed, seen);
  }

  /** The endings since the last time. */
  private static Set<String> seen() {
    Set<String> seen = new TreeSet<>();
    for (String name : System.getProperties().stringPropertyNames()) {
      if (name.startsWith(SEEN)) {
        System.clearProperty(name);
        seen.add(name.substring(SEEN.length()));
      }
    }
    return seen;
  }

  /**
   * Lincheck takes an invocation of more than some seconds for one that hangs, and in the first it
   * rewrites the classes that it meets, which takes longer than that on a busy machine.
   */
  private static void warmUp(Runnable check) {
    for (int trial = 0; trial < 5; trial++) {
      try {
        run(1, check);
        return;
      } catch (LincheckAssertionError e) {
        // What is wrong comes up again when it counts; what was rewritten stays so.
      }
    }
  }

  private static void run(int count, Runnable check) {
    Lincheck.INSTANCE.runConcurrentTestInternal$lincheck(count, SETTINGS, check);
  }
}
