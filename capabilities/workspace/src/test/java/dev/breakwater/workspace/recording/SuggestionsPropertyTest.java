package dev.breakwater.workspace.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.resource.Resource;
import dev.breakwater.workspace.internal.Declaration;
import dev.breakwater.workspace.recording.RecordedGraph.Order;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever tasks touch: what is suggested allows all of it, brings no two tasks together that were
 * apart, and with the notes gives the order in which they were recorded.
 */
class SuggestionsPropertyTest {

  private static final int GRAPHS = 400;

  private static final String[] NAMES = {
    "src", "a", "b", "c", "auth", "Auth", "a.ts", "b.ts", "c.ts", "a.md", "b.md", ".git", ".GIT",
    "x y", " x", "x ", "\n", "a\tb", "*", "a*b", "?", "[a]", "{a,b}", "aa:b", "é.ts", "😀",
    "\u2028", "a\"b", "#", "!", "-", ",", "$a", ".env", "a.b.ts", "ts.", "\u200d", "a\\b"
  };

  private static final String[] LISTED = {
    "src/*.ts", "**", "src/", "{a,b}/**", ".git/*", "*/auth/?"
  };

  static List<List<Touched>> graphs() {
    List<List<Touched>> graphs = new ArrayList<>();
    for (int seed = 0; seed < GRAPHS; seed++) {
      graphs.add(graph(new Random(seed)));
    }
    return graphs;
  }

  private static List<Touched> graph(Random random) {
    List<Touched> tasks = new ArrayList<>();
    int size = 1 + random.nextInt(5);
    // Few names, so that tasks meet and files are alike; all of them now and then.
    int names = random.nextInt(4) == 0 ? NAMES.length : 11;
    int deepest = random.nextBoolean() ? 1 : 4;
    for (int turn = 0; turn < size; turn++) {
      List<Resource> listed =
          random.nextInt(6) == 0
              ? List.of(Resource.parse(LISTED[random.nextInt(LISTED.length)]))
              : List.of();
      tasks.add(
          new Touched(
              "t" + turn,
              "T" + turn,
              turn,
              paths(random, names, deepest, turn),
              paths(random, names, deepest, turn),
              listed,
              random.nextInt(12) == 0 ? List.of("npm test") : List.of(),
              null));
    }
    return tasks;
  }

  /** Some anywhere, and most in a folder that is mainly that of the task. */
  private static NavigableSet<String> paths(Random random, int names, int deepest, int turn) {
    NavigableSet<String> paths = new TreeSet<>();
    int size = random.nextInt(12);
    for (int i = 0; i < size; i++) {
      StringBuilder path = new StringBuilder(random.nextInt(5) > 0 ? "home" + turn + "/" : "");
      path.append(NAMES[random.nextInt(names)]);
      for (int depth = random.nextInt(deepest); depth > 0; depth--) {
        path.append('/').append(NAMES[random.nextInt(names)]);
      }
      paths.add(path.toString());
    }
    return paths;
  }

  @Test
  void thereAreSuchThatPutFilesTogetherAndSuchThatMeet() {
    List<Suggestion> all = graphs().stream().flatMap(tasks -> suggest(tasks).stream()).toList();

    assertTrue(all.stream().filter(one -> one.writes().toString().contains("*.")).count() > 40);
    assertTrue(all.stream().filter(one -> one.writes().toString().contains("**")).count() > 100);
    assertTrue(all.stream().filter(one -> !one.notes().isEmpty()).count() > 100);
    assertTrue(all.stream().filter(one -> one.notes().isEmpty()).count() > 100);
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("graphs")
  void nothingLessIsSuggestedThanWasTouched(List<Touched> tasks) {
    List<Suggestion> suggestions = suggest(tasks);
    for (int i = 0; i < tasks.size(); i++) {
      Touched task = tasks.get(i);
      List<Resource> writes = parsed(suggestions.get(i).writes());
      List<Resource> both = new ArrayList<>(parsed(suggestions.get(i).reads()));
      both.addAll(writes);
      task.writes().forEach(path -> assertAllows(writes, path));
      both.addAll(parsed(suggestions.get(i).snapshots()));
      task.reads().forEach(path -> assertAllows(both, path));
      assertTrue(both.containsAll(task.listed()), "has the patterns themselves");
    }
  }

  /** A read that is left out must be one that no task before it writes. */
  @ParameterizedTest(name = "{index}")
  @MethodSource("graphs")
  void whatATaskBeforeWroteIsARead(List<Touched> tasks) {
    List<Suggestion> suggestions = suggest(tasks);
    for (int later = 0; later < tasks.size(); later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        Set<String> passed = new TreeSet<>(tasks.get(earlier).writes());
        passed.retainAll(tasks.get(later).reads());
        List<Resource> reads = parsed(suggestions.get(later).reads());
        passed.forEach(path -> assertAllows(reads, path));
      }
    }
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("graphs")
  void noTwoTasksMeetThatWereApart(List<Touched> tasks) {
    List<Suggestion> suggestions = suggest(tasks);
    for (int one = 0; one < tasks.size(); one++) {
      for (int other = 0; other < tasks.size(); other++) {
        if (one == other) {
          continue;
        }
        List<Resource> wrote = literals(tasks.get(one).writes());
        List<Resource> writes = parsed(suggestions.get(one).writes());
        if (!meet(wrote, literals(tasks.get(other).writes()))) {
          assertApart(writes, parsed(suggestions.get(other).writes()));
        }
        if (!meet(wrote, touchedReads(tasks.get(other)))) {
          assertApart(writes, parsed(suggestions.get(other).reads()));
        }
      }
    }
  }

  /** By the rules of the language, for the declarations and each {@code @After} of the notes. */
  @ParameterizedTest(name = "{index}")
  @MethodSource("graphs")
  void theNotesGiveTheOrderOfTheRecording(List<Touched> tasks) {
    List<Suggestion> suggestions = suggest(tasks);
    Set<Order> given = new HashSet<>();
    for (Suggestion later : suggestions) {
      for (Suggestion earlier : suggestions) {
        String after = "@After(" + earlier.taskType() + ".class)";
        if (later.notes().stream().anyMatch(note -> note.contains(after))) {
          given.add(new Order(earlier.task(), later.task()));
        }
      }
    }
    Precedence order = Precedence.of(given);
    Set<Order> whole = new HashSet<>(given);
    pairs(
        suggestions,
        (writer, reader) -> {
          boolean both =
              meet(writer, Suggestion::writes, reader, Suggestion::writes)
                  && meet(reader, Suggestion::writes, writer, Suggestion::reads);
          if (meet(writer, Suggestion::writes, reader, Suggestion::reads)
              && !order.has(new Order(reader.task(), writer.task()))
              && !(both && !order.has(new Order(writer.task(), reader.task())))) {
            whole.add(new Order(writer.task(), reader.task()));
          }
        });
    Precedence all = Precedence.of(whole);
    pairs(
        suggestions,
        (one, other) -> {
          boolean forwards = one.task().compareTo(other.task()) < 0;
          if (!forwards) {
            assertTrue(!all.has(new Order(one.task(), other.task())), one + " before " + other);
          } else if (meet(one, Suggestion::writes, other, Suggestion::writes)) {
            assertTrue(all.has(new Order(one.task(), other.task())), one + " not before " + other);
          }
        });
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("graphs")
  void theSameTouchesGiveTheSame(List<Touched> tasks) {
    assertEquals(suggest(tasks), suggest(tasks));
  }

  private interface Pair {
    void accept(Suggestion one, Suggestion other);
  }

  private static void pairs(List<Suggestion> suggestions, Pair pair) {
    for (Suggestion one : suggestions) {
      for (Suggestion other : suggestions) {
        if (one != other) {
          pair.accept(one, other);
        }
      }
    }
  }

  private static boolean meet(
      Suggestion one,
      Function<Suggestion, List<String>> ofOne,
      Suggestion other,
      Function<Suggestion, List<String>> ofOther) {
    return meet(parsed(ofOne.apply(one)), parsed(ofOther.apply(other)));
  }

  private static List<Suggestion> suggest(List<Touched> tasks) {
    return Suggestions.of("Graph", tasks, Set.of());
  }

  private static List<Resource> touchedReads(Touched task) {
    List<Resource> reads = new ArrayList<>(task.listed());
    reads.addAll(literals(task.reads()));
    if (!task.unwatched().isEmpty()) {
      reads.add(Resource.parse("**"));
    }
    return reads;
  }

  private static List<Resource> literals(Set<String> paths) {
    return parsed(paths.stream().map(Declaration::resource).toList());
  }

  private static List<Resource> parsed(List<String> resources) {
    return resources.stream().map(Resource::parse).toList();
  }

  private static boolean meet(List<Resource> some, List<Resource> others) {
    return some.stream().anyMatch(one -> others.stream().anyMatch(one::overlaps));
  }

  private static void assertApart(List<Resource> some, List<Resource> others) {
    Stream<String> both =
        some.stream().flatMap(one -> others.stream().flatMap(two -> one.overlap(two).stream()));
    assertEquals(List.of(), both.toList(), () -> some + " and " + others);
  }

  private static void assertAllows(List<Resource> resources, String path) {
    assertTrue(
        resources.stream().anyMatch(resource -> Declaration.allows(resource, path)),
        () -> resources + " for " + Declaration.shown(path));
  }
}
