package dev.breakwater.processor.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A pattern that meets the access of more than half of the other tasks. */
class WideWriteTest {

  private static final String ID = "WideWrite";

  @Test
  void standsOnThePattern() {
    Compiled.of(graph("{\"docs/*\", \"src/**\"}", 6, 4))
        .onlyWarning(ID)
        .in("Wide")
        .onLine("@Writes({\"docs/*\", \"src/**\"})")
        .at("\"src/**\"")
        .saying(
            "wide writes src/**, which overlaps the access of 4 of the 5 other tasks, so almost nothing can run in parallel with it");
  }

  @Test
  void everyFixThatItShowsSilencesIt() {
    Compiled compiled = Compiled.of(graph("\"src/**\"", 6, 5));
    Reported warning = compiled.onlyWarning(ID);

    warning.tells("narrow it to the resources that wide actually writes");
    compiled.with("@Writes(\"src/{1,2}\") on Wide").isClean();
    assertEquals(List.of("@SuppressWarnings(\"WideWrite\") on Wide"), warning.edits());
    compiled.with(warning.edits().get(0)).isClean();
  }

  @ParameterizedTest
  @CsvSource({"6, 3", "6, 5", "7, 4", "8, 4", "20, 10"})
  void isOneWhereItMeetsMoreThanHalfOfTheOthers(int tasks, int met) {
    Compiled.of(graph("\"src/**\"", tasks, met))
        .onlyWarning(ID)
        .saying(
            "wide writes src/**, which overlaps the access of "
                + met
                + " of the "
                + (tasks - 1)
                + " other tasks, so almost nothing can run in parallel with it");
  }

  @ParameterizedTest
  @CsvSource({"6, 2", "7, 3", "8, 3", "20, 9"})
  void isNoneWhereItMeetsHalfOfTheOthersOrFewer(int tasks, int met) {
    Compiled.of(graph("\"src/**\"", tasks, met)).isClean();
  }

  @Test
  void isNoneInAGraphOfFewerThanSixTasks() {
    Compiled.of(graph("\"src/**\"", 5, 4)).isClean();
  }

  @Test
  void isNoneWhereItTakesSeveralPatterns() {
    Compiled.of(graph("{\"src/[12]\", \"src/[34]\"}", 6, 5)).isClean();
  }

  @Test
  void aTaskThatMeetsItSeveralTimesCountsOnce() {
    Compiled.of(graph("\"src/**\"", 6, 2))
        .with("@Reads({\"src/1\", \"src/a\", \"src/b\"}) on T1")
        .with("@Writes(\"src/c\") on T1")
        .isClean();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{Wide.class, T1.class,", "{T1.class, Wide.class,"})
  void writesOfOthersCountAsReadsDoWhicheverIsListedFirst(String list) {
    Compiled compiled =
        Compiled.of(graph("\"src/**\"", 6, 2).replace("{Wide.class, T1.class,", list))
            .with("@Reads(\"tests/1\") on T1")
            .with("@Writes(\"src/1\") on T1")
            .with("@After(Wide.class) on T1")
            .with("@Writes(\"src/3\") on T3")
            .with("@After(Wide.class) on T3");

    compiled
        .onlyWarning(ID)
        .in("Wide")
        .saying(
            "wide writes src/**, which overlaps the access of 3 of the 5 other tasks, so almost nothing can run in parallel with it");
  }

  @Test
  void anInheritedWriteCountsWhereItStands() {
    Compiled.of(
            graph("\"docs/*\"", 6, 5)
                .replace("class Wide {", "class Wide extends Base {")
                .replace("@TaskGraph", "@Writes(\"src/**\")\nclass Base {}\n\n@TaskGraph"))
        .onlyWarning(ID)
        .in("Base")
        .at("\"src/**\"");
  }

  /** A task with those writes, and others, of which some read what lies in {@code src}. */
  private static String graph(String writes, int tasks, int met) {
    String others =
        IntStream.range(1, tasks)
            .mapToObj(
                i ->
                    ("""
                    @Task
                    @Reads("%s/%d")
                    class T%d { void run() {} }
                    """)
                        .formatted(i <= met ? "src" : "tests", i, i))
            .collect(Collectors.joining("\n"));
    String list =
        IntStream.range(1, tasks).mapToObj(i -> ", T" + i + ".class").collect(Collectors.joining());
    return """
    @Task
    @Writes(WRITES)
    class Wide { void run() {} }

    OTHERS
    @TaskGraph({Wide.classLIST})
    interface Graph { void run(); }
    """
        .replace("WRITES", writes)
        .replace("OTHERS", others)
        .replace("LIST", list);
  }
}
