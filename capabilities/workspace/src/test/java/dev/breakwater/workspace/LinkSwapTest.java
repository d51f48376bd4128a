package dev.breakwater.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.breakwater.runtime.Lease;
import dev.breakwater.runtime.spi.PlannedTask;
import dev.breakwater.workspace.disk.FolderRemoval;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A second thread puts a link to a folder outside of the root in the place of one inside and back,
 * as fast as it can, while a task works there: at no instant does the task get outside.
 */
@Timeout(120)
class LinkSwapTest {

  private static final int ROUNDS = Integer.getInteger("breakwater.swaps", 1_500);
  private static final String INSIDE = "inside";
  private static final String OUTSIDE = "canary";

  @TempDir Path folder;
  private Path root;
  private Path outside;
  private Path place;
  private Path aside;
  private Path link;

  @BeforeEach
  void prepare() throws IOException {
    root = Files.createDirectory(folder.resolve("root"));
    outside = Files.createDirectory(folder.resolve("outside"));
    place = Files.createDirectories(root.resolve("src/auth"));
    aside = folder.resolve("aside");
    link = folder.resolve("link");
    Files.writeString(place.resolve("a.txt"), INSIDE);
    Files.writeString(outside.resolve("a.txt"), OUTSIDE);
    Files.writeString(outside.resolve("secret.txt"), OUTSIDE);
    Files.createSymbolicLink(link, outside);
    try (var stream = Files.newDirectoryStream(root)) {
      assumeTrue(stream instanceof SecureDirectoryStream, "the system cannot do better");
    }
  }

  @Test
  void readsAreOfTheFileInside() throws Exception {
    AtomicInteger read = new AtomicInteger();
    race(
        workspace -> {
          assertEquals(INSIDE, workspace.read("src/auth/a.txt"));
          read.incrementAndGet();
        });
    assertTrue(read.get() > 0, "some got through");
  }

  @Test
  void listsShowNothingOfTheOutside() throws Exception {
    race(
        workspace -> {
          List<String> listed = workspace.list("src/**");
          assertFalse(listed.contains("src/auth/secret.txt"), listed::toString);
        });
  }

  @Test
  void writesChangeNothingOutside() throws Exception {
    race(workspace -> workspace.write("src/auth/a.txt", INSIDE));
    assertOutsideIsAsItWas();
  }

  @Test
  void newFoldersAreMadeInsideAlone() throws Exception {
    AtomicInteger number = new AtomicInteger();
    race(workspace -> workspace.write("src/auth/" + number.incrementAndGet() + "/new", INSIDE));
    assertOutsideIsAsItWas();
  }

  @Test
  void deletesDeleteNothingOutside() throws Exception {
    race(workspace -> workspace.delete("src/auth/secret.txt"));
    race(workspace -> workspace.delete("src/auth/a.txt"));
    assertOutsideIsAsItWas();
  }

  @Test
  void directoriesHoldNothingOfTheOutside() throws Exception {
    race(
        workspace -> {
          Path copy = workspace.directory().resolve("src/auth");
          assertFalse(Files.exists(copy.resolve("secret.txt")));
          if (Files.exists(copy.resolve("a.txt"))) {
            assertEquals(INSIDE, Files.readString(copy.resolve("a.txt")));
          }
        });
  }

  private interface Work {
    void with(Workspace workspace) throws IOException;
  }

  /** Each round is a task of its own, which publishes if it gets that far. */
  private void race(Work work) throws Exception {
    Workspace whole = Workspace.builder(root).durable(false).open();
    AtomicBoolean over = new AtomicBoolean();
    AtomicInteger swaps = new AtomicInteger();
    CompletableFuture<Void> swapping =
        CompletableFuture.runAsync(() -> swapUntil(over, swaps), task -> new Thread(task).start());
    try {
      for (int round = 0; round < ROUNDS; round++) {
        Lease<Workspace> lease =
            whole.lease(
                TestAccess.of(
                    PlannedTask.builder("task", LinkSwapTest.class).writes("src/**").build()));
        try {
          work.with(lease.value());
          lease.commit();
        } catch (UndeclaredAccessException | UncheckedIOException | OutsideEditException e) {
          // It met the link, or the place was just empty.
          lease.rollback();
        }
      }
    } finally {
      over.set(true);
    }
    swapping.get();
    assertTrue(swaps.get() > ROUNDS / 100, "it has been swapped " + swaps + " times");
  }

  private void swapUntil(AtomicBoolean over, AtomicInteger swaps) {
    try {
      while (!over.get()) {
        Files.move(place, aside, StandardCopyOption.ATOMIC_MOVE);
        moveToPlace(link);
        Files.move(place, link, StandardCopyOption.ATOMIC_MOVE);
        moveToPlace(aside);
        swaps.incrementAndGet();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the task has made the folder anew meanwhile, that gives way. */
  private void moveToPlace(Path path) throws IOException {
    while (true) {
      try {
        Files.move(path, place, StandardCopyOption.ATOMIC_MOVE);
        return;
      } catch (FileSystemException e) {
        if (!Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
          throw e;
        }
        remove();
      }
    }
  }

  private void remove() throws IOException {
    try {
      FolderRemoval.of(place);
    } catch (DirectoryNotEmptyException e) {
      // The task goes on in there: once more.
    }
  }

  private void assertOutsideIsAsItWas() throws IOException {
    try (Stream<Path> all = Files.walk(outside)) {
      List<String> names =
          all.filter(path -> !path.equals(outside))
              .map(path -> outside.relativize(path).toString())
              .sorted()
              .toList();
      assertEquals(List.of("a.txt", "secret.txt"), names);
    }
    assertEquals(OUTSIDE, Files.readString(outside.resolve("a.txt")));
    assertEquals(OUTSIDE, Files.readString(outside.resolve("secret.txt")));
  }
}
