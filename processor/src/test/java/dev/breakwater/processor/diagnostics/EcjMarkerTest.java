package dev.breakwater.processor.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EcjMarkerTest {

  private static final String SOURCE =
      """
      @Task(name = "x", timeout = "1s")
      @Reads({"a", "b/" + "c", "(\\")"})
      @Writes("a")
      class Job {
        void run(@From(First.class) String text, Db db) {}
      }
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      textBlock =
          """
          @Reads  | "a"                          | true
          @Reads  | "b/" + "c"                   | true
          @Reads  | "c"                          | false
          @Reads  | a                            | false
          @Reads  | "d"                          | false
          @Reads  | @Reads                       | false
          @Writes | "a"                          | true
          @Writes | @Writes("a")                 | true
          @Writes | "b/" + "c"                   | false
          timeout | "1s"                         | true
          timeout | "x"                          | false
          name    | "1s"                         | false
          text    | String text                  | true
          text    | @From(First.class) String text | true
          text    | Db db                        | false
          db      | Db db                        | true
          db      | String text                  | false
          First.class | First.class              | true
          Job     | class Job                    | true
          """)
  void standsForWhatItNames(String marked, String text, boolean expected) {
    int start = SOURCE.indexOf(marked);

    EcjMarker marker = new EcjMarker(SOURCE, start, start + marked.length());

    assertEquals(expected, marker.isFor(text));
  }
}
