package dev.breakwater.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.breakwater.runtime.Engine;
import dev.breakwater.runtime.TaskFailedException;
import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.runtime.spi.PlannedTask;
import dev.breakwater.runtime.spi.Run;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Publications of which the operating system refuses a step that no trial run would find. */
class PublicationOnSystemTest {

  @TempDir Path folder;
  private Path root;
  private final Deque<String> cleanUp = new ArrayDeque<>();

  @BeforeEach
  void plant() throws IOException {
    root = Files.createDirectory(folder.resolve("root"));
    Files.writeString(root.resolve("a.txt"), "old a");
    Files.writeString(root.resolve("m.txt"), "old m");
    Files.writeString(root.resolve("z.txt"), "old z");
  }

  @AfterEach
  void cleanUp() throws Exception {
    while (!cleanUp.isEmpty()) {
      shell(cleanUp.pop());
    }
  }

  @Test
  void immutableFile() throws Exception {
    assumeTrue(shell("chattr +i " + root.resolve("m.txt")) == 0, "chattr +i does not work here");
    cleanUp.push("chattr -i " + root.resolve("m.txt"));
    assertAllOrNone("m.txt", false, "chattr -i " + root.resolve("m.txt"));
  }

  @Test
  void deletionOfAnImmutableFile() throws Exception {
    assumeTrue(shell("chattr +i " + root.resolve("m.txt")) == 0, "chattr +i does not work here");
    cleanUp.push("chattr -i " + root.resolve("m.txt"));
    assertAllOrNone("m.txt", true, "chattr -i " + root.resolve("m.txt"));
  }

  @Test
  void fileThatIsMountedFromElsewhere() throws Exception {
    Path host = Files.writeString(folder.resolve("host"), "of the host");
    mount("--bind " + host + " " + root.resolve("m.txt"), root.resolve("m.txt"));
    assertAllOrNone("m.txt", false, "umount " + root.resolve("m.txt"));
    assertEquals("of the host", Files.readString(host));
  }

  @Test
  void folderThatIsMountedReadOnly() throws Exception {
    Path vendor = Files.createDirectory(root.resolve("vendor"));
    Files.writeString(vendor.resolve("v.txt"), "old v");
    mount("--bind " + vendor + " " + vendor, vendor);
    assumeTrue(shell("mount -o remount,bind,ro " + vendor) == 0, "remounting does not work here");
    assertAllOrNone("vendor/v.txt", false, "umount " + vendor);
  }

  @Test
  void nameThatIsTooLong() throws Exception {
    assertAllOrNone("n".repeat(256), false, null);
    assertAllOrNone("new/" + "n".repeat(256), false, null);
  }

  @Test
  void fullDisk() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    mount("-t tmpfs -o size=256k tmpfs " + disk, disk);
    moveRootTo(disk.resolve("root"));
    assertAllOrNone("big.bin", false, null);
  }

  /** The contents fit, but not the folders that are created when they are moved to their places. */
  @Test
  void diskWithoutInodes() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    mount("-t tmpfs -o size=4m,nr_inodes=24 tmpfs " + disk, disk);
    moveRootTo(disk.resolve("root"));
    assertAllOrNone("many", false, null);
  }

  @Test
  void folderWithoutPermission() throws Exception {
    Path closed = Files.createDirectory(root.resolve("closed"));
    Files.writeString(closed.resolve("x.txt"), "old x");
    assertEquals(0, shell("chmod 555 " + closed));
    cleanUp.push("chmod 755 " + closed);
    assertAllOrNoneWithoutPrivileges("closed/x.txt", "delete");
    assertAllOrNoneWithoutPrivileges("closed/new.txt", "write");
  }

  @Test
  void fileOfAnotherUserInAStickyFolder() throws Exception {
    Path shared = Files.createDirectory(root.resolve("shared"));
    Files.writeString(shared.resolve("x.txt"), "of another user");
    assumeTrue(
        shell("chown 65534 " + shared + " " + shared.resolve("x.txt")) == 0,
        "this user may not give files away");
    assertEquals(0, shell("chmod 1777 " + shared + " && chmod 666 " + shared.resolve("x.txt")));
    assertAllOrNoneWithoutPrivileges("shared/x.txt", "write");
    assertAllOrNoneWithoutPrivileges("shared/x.txt", "delete");
  }

  @Test
  void taskThatOnlyReadsWorksInARootThatIsReadOnly() throws Exception {
    mount("--bind " + root + " " + root, root);
    assumeTrue(shell("mount -o remount,bind,ro " + root) == 0, "remounting does not work here");
    PlannedTask task =
        PlannedTask.builder("task", PublicationOnSystemTest.class).reads("*.txt").build();
    Workspace workspace = Workspace.at(root);
    Run run =
        Engine.builder()
            .executor(Runnable::run)
            .build()
            .begin(Plan.of("com.acme.Graph", task), workspace);
    List<String> seen = new ArrayList<>();
    run.startVoid(
        task,
        step -> {
          Workspace lease = step.open(workspace);
          seen.addAll(lease.list("*.txt"));
          seen.add(lease.read("a.txt"));
          seen.add(Files.readString(lease.directory().resolve("z.txt")));
        });
    run.await();
    assertEquals(List.of("a.txt", "m.txt", "z.txt", "old a", "old z"), seen);
    TaskFailedException failure =
        assertThrows(TaskFailedException.class, () -> run(root, 1, "b.txt", false));
    assertTrue(failure.getMessage().contains("Read-only file system"), failure.getMessage());
  }

  /**
   * A task of two attempts: the first one touches the path that the system refuses, the second one
   * does not.
   */
  private void assertAllOrNone(String refused, boolean deletes, String repair) throws Exception {
    SortedMap<String, String> before = Trees.of(root);
    TaskFailedException failure =
        assertThrows(TaskFailedException.class, () -> run(root, 1, refused, deletes));
    assertTrue(
        failure.getMessage().contains(refused.substring(0, refused.lastIndexOf('/') + 1)),
        failure.getMessage());
    assertEquals(before, Trees.of(root));
    assertEquals(List.of(), Trees.leftovers(root));

    run(root, 2, refused, deletes);
    assertEquals("attempt 2", Files.readString(root.resolve("a.txt")));
    Files.writeString(root.resolve("z.txt"), "edited by a person");
    if (repair != null) {
      assertEquals(0, shell(repair));
    }
    SortedMap<String, String> edited = Trees.of(root);
    Workspace.at(root);
    assertEquals(edited, Trees.of(root));
    Files.writeString(root.resolve("z.txt"), "old z");
  }

  static void run(Path root, int attempts, String refused, boolean deletes) {
    PlannedTask task =
        PlannedTask.builder("task", PublicationOnSystemTest.class).writes("**").build();
    Engine engine =
        Engine.builder()
            .executor(Runnable::run)
            .attempts(attempts)
            .backoff(Duration.ZERO, Duration.ZERO)
            .build();
    Workspace workspace = Workspace.at(root);
    Run run = engine.begin(Plan.of("com.acme.Graph", task), workspace);
    run.startVoid(
        task,
        step -> {
          int attempt = step.context().attempt();
          Workspace lease = step.open(workspace);
          lease.write("a.txt", "attempt " + attempt);
          if (attempt == 1) {
            touch(lease, refused, deletes);
          }
          lease.write("z.txt", "attempt " + attempt);
        });
    run.await();
  }

  private static void touch(Workspace lease, String path, boolean deletes) {
    if (deletes) {
      assertTrue(lease.delete(path));
    } else if (path.equals("big.bin")) {
      lease.writeBytes(path, new byte[1 << 20]);
    } else if (path.equals("many")) {
      for (int number = 0; number < 6; number++) {
        lease.write("many/" + number + "/file", "new");
      }
    } else {
      lease.write(path, "new");
    }
  }

  /** The superuser may do almost everything, so a process without those rights has to try. */
  private void assertAllOrNoneWithoutPrivileges(String path, String verb) throws Exception {
    SortedMap<String, String> before = Trees.of(root);
    List<String> command = new ArrayList<>();
    if ("0".equals(output(List.of("id", "-u")).strip())) {
      String rights = "-dac_override,-dac_read_search,-fowner,-chown,-sys_admin";
      command.addAll(List.of("setpriv", "--bounding-set=" + rights, "--inh-caps=" + rights));
      assumeTrue(
          shell(String.join(" ", command) + " true") == 0, "this user may not drop its rights");
    }
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            RefusedProcess.class.getName(),
            root.toString(),
            path,
            verb));
    String output = output(command);
    assertTrue(
        output.contains("task failed: UncheckedIOException: cannot " + verb + " " + path), output);
    assertEquals(before, Trees.of(root), output);
    assertEquals(List.of(), Trees.leftovers(root), output);
    Workspace.at(root);
    assertEquals(before, Trees.of(root), output);
  }

  private void mount(String arguments, Path target) throws Exception {
    assumeTrue(shell("mount " + arguments) == 0, "mounting does not work here");
    cleanUp.push("umount " + target + " 2>/dev/null; true");
  }

  private void moveRootTo(Path target) throws Exception {
    assertEquals(0, shell("cp -r " + root + " " + target));
    root = target;
  }

  private static int shell(String command) throws Exception {
    return new ProcessBuilder("sh", "-c", command).inheritIO().start().waitFor();
  }

  private static String output(List<String> command) throws Exception {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return output;
  }
}
