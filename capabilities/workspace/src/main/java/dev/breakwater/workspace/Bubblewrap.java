package dev.breakwater.workspace;

import dev.breakwater.workspace.journal.UserFolder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The sandbox of bubblewrap: which of the system a program sees, and where it can write. */
final class Bubblewrap {

  private static final String NAME = "bwrap";

  /** As long as it takes at most to find out whether it works. */
  private static final long TRIAL_SECONDS = 10;

  /** Parts of /proc that the superuser could write to. */
  private static final List<String> KERNEL =
      List.of("sys", "sysrq-trigger", "bus", "fs", "irq", "acpi");

  /** Folders for temporary files and sockets, in place of which a program finds empty ones. */
  static final List<Path> TEMPORARY =
      List.of(Path.of("/run"), Path.of("/tmp"), Path.of("/var/tmp"));

  private final Path program;

  private Bubblewrap(Path program) {
    this.program = program;
  }

  /** Looked for once: a later installation counts when this process is started again. */
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

  /** {@return the sandbox; empty if it is not installed, or if the system does not let it work} */
  static Optional<Bubblewrap> here() {
    return Found.HERE;
  }

  private boolean works() {
    try {
      Path folder = Files.createTempDirectory("breakwater-trial");
      try {
        View view = new View(folder, folder, folder, folder, null, List.of(), Map.of(), false);
        Process process =
            new ProcessBuilder(around(view, List.of("true")))
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
   * The files that a program sees, apart from those of the system.
   *
   * @param root where it finds its directory: the path of the root
   * @param directory the directory, to which it has access at its own path, too
   * @param directories the folder of the directories of all tasks, which it finds empty
   * @param home its home directory
   * @param repository the folder of its Git repository; null for none
   * @param mounts the folders below the root that it cannot change
   * @param homeFolders the folders of its home directory that it cannot change
   * @param network whether it has the network
   */
  record View(
      Path root,
      Path directory,
      Path directories,
      Path home,
      @Nullable Path repository,
      List<Mount> mounts,
      Map<String, Path> homeFolders,
      boolean network) {

    /** {@return the path of the home directory as the program sees it} */
    Path visibleHome() {
      Path real = UserHome.find();
      return real == null || real.startsWith(root) ? home : real;
    }
  }

  /** {@return a command that runs another one in the sandbox} */
  List<String> around(View view, List<String> command) {
    Arguments words = new Arguments();
    words.add(program.toString(), "--die-with-parent", "--new-session", "--unshare-user-try");
    words.add("--unshare-pid", "--unshare-ipc", "--unshare-uts", "--cap-drop", "ALL");
    words.add("--ro-bind", "/", "/", "--dev", "/dev", "--proc", "/proc");
    for (String part : KERNEL) {
      words.add("--ro-bind-try", "/proc/" + part, "/proc/" + part);
    }
    TEMPORARY.forEach(words::hide);
    if (view.network()) {
      // The place of name look-ups, on systems on which /etc/resolv.conf leads there.
      words.add("--ro-bind-try", "/run/systemd/resolve", "/run/systemd/resolve");
    } else {
      words.add("--unshare-net");
    }
    UserHome.all().forEach(words::hide);
    Path state = UserFolder.create();
    if (state != null) {
      words.hide(state);
    }
    words.hide(view.directories());
    words.hide(view.root());
    words.bind("--bind", view.home(), view.visibleHome());
    view.homeFolders()
        .forEach(
            (path, source) -> words.bind("--ro-bind", source, view.visibleHome().resolve(path)));
    words.bind("--bind", view.directory(), view.directory());
    words.bind("--bind", view.directory(), view.root());
    for (Mount mount : view.mounts()) {
      Path place = view.root().resolve(mount.path());
      words.bind("--ro-bind", mount.source(), place);
      for (String hidden : mount.hidden()) {
        if (Files.isDirectory(mount.source().resolve(hidden))) {
          words.add("--tmpfs", place.resolve(hidden).toString());
        } else {
          words.bind("--ro-bind", Path.of("/dev/null"), place.resolve(hidden));
        }
      }
    }
    if (view.repository() != null) {
      words.bind("--bind", view.repository(), view.root().resolve(".git"));
    }
    words.add("--chdir", view.root().toString(), "--");
    words.all.addAll(command);
    return words.all;
  }

  private static final class Arguments {

    private final List<String> all = new ArrayList<>();

    void add(String... words) {
      all.addAll(List.of(words));
    }

    void bind(String how, Path source, Path place) {
      add(how, source.toString(), place.toString());
    }

    void hide(Path folder) {
      if (folder.getNameCount() > 0 && Files.isDirectory(folder)) {
        add("--tmpfs", folder.toString());
      }
    }
  }
}
