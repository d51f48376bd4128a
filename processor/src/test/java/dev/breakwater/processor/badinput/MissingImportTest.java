package dev.breakwater.processor.badinput;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.breakwater.processor.write.Build;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A fix that was pasted without its import: the compiler says that it cannot find the name, and the
 * problem that the fix is for is not repeated.
 */
class MissingImportTest {

  /** In other packages than the graph, so that every name needs an import. */
  private static final String SOURCES =
      """
      package other;
      @Task @Writes("a") public class First { public String run() { return ""; } }
      ---
      package other;
      @Task @After(First.class) @Writes("a") public class Second {
        public String run() { return ""; }
      }
      ---
      package other;
      @Task @Reads("a") public class Third {
        @Entry public void run(Workspace workspace, @From(First.class) String text, Tool tool) {}
        public void helper() {}
      }
      ---
      package other;
      @Writes("b") public class Tool {}
      ---
      package other;
      @Task(readOnly = true) public class Fourth { public void run() {} }
      ---
      package p;
      @TaskGraph({
        other.First.class, other.Second.class, other.Third.class, other.Fourth.class})
      interface Graph {
        Outcome run(Workspace workspace, other.Tool tool);
        record Outcome(@From(other.First.class) String text) {}
      }
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@After(First.class) | @After(Frist.class)",
        "@After(First.class) | @After(first.First.class)",
        "@After(First.class) | @nowhere.After(First.class)",
        "@After(First.class) | @nowhere.After({First.class})",
        "@From(First.class) | @nowhere.From(First.class)",
        "@From(First.class) | @From(Frist.class)",
        "@From(other.First.class) | @nowhere.From(other.First.class)",
        "@From(other.First.class) | @From(First.class)",
        "@Entry | @nowhere.Entry",
        "@Task @Writes | @nowhere.Task @Writes",
        "@Task @Reads | @Task @nowhere.Reads",
        "@Writes(\"b\") | @nowhere.Writes(\"b\")",
        "@Task @Reads(\"a\") | @Task @nowhere.Reads(\"a\") @Writes(\"b\")",
        "@Task @Writes(\"a\") | @Task @nowhere.Snapshot(\"a\") @Writes(\"a\")",
        "Outcome run( | @nowhere.Entry Outcome run(",
      })
  void isReportedByTheCompilerAlone(String right, String pasted) {
    Build.lenient(SOURCES).build().succeeds();

    Build build = Build.lenient(SOURCES.replaceFirst(quote(right), quoted(pasted))).build();

    assertFalse(build.errors().isEmpty(), "the compiler complains");
    assertEquals(
        List.of(),
        build.errors().stream().filter(error -> error.startsWith("[")).toList(),
        build::said);
  }

  private static String quote(String text) {
    return java.util.regex.Pattern.quote(text);
  }

  private static String quoted(String text) {
    return java.util.regex.Matcher.quoteReplacement(text);
  }
}
