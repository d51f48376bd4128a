package dev.breakwater.processor.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Patterns come out of the generated files as they went in. */
class HostilePatternsTest {

  private static final List<String> PATTERNS =
      List.of(
          "src/**/x",
          "x/*/ y",
          "a\\\\u0041",
          "b\\(u0042",
          "q/\"x\"'",
          "<b>&amp;",
          "@x/{@code,b}",
          "$x/$L$$",
          "é/中/𝄞😀",
          "c\\(ackslash",
          "a|b||c",
          "a\\|b\\\\|c",
          "`t`/``",
          "table:%s/%n0");

  private static final String NAME = "*/ @x {@code \\u0041 </pre> $x $L 𝄞 | `y`";

  static final String SOURCES =
      """
      package com.acme;
      @Task(name = "%s")
      @Writes({%s})
      class First { public void run() {} }
      ---
      package com.acme;
      @Task(name = "\\"quoted\\" #1; end")
      @Reads({"**", "table:**"})
      class Second { public void run() {} }
      ---
      package com.acme;
      @TaskGraph({First.class, Second.class})
      public interface Hostile { void run(); }
      ---
      package com.acme;
      public class Main {
        public static List<String> writes() throws Exception {
          var first = HostileOrchestrator.class.getDeclaredField("FIRST");
          first.setAccessible(true);
          var task = (dev.breakwater.runtime.spi.PlannedTask) first.get(null);
          List<String> writes = new ArrayList<>(List.of(task.name()));
          task.writes().forEach(resource -> writes.add(resource.toString()));
          return writes;
        }
      }
      """
          .formatted(
              escaped(NAME),
              PATTERNS.stream()
                  .map(pattern -> '"' + escaped(pattern) + '"')
                  .collect(Collectors.joining(", ")));

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"");
  }

  @Test
  void reachTheRunUnchanged() {
    Build build = Build.strict(SOURCES).build().succeeds();

    assertEquals(NAME, build.<List<String>>call("com.acme.Main", "writes").get(0));
    assertEquals(
        PATTERNS,
        build.<List<String>>call("com.acme.Main", "writes").subList(1, 1 + PATTERNS.size()));
  }

  @Test
  void reachTheJsonUnchanged() {
    Build build = Build.strict(SOURCES).build().succeeds();

    assertEquals(PATTERNS, first(build).get("writes"));
    assertEquals(NAME, first(build).get("name"));
  }

  @Test
  void reachTheJsonUnchangedWhereTheSourcesAreInAnotherEncoding() {
    String ascii = SOURCES.replace("é", "\\u00e9").replace("中", "\\u4e2d");
    ascii = ascii.replace("𝄞", "\\ud834\\udd1e").replace("😀", "\\ud83d\\ude00");

    Build build = Build.strict(ascii).in(StandardCharsets.ISO_8859_1).build();

    assertEquals(PATTERNS, first(build).get("writes"));
  }

  @Test
  void reachTheRunUnchangedWhereTheGeneratedSourceIsInAnotherEncoding() {
    Build build = Build.strict(escapedForJava(SOURCES)).in(StandardCharsets.US_ASCII).build();

    List<String> writes = build.succeeds().call("com.acme.Main", "writes");
    assertEquals(NAME, writes.get(0));
    assertEquals(PATTERNS, writes.subList(1, writes.size()));
  }

  private static String escapedForJava(String source) {
    return source
        .chars()
        .mapToObj(c -> c < 128 ? String.valueOf((char) c) : String.format("\\u%04x", c))
        .collect(Collectors.joining());
  }

  @Test
  void eachTaskHasThreeCellsInTheTable() {
    String page = Build.strict(SOURCES).build().succeeds().output("com.acme.Hostile.md");

    List<String> rows = page.lines().filter(line -> line.startsWith("| ")).toList();
    assertEquals(3, rows.size());
    // As GitHub has it: a backslash takes the next character along, also in code.
    rows.forEach(
        row ->
            assertEquals(
                4, row.replaceAll("\\\\.", "").chars().filter(c -> c == '|').count(), row));
    assertTrue(
        page.contains("<code>a&#92;&#124;b&#92;&#92;&#124;c</code>"), "as it is where shown");
  }

  private static Map<?, ?> first(Build build) {
    Map<?, ?> graph = (Map<?, ?>) JsonText.parse(build.output("com.acme.Hostile.json"));
    return (Map<?, ?>) ((List<?>) graph.get("tasks")).get(0);
  }
}
