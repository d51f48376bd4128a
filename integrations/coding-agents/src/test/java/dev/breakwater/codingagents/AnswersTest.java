package dev.breakwater.codingagents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersTest {

  enum State {
    DONE,
    OPEN
  }

  record Report(
      String summary, List<String> files, int count, State state, Map<String, Note> notes) {}

  record Note(String text, boolean urgent) {}

  record Files(List<String> files) {}

  @Test
  void theFormNamesEveryField() {
    assertEquals(
        "Answer with exactly one JSON value of this form, after everything else: {\"summary\":"
            + " string, \"files\": [string, …], \"count\": number, \"state\": \"DONE\" | \"OPEN\","
            + " \"notes\": {string: {\"text\": string, \"urgent\": boolean}, …}}",
        Answers.request(Report.class));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"files\": [\"a}\", \"b\\\"\"]}",
        "I am done.\n```json\n{\"files\": [\"a}\", \"b\\\"\"], \"more\": 1}\n```\nThat is all {really}.",
        "First {\"files\": []}, and now {\"files\": [\"a}\", \"b\\\"\"]}",
        "It is {\"files\": [\"a}\", \"b\\\"\"]} or {\"other\": 1}",
      })
  void theLastValueOfTheTypeCounts(String answer) {
    assertEquals(Optional.of(new Files(List.of("a}", "b\""))), Answers.find(answer, Files.class));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Done.", "{files}", "}", "{\"files\": 5}", "{\"other\": []}", "null"})
  void anythingElseIsNotAnAnswer(String answer) {
    assertEquals(Optional.empty(), Answers.find(answer, Files.class));
  }

  @Test
  void listsAndMapsAreAnswersToo() {
    assertEquals(
        Optional.of(List.of("a", "b")),
        Answers.find("Here: [\"a\", \"b\"].", List.class).map(List::copyOf));
    assertEquals(
        Optional.of(Map.of("a", 1)), Answers.find("Here: {\"a\": 1}.", Map.class).map(Map::copyOf));
  }
}
