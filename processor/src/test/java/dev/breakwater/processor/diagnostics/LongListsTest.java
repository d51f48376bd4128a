package dev.breakwater.processor.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** However much there is to name, a message stays readable, and says how much it leaves out. */
class LongListsTest {

  @Test
  void ofMethodsThatCouldBeTheEntry() {
    Compiled.of("@Task class Many { " + each(22, i -> "void m" + i + "() {} ") + "}")
        .onlyError("InvalidTask")
        .saying(
            "Many has 22 methods that could be its entry method: m1(), m2(), m3(), m4(), m5() and 17 more");
  }

  @Test
  void ofAbstractMethods() {
    Compiled.of(
            "@Task class Only { void run() {} }\n\n@TaskGraph(Only.class) interface Graph { "
                + each(6, i -> "void m" + i + "(); ")
                + "}")
        .onlyError("InvalidGraph")
        .saying(
            "Graph has 6 abstract methods, m1, m2, m3, m4, m5 and 1 more: a graph has exactly one, which starts a run");
  }

  @Test
  void ofWritesOfAReadOnlyTask() {
    String message =
        Compiled.of(
                "@Task(readOnly = true) @Writes({"
                    + each(8, i -> (i == 1 ? "" : ", ") + "\"f" + i + "\"")
                    + "}) class Job { void run() {} }\n\n"
                    + "@TaskGraph(Job.class) interface Graph { void run(); }")
            .onlyError("ReadOnlyTask")
            .message();

    assertTrue(message.contains("job  writes  f5\n    and 3 more\n"), message);
  }

  @Test
  void ofValuesThatFit() {
    String message =
        Compiled.of(
                each(22, i -> "@Task class T" + i + " { String run() { return null; } }\n\n")
                    + "@Task class Last { void run(String text) {} }\n\n@TaskGraph({"
                    + each(22, i -> "T" + i + ".class, ")
                    + "Last.class}) interface Graph { void run(); }")
            .onlyError("AmbiguousValue")
            .saying(
                "the parameter String text of Last is ambiguous: it could be the result of t1, the result of t10,"
                    + " the result of t11 or 19 more")
            .message();

    assertTrue(message.contains("String  the result of t5\n    and 17 more\n"), message);
    assertTrue(
        message.contains(
            "5. @From(T5.class) String text\n"
                + "    6. the same with another task that returns String"),
        message);
  }

  @Test
  void ofWhatThereIsToFillASlotWith() {
    String message =
        Compiled.of(
                each(22, i -> "@Task class T" + i + " { String run() { return null; } }\n\n")
                    + "@Task class Last { void run(Integer number) {} }\n\n@TaskGraph({"
                    + each(22, i -> "T" + i + ".class, ")
                    + "Last.class}) interface Graph { void run(); }")
            .onlyError("MissingValue")
            .message();

    assertTrue(message.contains("String  the result of t10\n    and 12 more\n"), message);
    assertEquals(1, message.split("and 12 more", -1).length - 1);
  }

  private static String each(int count, IntFunction<String> text) {
    return IntStream.rangeClosed(1, count).mapToObj(text).collect(Collectors.joining());
  }
}
