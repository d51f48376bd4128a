package dev.breakwater.processor.docs;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.message.Message;
import dev.breakwater.processor.docs.ErrorPage.Example;
import dev.breakwater.processor.docs.ErrorPage.Fix;
import dev.breakwater.processor.model.EntryFault;
import dev.breakwater.processor.model.GraphFault;
import dev.breakwater.processor.model.InvalidPolicy;
import dev.breakwater.processor.model.Lint;
import dev.breakwater.processor.model.ListingFault;
import dev.breakwater.processor.model.OutputFault;
import dev.breakwater.processor.model.TaskFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the pages of {@code docs/errors} show is what happens; {@link ErrorPage} tells their form.
 */
class ErrorPagesTest {

  private static final Pattern STATED_ID = Pattern.compile("^\\[(\\w+)] ");

  /** The planner reports it, and the processor has an error of its own for it. */
  private static final String OF_THE_PLANNER = "RepeatedName";

  private static final Pattern NUMBERED = Pattern.compile("(?m)^ +\\d+\\. ");

  /** Nobody can write sources that make it happen. */
  private static final String WITHOUT_EXAMPLE = "InternalError";

  @TempDir Path folder;

  private int compiled;

  static List<String> pages() throws IOException {
    return ErrorPage.ids();
  }

  static List<String> pagesWithExamples() throws IOException {
    return pages().stream().filter(id -> !id.equals(WITHOUT_EXAMPLE)).toList();
  }

  @Test
  void everyIdThatTheProcessorCanSayHasAPage() throws IOException {
    TreeSet<String> said = new TreeSet<>();
    for (Message message : Message.values()) {
      STATED_ID.matcher(message.template()).results().forEach(id -> said.add(id.group(1)));
    }
    said.remove(OF_THE_PLANNER);
    assertTrue(said.contains("UnorderedWrites"), "finds ids");
    Arrays.stream(Lint.Kind.values()).map(Lint.Kind::id).forEach(said::add);

    assertEquals(List.copyOf(said), pages());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyPageIsInTheIndex(String id) throws IOException {
    String index = Files.readString(ErrorPage.FOLDER.resolve("README.md"));

    assertTrue(index.contains("\n| [" + id + "](" + id + ".md) | "), id);
    assertTrue(ErrorPage.read(id).text().startsWith("# " + id + "\n"), "is headed by its id");
  }

  @ParameterizedTest
  @MethodSource("pagesWithExamples")
  void anExamplePrintsTheOutputOfThePage(String id) throws IOException {
    List<Example> examples = ErrorPage.read(id).examples();
    assertFalse(examples.isEmpty(), "has an example");
    for (Example example : examples) {
      assertEquals(
          example.printed(), print(id, example.sources(), example.options()), example.title());
      String kind =
          switch (example.title().split(":")[0]) {
            case "Warns" -> "warning: ";
            case "Notes" -> "Note: ";
            default -> "error: ";
          };
      assertTrue(example.printed().contains(kind + "[" + id + "] "), example.title());
    }
  }

  @ParameterizedTest
  @MethodSource("pagesWithExamples")
  void aFixPrintsNothing(String id) throws IOException {
    for (Example example : ErrorPage.read(id).examples()) {
      long fixes = NUMBERED.matcher(example.printed()).results().count();
      assertTrue(example.fixes().size() >= Math.max(1, fixes), "one for each fix");
      for (Fix fix : example.fixes()) {
        assertEquals("", print(id, example.with(fix), fix.options()), fix.title());
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Lint.Kind.class)
  void aLintIsAnErrorWhereTheBuildSaysSo(Lint.Kind kind) throws IOException {
    ErrorPage page = ErrorPage.read(kind.id());
    List<String> error = List.of("-Abreakwater." + kind.id() + "=error");
    for (Example example : page.examples()) {
      String printed = print(kind.id(), example.sources(), error);

      String count = example.title().startsWith("Notes") ? "1 error\n" : "";
      assertEquals(
          example
                  .printed()
                  .replaceAll("(warning|Note): \\[", "error: [")
                  .replace("1 warning", "1 error")
              + count,
          printed);
    }
    assertTrue(page.text().contains("\n## Silenced: on the task\n"));
    assertTrue(page.text().contains("\n## Silenced: in a whole build\n"));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void whatATableShowsIsSaid(String id) throws IOException {
    for (ErrorTable.Row row : ErrorTable.rows(ErrorPage.read(id).text())) {
      if (row.sources().isEmpty()) {
        continue;
      }
      List<String> lines = print(id, row.sources(), List.of()).lines().toList();
      String story =
          lines.stream()
              .filter(line -> line.contains("error: [" + id + "] "))
              .findFirst()
              .orElseThrow(() -> new AssertionError(row.sources() + "\n" + lines));
      String body = String.join("\n", lines);
      assertAll(row.story().stream().map(said -> () -> assertTrue(story.contains(said), story)));
      assertAll(row.body().stream().map(said -> () -> assertTrue(body.contains(said), body)));
    }
  }

  @Test
  void tablesLeaveNoFaultOut() throws IOException {
    for (Map.Entry<String, Integer> page :
        Map.of(
                "InvalidTask", faults(TaskFault.class) + faults(EntryFault.class),
                "InvalidGraph",
                    faults(GraphFault.class)
                        + faults(ListingFault.class)
                        + faults(OutputFault.class),
                "InvalidPolicy", InvalidPolicy.Fault.values().length)
            .entrySet()) {
      List<ErrorTable.Row> rows = ErrorTable.rows(ErrorPage.read(page.getKey()).text());

      assertTrue(rows.size() >= page.getValue(), page.getKey());
    }
  }

  /** {@return the number of faults, each of which is a record in the interface} */
  private static int faults(Class<?> kind) {
    return kind.getDeclaredClasses().length;
  }

  private String print(String id, Map<String, String> sources, List<String> options)
      throws IOException {
    Path fresh = Files.createDirectory(folder.resolve(Integer.toString(compiled++)));
    return id.equals("AuxiliaryClass")
        ? Javac.printAll(fresh, sources, options)
        : Javac.print(fresh, sources, options);
  }
}
