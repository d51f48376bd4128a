package dev.breakwater.workspace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.runtime.Engine;
import dev.breakwater.runtime.TaskContext;
import dev.breakwater.runtime.TaskFailedException;
import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.runtime.spi.PlannedTask;
import dev.breakwater.runtime.spi.Run;
import dev.breakwater.workspace.ChangeReview.Decision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Reviews of changes before they are published. */
@Timeout(60)
class ChangeReviewTest {

  @TempDir Path root;

  @BeforeEach
  void plant() throws IOException {
    Files.createDirectories(root.resolve("src"));
    Files.writeString(root.resolve("src/a.txt"), "one\ntwo\nthree\n");
    Files.writeString(root.resolve("src/gone.txt"), "gone\n");
    Files.writeString(root.resolve("other.txt"), "other");
    Files.createSymbolicLink(root.resolve("link"), Path.of("other.txt"));
  }

  private interface Body {
    void run(Workspace workspace, TaskContext context) throws Exception;
  }

  private void run(Engine engine, ChangeReview review, Body body, String... tasks) {
    Workspace workspace = Workspace.builder(root).beforePublish(review).open();
    List<PlannedTask> all = new ArrayList<>();
    for (String task : tasks.length == 0 ? new String[] {"src"} : tasks) {
      all.add(PlannedTask.builder(task, ChangeReviewTest.class).writes(task + "/**").build());
    }
    Run run = engine.begin(Plan.of("com.acme.Graph", all.toArray(PlannedTask[]::new)), workspace);
    for (PlannedTask task : all) {
      run.startVoid(task, step -> body.run(step.open(workspace), step.context()));
    }
    run.await();
  }

  private static void change(Workspace workspace) {
    workspace.write("src/a.txt", "one\n2\nthree");
    workspace.write("src/new.txt", "new\n");
    workspace.writeBytes("src/binary", new byte[] {0, 1});
    workspace.delete("src/gone.txt");
  }

  @Test
  void reviewSeesTheChangesAndTheTreeAsItWouldBe() throws Exception {
    AtomicReference<Path> directory = new AtomicReference<>();
    run(
        Engine.standard(),
        changes -> {
          assertEquals("src", changes.task());
          assertEquals(
              List.of(
                  new FileChange("src/a.txt", FileChange.Kind.REPLACED, true),
                  new FileChange("src/binary", FileChange.Kind.CREATED, true),
                  new FileChange("src/gone.txt", FileChange.Kind.DELETED, true),
                  new FileChange("src/new.txt", FileChange.Kind.CREATED, true)),
              changes.changes());
          assertArrayEquals(
              "one\ntwo\nthree\n".getBytes(), changes.before("src/a.txt").orElseThrow());
          assertArrayEquals("new\n".getBytes(), changes.after("src/new.txt").orElseThrow());
          assertEquals(Optional.empty(), changes.before("src/new.txt"));
          assertEquals(Optional.empty(), changes.after("src/gone.txt"));
          assertEquals(
              """
              --- a/src/a.txt
              +++ b/src/a.txt
              @@ -1,3 +1,3 @@
               one
              -two
              -three
              +2
              +three
              \\ No newline at end of file
              Binary files /dev/null and b/src/binary differ
              --- a/src/gone.txt
              +++ /dev/null
              @@ -1,1 +0,0 @@
              -gone
              --- /dev/null
              +++ b/src/new.txt
              @@ -0,0 +1,1 @@
              +new
              """,
              changes.diff());
          Path tree = changes.directory();
          directory.set(tree);
          assertEquals(tree, changes.directory());
          assertEquals("other", Files.readString(tree.resolve("other.txt")));
          assertTrue(Files.isSymbolicLink(tree.resolve("link")));
          assertEquals("other", Files.readString(tree.resolve("link")));
          assertEquals("one\n2\nthree", Files.readString(tree.resolve("src/a.txt")));
          assertFalse(Files.exists(tree.resolve("src/gone.txt")));
          assertEquals("one\ntwo\nthree\n", Files.readString(root.resolve("src/a.txt")));
          return Decision.accept();
        },
        (workspace, context) -> change(workspace));
    assertEquals("one\n2\nthree", Files.readString(root.resolve("src/a.txt")));
    assertFalse(Files.exists(directory.get()));
  }

  @Test
  void nextAttemptReadsTheReasonOfARejection() throws Exception {
    List<String> failures = Collections.synchronizedList(new ArrayList<>());
    run(
        Engine.builder().attempts(2).backoff(Duration.ZERO, Duration.ZERO).build(),
        changes ->
            changes.diff().contains("+good")
                ? Decision.accept()
                : Decision.reject("write good things"),
        (workspace, context) -> {
          failures.add(String.valueOf(context.lastFailure().map(Throwable::getMessage)));
          workspace.write("src/a.txt", context.attempt() == 1 ? "bad" : "good\n");
        });
    assertEquals("good\n", Files.readString(root.resolve("src/a.txt")));
    assertEquals(2, failures.size());
    assertTrue(
        failures
            .get(1)
            .startsWith(
                "Optional[the review rejected the changes of src: write good things; its files are"
                    + " kept in "),
        failures.get(1));
    Path kept = Path.of(failures.get(1).replaceAll(".* kept in (.*)]", "$1"));
    assertEquals("bad", Files.readString(kept.resolve("src/a.txt")));
  }

  @Test
  void reviewThatFailsRejects() throws Exception {
    TaskFailedException failure =
        assertThrows(
            TaskFailedException.class,
            () ->
                run(
                    Engine.standard(),
                    changes -> {
                      throw new IOException("no terminal");
                    },
                    (workspace, context) -> change(workspace)));
    ChangesRejectedException rejected =
        assertInstanceOf(ChangesRejectedException.class, failure.getCause());
    assertEquals("it failed with java.io.IOException: no terminal", rejected.reason());
    assertTrue(Files.exists(root.resolve("src/gone.txt")));
  }

  @Test
  void reviewsRunOneAtATimeAndNothingIsPublishedBetween() throws Exception {
    AtomicInteger reviewing = new AtomicInteger();
    List<String> trees = Collections.synchronizedList(new ArrayList<>());
    run(
        Engine.builder().timeout(Duration.ofMillis(200)).build(),
        changes -> {
          assertEquals(1, reviewing.incrementAndGet());
          String before = String.join(",", Workspace.at(root).list("[abc]/**"));
          Thread.sleep(300);
          assertEquals(before, String.join(",", Workspace.at(root).list("[abc]/**")));
          trees.add(before);
          reviewing.decrementAndGet();
          return Decision.accept();
        },
        (workspace, context) -> workspace.write(context.task() + "/file", "new"),
        "a",
        "b",
        "c");
    assertEquals(3, trees.size());
    assertEquals("", trees.get(0));
    assertEquals("a/file,b/file,c/file", String.join(",", Workspace.at(root).list("[abc]/**")));
  }

  @Test
  void editDuringAReviewIsNotOverwritten() throws Exception {
    TaskFailedException failure =
        assertThrows(
            TaskFailedException.class,
            () ->
                run(
                    Engine.standard(),
                    changes -> {
                      Files.writeString(root.resolve("src/a.txt"), "edited by a person");
                      return Decision.accept();
                    },
                    (workspace, context) -> change(workspace)));
    assertInstanceOf(OutsideEditException.class, failure.getCause());
    assertEquals("edited by a person", Files.readString(root.resolve("src/a.txt")));
  }

  @Test
  void attemptWithoutChangesIsNotReviewed() {
    run(
        Engine.standard(),
        changes -> Decision.reject("nothing to see"),
        (workspace, context) -> workspace.read("src/a.txt"));
  }
}
