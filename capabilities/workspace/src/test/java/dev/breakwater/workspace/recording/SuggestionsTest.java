package dev.breakwater.workspace.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.breakwater.resource.Resource;
import dev.breakwater.workspace.recording.RecordedGraph.Order;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** How touches are put together, and what is said of the order. */
class SuggestionsTest {

  private final List<Touched> tasks = new ArrayList<>();

  @Test
  void twoFilesOfAFolderWithOneExtensionAreAPattern() {
    task("one", "", "src/auth/a.ts src/auth/b.ts src/auth/c.md src/user/a.ts");

    assertSuggests("one", "", "src/auth/*.ts src/auth/c.md src/user/a.ts");
  }

  @Test
  void threeFilesOfAFolderAreAPatternWhateverTheirExtension() {
    task("one", "ci/Makefile ci/a.sh ci/b.yml", "");

    assertSuggests("one", "ci/*", "");
  }

  @Test
  void threeFilesInSeveralFoldersAreAPatternOfTheDeepestOneAbove() {
    task(
        "one",
        "src/main/com/acme/A.java src/main/com/acme/b/B.java src/main/com/acme/c/C.java",
        "");

    assertSuggests("one", "src/main/com/acme/**", "");
  }

  @Test
  void whatHasFoundItsPlaceDoesNotWidenAFolderAbove() {
    task("one", "", "src/auth/a.ts src/auth/b.ts tests/auth/a.ts tests/auth/b.ts tests/x/c.md");

    assertSuggests("one", "", "src/auth/*.ts tests/auth/*.ts tests/x/c.md");
  }

  @Test
  void aWiderPatternTakesThePlaceOfNarrowerOnes() {
    task("one", "ci/a.sh ci/b.sh ci/Makefile ci/x.yml ci/y.md", "");
    task("two", "lib/a/b/1 lib/a/b/2 lib/a/b/3 lib/a/x lib/a/c/y lib/z/1", "");

    assertSuggests("one", "ci/*", "");
    assertSuggests("two", "lib/**", "");
  }

  @Test
  void twoFilesThatAreOneWhereCaseIsIgnoredExcuseNoPatternThatMeetsTheFile() {
    task("one", "", "docs/Auth/a docs/b/c docs/d/e");
    task("two", "", "", "*/auth/?");

    assertSuggests("one", "", "docs/Auth/a docs/b/c docs/d/e");
  }

  @Test
  void filesAtTheRootAndThoseOfGitStayByThemselves() {
    task("one", "a.md b.md c.md .git/a.x .git/b.x .git/c.x .git/d/e x/a y/b", "");

    assertSuggests("one", ".git/a.x .git/b.x .git/c.x .git/d/e a.md b.md c.md x/a y/b", "");
  }

  @Test
  void noPatternMeetsWhatAnotherTaskTouches() {
    task("one", "docs/a.md docs/b.md", "src/auth/a.ts src/auth/b.ts src/user/a.ts src/user/b.ts");
    task("two", "src/auth/c.ts", "docs/c.md");
    task("three", "", "src/user/C.ts");

    assertSuggests(
        "one", "docs/a.md docs/b.md", "src/auth/a.ts src/auth/b.ts src/user/a.ts src/user/b.ts");
  }

  @Test
  void aPatternMayMeetWhatOneOfItsFilesMeets() {
    task("one", "", "src/auth/a.ts src/auth/b.ts");
    task("two", "src/auth/a.ts", "docs/a.md");

    assertSuggests("one", "", "src/auth/*.ts");
    assertSuggests("two", "src/auth/a.ts", "docs/a.md");
  }

  @Test
  void noPatternMeetsWhatIsTheSameWhereCaseIsIgnored() {
    task("one", "", "src/auth/a.ts src/auth/b.ts");
    task("two", "", "src/Auth/c.ts");

    assertSuggests("one", "", "src/auth/a.ts src/auth/b.ts");
  }

  @Test
  void aReadOfWhatTheTaskWritesCountsOnlyWhereOneBeforeItWroteThat() {
    task("first", "a/x.ts b/x.md", "a/x.ts b/x.md");
    task("second", "a/x.ts c/x.md", "a/x.ts c/x.md");

    assertSuggests("first", "", "a/x.ts b/x.md");
    assertSuggests("second", "a/x.ts", "a/x.ts c/x.md");
    assertNotes("second");
  }

  @Test
  void twoWritersWithoutAnOrderAreTold() {
    task("first", "", "a/x.ts");
    task("second", "", "a/x.ts");

    assertNotes("first");
    assertNotes(
        "second",
        "first writes a/x.ts too, and went first: add @After(First.class) to keep that order");
  }

  @Test
  void twoWritersAreNotToldWhereAnotherTaskBringsTheirOrder() {
    task("first", "", "a/x.ts b/y.ts");
    task("second", "b/y.ts", "c/z.ts");
    task("third", "c/z.ts", "a/x.ts");

    assertNotes("third");
  }

  @Test
  void aReadOfTheStateBeforeALaterTaskIsASnapshot() {
    task("first", "a/x.ts a/z.ts", "b/y.ts");
    task("second", "b/y.ts", "a/x.ts");

    assertSuggests("first", "a/z.ts", "b/y.ts");
    assertSnapshots("first", "a/x.ts");
    assertSuggests("second", "b/y.ts", "a/x.ts");
    assertNotes("second");
  }

  @Test
  void aReadBetweenTwoWritersIsARead() {
    task("first", "", "a/x.ts");
    task("second", "a/x.ts", "b/y.ts");
    task("third", "", "a/x.ts");

    assertSuggests("second", "a/x.ts", "b/y.ts");
    assertSnapshots("second", "");
    assertNotes(
        "third",
        "second read a/x.ts before this task wrote it: add @After(Second.class) to keep that"
            + " order");
  }

  @Test
  void aProgramSeesEverythingBySnapshotAndTheTasksBeforeItAreNamed() {
    task("first", "", "a/x.ts");
    task("second", "", "b/y.ts");
    unwatched("third", "npm test");

    assertSnapshots("third", "**");
    assertNotes(
        "third",
        "npm test may have read any file unseen, so that this task sees everything by snapshot: if"
            + " it needs the output of first or second, declare that with @Reads");
  }

  @Test
  void aListingInWhichALaterTaskChangesFilesIsASnapshotOfItsPattern() {
    task("first", "", "src/a.ts src/gone.ts");
    task("second", "src/a.ts src/b.ts", "", "src/*.ts");
    task("third", "", "src/b.ts src/c.ts");

    assertSuggests("second", "src/a.ts src/gone.ts", "");
    assertSnapshots("second", "src/*.ts");
    assertNotes("third");
  }

  @Test
  void aListingThatNobodyChangesLaterIsARead() {
    task("first", "", "src/a.ts");
    task("second", "src/a.ts", "", "src/*.ts");

    assertSuggests("second", "src/*.ts", "");
    assertSnapshots("second", "");
  }

  @Test
  void snapshotsOfFilesThatAreAlikeArePutTogether() {
    task("first", "src/a.ts src/b.ts", "x");
    task("second", "", "src/a.ts src/b.ts");

    assertSnapshots("first", "src/*.ts");
  }

  @Test
  void nothingIsToldOfAnOrderThatIsGiven() {
    task("first", "a/x.ts", "b/y.ts");
    task("second", "c/z.ts", "d/z.ts");
    task("third", "b/y.ts", "a/x.ts b/y.ts");

    Set<Order> given = Set.of(new Order("first", "second"), new Order("second", "third"));
    assertEquals(List.of(), suggestion("third", given).notes());
  }

  @Test
  void aFolderThatATaskAskedForAsAFileIsTold() {
    task("first", "src/auth", "");
    task("second", "", "src/auth/a.ts");

    assertNotes(
        "first",
        "src/auth is a folder to second, and a workspace knows files alone: have this task do"
            + " without it, and leave it out");
  }

  @Test
  void linesAreJavaWhateverThePaths() {
    task(
        "one",
        "",
        "a/b*c?[d]{e}.ts aa:b/c.ts a:b .GIT/hooks/x b/\"q\".md a/\n.md é/\uD83D\uDE00.md");

    assertEquals(
        """
        // on One (one)
        @Writes({
          "a/?.md",
          "a/b\\\\*c\\\\?\\\\[d\\\\]\\\\{e\\\\}.ts",
          "a\\\\:b",
          "b/\\"q\\".md",
          "file:aa:b/c.ts",
          "{.git,.GIT}/hooks/x",
          "é/😀.md"
        })
        """,
        suggestion("one", Set.of()).toString());
  }

  @Test
  void commentsStayCommentsWhateverThePaths() {
    Suggestion suggestion =
        new Suggestion(
            "G",
            "one\n\\u000a",
            "One",
            List.of("a"),
            List.of(),
            List.of(),
            List.of("x\r\u2028\\u000d"));

    assertEquals(
        """
        // on One (one\\\\u000a\\\\u000a)
        // x\\\\u000d\\\\u2028\\\\u000d
        @Reads("a")
        """,
        suggestion.toString());
  }

  private void unwatched(String name, String program) {
    task(name, "", "");
    Touched last = tasks.remove(tasks.size() - 1);
    tasks.add(
        new Touched(
            name,
            last.taskType(),
            last.turn(),
            last.reads(),
            last.writes(),
            List.of(),
            List.of(program),
            null));
  }

  private void task(String name, String reads, String writes, String... listed) {
    tasks.add(
        new Touched(
            name,
            name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1),
            tasks.size(),
            new TreeSet<>(words(reads)),
            new TreeSet<>(words(writes)),
            Arrays.stream(listed).map(Resource::parse).toList(),
            List.of(),
            null));
  }

  private Suggestion suggestion(String task, Set<Order> given) {
    return Suggestions.of("Graph", tasks, given).stream()
        .filter(suggestion -> suggestion.task().equals(task))
        .findFirst()
        .orElseThrow();
  }

  private void assertSuggests(String task, String reads, String writes) {
    Suggestion suggestion = suggestion(task, Set.of());
    assertEquals(words(reads), suggestion.reads());
    assertEquals(words(writes), suggestion.writes());
  }

  private void assertSnapshots(String task, String snapshots) {
    assertEquals(words(snapshots), suggestion(task, Set.of()).snapshots());
  }

  private void assertNotes(String task, String... notes) {
    assertEquals(List.of(notes), suggestion(task, Set.of()).notes());
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : Arrays.asList(text.split(" "));
  }
}
