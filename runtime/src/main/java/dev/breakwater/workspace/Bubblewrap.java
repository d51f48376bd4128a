package dev.breakwater.workspace;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The sandbox of bubblewrap: which of the system a program sees, and where it can write. */
final class Bubblewrap {

  private static final String NAME = "bwrap";

  /** As long as it takes at most to find out whether it works. */
  private static final long TRIAL_SECONDS = 10;

  private final Path program;

  private Bubblewrap(Path program) {
    this.program = program;
  }

  /** Looked for once: what is installed later counts when the program is started again. */
  private static final class Found {

    static final Optional<Bubblewrap> HERE = find();

    private static Optional<Bubblewrap> find() {
      String path = System.getenv("PATH");
      if (path == null) {
        return Optional.empty();
      }
      for (String folder : path.split(File.pathSeparator, -1)) {
        Path program = Path.of(folder, NAME);
        if (program.isAbsolute() && Files.isExecutable(program)) {
          return Optional.of(new Bubblewrap(program)).filter(Bubblewrap::works);
        }
      }
      return Optional.empty();
    }
  }

  /** Empty where it is not installed, or where the system does not let it work. */
  static Optional<Bubblewrap> here() {
    return Found.HERE;
  }

  private boolean works() {
    try {
      Path folder = Files.createTempDirectory("breakwater-trial");
      try {
        Surroundings around = new Surroundings(folder, folder, Sandbox.REQUIRED);
        List<String> trial = around(folder, around, false, List.of("true"));
        Process process =
            new ProcessBuilder(trial)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(TRIAL_SECONDS, TimeUnit.SECONDS)) {
          process.destroyForcibly();
          return false;
        }
        return process.exitValue() == 0;
      } finally {
        Files.delete(folder);
      }
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /**
   * The command within the sandbox.
   *
   * @param directory the one folder of the system that it can write in, and works in
   * @param around the folders that it finds empty
   */
  List<String> around(Path directory, Surroundings around, boolean network, List<String> command) {
    List<String> words = new ArrayList<>();
    words.add(program.toString());
    words.addAll(List.of("--die-with-parent", "--new-session", "--unshare-user-try"));
    words.addAll(List.of("--unshare-pid", "--unshare-ipc", "--unshare-uts", "--cap-drop", "ALL"));
    words.addAll(List.of("--ro-bind", "/", "/", "--dev", "/dev", "--proc", "/proc"));
    if (network) {
      words.addAll(List.of("--tmpfs", "/run"));
      // Where names are looked up, on systems on which /etc/resolv.conf leads there.
      words.addAll(List.of("--ro-bind-try", "/run/systemd/resolve", "/run/systemd/resolve"));
    } else {
      words.addAll(List.of("--unshare-net", "--tmpfs", "/run"));
    }
    hide(words, around.directories());
    hide(words, Path.of("/tmp"));
    hide(words, Path.of("/var/tmp"));
    hide(words, around.root());
    words.addAll(List.of("--bind", directory.toString(), directory.toString()));
    words.addAll(List.of("--chdir", directory.toString(), "--"));
    words.addAll(command);
    return words;
  }

  private static void hide(List<String> words, Path folder) {
    if (folder.getNameCount() > 0 && Files.isDirectory(folder)) {
      words.add("--tmpfs");
      words.add(folder.toString());
    }
  }
}
