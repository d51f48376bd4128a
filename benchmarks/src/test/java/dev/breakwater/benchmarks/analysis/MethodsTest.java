package dev.breakwater.benchmarks.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.benchmarks.analysis.Method.Tally;
import dev.breakwater.resource.Resource;
import java.util.List;
import org.junit.jupiter.api.Test;

class MethodsTest {

  private static final Deadline NEVER = new Deadline(Double.POSITIVE_INFINITY);

  private static long found(Method method, Patterns patterns) {
    Tally tally = new Tally();
    method.count(patterns.texts(), tally, NEVER);
    return tally.found;
  }

  private static long byPairs(Heuristic heuristic, Patterns patterns) {
    List<String> texts = patterns.texts();
    long alarms = 0;
    for (int a = 0; a < texts.size(); a++) {
      for (int b = a + 1; b < texts.size(); b++) {
        assertEquals(
            heuristic.alarms(texts.get(a), texts.get(b)),
            heuristic.alarms(texts.get(b), texts.get(a)));
        alarms += heuristic.alarms(texts.get(a), texts.get(b)) ? 1 : 0;
      }
    }
    return alarms;
  }

  @Test
  void exactMethodsAgree() {
    for (Patterns patterns :
        List.of(Patterns.realistic(400), Patterns.anywhere(60), Patterns.everywhere(60))) {
      assertEquals(
          found(new Automata(), patterns), found(new Indexed(), patterns), patterns.title());
    }
    assertEquals(60 * 59 / 2, found(new Indexed(), Patterns.everywhere(60)));
    assertEquals(0, found(new Indexed(), Patterns.anywhere(60)));
  }

  @Test
  void automataAcceptWhatThePatternsMatch() {
    List<String> paths =
        List.of("a", "a/b", "a/b/x.ts", "a/x.ts", "a/FileX.ts", "a/File3.ts", "b/x.ts", "ab/x.ts");
    for (String pattern :
        List.of("a/**", "**/x.ts", "a/**/x.ts", "{a,b}/*.ts", "a/*X.ts", "a/File[0-4].ts", "*/*")) {
      for (String path : paths) {
        assertEquals(
            Resource.parse(pattern).matches(path),
            Automata.of(pattern).run(path),
            pattern + " " + path);
      }
    }
  }

  @Test
  void heuristicsCountTheSameAsPairByPair() {
    for (Patterns patterns :
        List.of(Patterns.realistic(400), Patterns.anywhere(60), Patterns.everywhere(60))) {
      assertEquals(byPairs(new FixedPrefix(), patterns), found(new FixedPrefix(), patterns));
      assertEquals(byPairs(new PatternAsPath(), patterns), found(new PatternAsPath(), patterns));
    }
  }

  @Test
  void fixedPrefixIsCautious() {
    FixedPrefix prefix = new FixedPrefix();

    assertTrue(prefix.alarms("src/*a.ts", "src/b*/c.ts"));
    assertTrue(prefix.alarms("src/**", "src/auth/x.ts"));
    assertTrue(prefix.alarms("src/x.ts", "src/x.ts"));
    assertFalse(prefix.alarms("src/x.ts", "src/x.tsx"));
    assertFalse(prefix.alarms("src/auth/*", "src/author.ts"));
  }

  @Test
  void patternAsPathMissesWhatOnlyAThirdPathShows() {
    assertFalse(new PatternAsPath().alarms("src/*a.ts", "src/b*.ts"));
    assertTrue(new PatternAsPath().alarms("src/**", "src/b*.ts"));
  }

  @Test
  void whatTakesTooLongIsStopped() {
    Tally tally = new Tally();

    assertThrows(
        Deadline.Passed.class,
        () -> new Automata().count(Patterns.everywhere(2000).texts(), tally, new Deadline(0.05)));
  }
}
