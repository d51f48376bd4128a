package dev.breakwater.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.breakwater.runtime.Lease;
import dev.breakwater.runtime.spi.PlannedTask;
import dev.breakwater.workspace.disk.FolderRemoval;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The sandbox of a user without privileges, where the other tests run as the superuser. */
@Timeout(120)
class OrdinaryUserTest {

  private static final String USER = "65534";

  private Path folder;

  @BeforeEach
  void prepare() throws Exception {
    boolean required = "required".equals(System.getProperty("breakwater.sandbox"));
    assumeTrue(required || Bubblewrap.here().isPresent(), "bubblewrap is not installed");
    assumeTrue(
        output(List.of("id", "-u")).strip().equals("0"), "the other tests run as such a user");
    assumeTrue(
        new ProcessBuilder("setpriv", "--reuid=" + USER, "--clear-groups", "true").start().waitFor()
            == 0,
        "this user may not become another one");
    folder = Files.createTempDirectory(Path.of("/var/tmp"), "ordinary");
  }

  @AfterEach
  void cleanUp() throws Exception {
    if (folder != null) {
      FolderRemoval.of(folder);
    }
  }

  /** Runs as that user. */
  public static void main(String[] arguments) throws Exception {
    Path root = Path.of(arguments[0]);
    Lease<Workspace> lease =
        Workspace.builder(root)
            .sandbox(Sandbox.REQUIRED)
            .open()
            .lease(
                TestAccess.of(
                    PlannedTask.builder("task", OrdinaryUserTest.class)
                        .reads("vendor/**")
                        .writes("src/**")
                        .build()));
    String script =
        "id -u; pwd; cat vendor/v.txt; echo new > src/a.txt; ls -A ~; echo x > ~/y;"
            + " echo x 2>/dev/null > /proc/sys/kernel/hostname || echo refused;"
            + " git status --short";
    CommandResult result =
        lease.value().exec(Command.of("sh", "-c", script).git(true).network(true));
    System.out.print(result.output() + result.errors());
    lease.commit();
  }

  @Test
  void programsOfAnOrdinaryUserRunInTheSandbox() throws Exception {
    Path root = Files.createDirectories(folder.resolve("home/root"));
    Files.createDirectories(root.resolve("src"));
    Files.createDirectories(root.resolve("vendor"));
    Files.writeString(root.resolve("src/a.txt"), "old");
    Files.writeString(root.resolve("vendor/v.txt"), "vendor\n");
    List<String> classPath = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      Path copy = folder.resolve("classes" + classPath.size());
      copy(Path.of(entry), copy);
      classPath.add(copy.toString());
    }
    output(List.of("chown", "-R", USER, folder.toString()));
    output(List.of("chmod", "-R", "a+rX", folder.toString()));
    String home = folder.resolve("home").toString();
    String output =
        output(
            List.of(
                "setpriv",
                "--reuid=" + USER,
                "--regid=" + USER,
                "--clear-groups",
                "env",
                "HOME=" + home,
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.home=" + home,
                "-cp",
                String.join(File.pathSeparator, classPath),
                OrdinaryUserTest.class.getName(),
                root.toString()));
    assertEquals(
        USER + "\n" + root.toRealPath() + "\nvendor\nroot\nrefused\n M src/a.txt\n", output);
    assertEquals("new\n", Files.readString(root.resolve("src/a.txt")));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.toList()) {
        Files.copy(path, to.resolve(from.relativize(path).toString()));
      }
    }
  }

  private static String output(List<String> command) throws Exception {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return output;
  }
}
