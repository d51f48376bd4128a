package dev.breakwater.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.breakwater.runtime.Lease;
import dev.breakwater.runtime.spi.PlannedTask;
import dev.breakwater.workspace.disk.Identity;
import dev.breakwater.workspace.journal.SystemLock;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files that are larger than the memory, of other users, or with names that are hard to read. */
@Timeout(120)
class UnusualFilesTest {

  private static final PlannedTask TASK =
      PlannedTask.builder("task", UnusualFilesTest.class).writes("src/**").build();

  @TempDir Path root;

  @BeforeEach
  void plant() throws IOException {
    Files.createDirectories(root.resolve("src"));
    Files.writeString(root.resolve("src/a.txt"), "old");
  }

  /** The work of another process. */
  public static void main(String[] arguments) throws Exception {
    Workspace workspace = Workspace.builder(Path.of(arguments[0])).sandbox(Sandbox.NONE).open();
    if (arguments[1].equals("list")) {
      try {
        System.out.println(workspace.list("src/*"));
      } catch (UncheckedIOException e) {
        System.out.println(e.getMessage());
      }
      return;
    }
    Lease<Workspace> outer = workspace.lease(TestAccess.of(TASK));
    Lease<Workspace> inner = outer.value().lease(TestAccess.of(TASK));
    inner
        .value()
        .exec("sh", "-c", "touch src/same; cp src/same src/copy; printf x >> src/changed")
        .orThrow();
    System.out.println(inner.value().changes());
    inner.commit();
    outer.commit();
  }

  private String run(List<String> before, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(before);
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx64m",
            "-cp",
            System.getProperty("java.class.path"),
            UnusualFilesTest.class.getName()));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return output;
  }

  @Test
  void filesMayBeLargerThanTheHeap() throws Exception {
    long size = 100 << 20;
    for (String name : List.of("same", "changed")) {
      try (RandomAccessFile file =
          new RandomAccessFile(root.resolve("src/" + name).toFile(), "rw")) {
        file.setLength(size);
      }
    }
    assertEquals(
        "[FileChange[path=src/changed, kind=REPLACED, declared=true],"
            + " FileChange[path=src/copy, kind=CREATED, declared=true]]\n",
        run(List.of(), root.toString(), "publish"));
    assertEquals(size + 1, Files.size(root.resolve("src/changed")));
    assertEquals(size, Files.size(root.resolve("src/copy")));
  }

  @Test
  void ownerOfAReplacedFileStays() throws Exception {
    Path file = root.resolve("src/a.txt");
    assumeTrue(
        new ProcessBuilder("chown", "65534:65534", file.toString()).start().waitFor() == 0,
        "this user may not give files away");
    Lease<Workspace> lease = Workspace.at(root).lease(TestAccess.of(TASK));
    lease.value().write("src/a.txt", "new");
    lease.value().write("src/b.txt", "new");
    lease.commit();
    assertEquals("new", Files.readString(file));
    assertEquals(65534, Files.getAttribute(file, "unix:uid"));
    assertEquals(65534, Files.getAttribute(file, "unix:gid"));
    assertEquals(0, Files.getAttribute(root.resolve("src/b.txt"), "unix:uid"));
  }

  @Test
  void encodingThatCannotNameAFileIsReported() throws Exception {
    Files.writeString(root.resolve("src/ä.txt"), "umlaut");
    String output =
        run(List.of("env", "-u", "LC_ALL", "LANG=C", "LC_CTYPE=C"), root.toString(), "list");
    assertTrue(output.contains("start Java with LANG=C.UTF-8"), output);
    assertEquals(
        "[src/a.txt, src/ä.txt]\n", run(List.of("env", "LC_ALL=C.UTF-8"), root.toString(), "list"));
  }

  @Test
  void namesOfInvalidBytesAreCounted() throws Exception {
    new ProcessBuilder("sh", "-c", "touch \"$(printf '" + root + "/src/\\377.txt')\"")
        .start()
        .waitFor();
    String output = run(List.of("env", "LC_ALL=C.UTF-8"), root.toString(), "list");
    assertTrue(
        output.contains(
            "left out 1 files and folders below "
                + root
                + ", since the bytes of their names are not valid in UTF-8"),
        output);
    assertTrue(output.endsWith("[src/a.txt]\n"), output);
  }

  @Test
  void clockOfTheFileSystemMayBeAhead() {
    Instant now = Instant.parse("2026-01-01T00:00:10Z");
    assertEquals(Duration.ZERO, ahead(now, Duration.ofMillis(-3)));
    assertEquals(Duration.ZERO, ahead(now, Duration.ofSeconds(-5)));
    assertEquals(Duration.ZERO, ahead(now, Duration.ofMillis(4)));
    assertEquals(Duration.ofMillis(5_020), ahead(now, Duration.ofSeconds(5)));
  }

  private static Duration ahead(Instant now, Duration by) {
    Instant then = now.plus(by);
    long nanos = Duration.between(Instant.EPOCH, then).toNanos();
    return SystemLock.clockAhead(new Identity("1", 0, nanos), now);
  }
}
