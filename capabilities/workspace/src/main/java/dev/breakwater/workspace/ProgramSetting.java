package dev.breakwater.workspace;

import dev.breakwater.runtime.Access;
import dev.breakwater.workspace.disk.FolderRemoval;
import dev.breakwater.workspace.journal.UserFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The folders that the programs of one attempt share: directory, home, temporary files, Git. */
final class ProgramSetting {

  /** The name of the folder of the throw-away repository. */
  static final String REPOSITORY = "git";

  private final Path folder;
  private final Path directory;
  private final Surroundings around;
  private final Access access;
  private final Set<String> kept = new LinkedHashSet<>();
  private List<Mount> mounts = List.of();
  private @Nullable PrivateHome home;
  private @Nullable Path homeParent;
  private @Nullable Path repository;

  /**
   * Creates a setting.
   *
   * @param folder a folder of this attempt, outside of its directory
   * @param directory the directory of the attempt
   * @param access the access of the attempt
   */
  ProgramSetting(Path folder, Path directory, Surroundings around, Access access) {
    this.folder = folder;
    this.directory = directory;
    this.around = around;
    this.access = access;
  }

  Path folder() {
    return folder;
  }

  Path directory() {
    return directory;
  }

  Surroundings around() {
    return around;
  }

  synchronized void mount(List<Mount> folders) {
    mounts = folders;
  }

  /** {@return the home directory, with the files that a command names} */
  synchronized PrivateHome home(Command command) throws IOException {
    if (home == null) {
      homeParent = Directories.make(homes());
      home = new PrivateHome(homeParent, UserHome.find());
    }
    home.add(command.home());
    kept.addAll(command.home().kept());
    KeptHomes.restore(access, command.home().kept(), home.folder());
    return home;
  }

  /** Some programs refuse a home directory among temporary files. */
  private Path homes() throws IOException {
    Path own = UserFolder.create();
    return own == null ? around.directories() : Files.createDirectories(own.resolve("homes"));
  }

  synchronized Path temporary() throws IOException {
    return Files.createDirectories(folder.resolve("tmp"));
  }

  /** {@return the view of a program in the sandbox} */
  synchronized Bubblewrap.View view(Command command, PrivateHome of) {
    return new Bubblewrap.View(
        around.root(),
        directory,
        around.directories(),
        of.folder(),
        command.git() ? repository : null,
        mounts,
        Map.copyOf(of.readOnly()),
        command.network());
  }

  /** {@return the command that creates the repository; empty if there is one already} */
  synchronized Optional<Command> createRepository(boolean sandboxed) throws IOException {
    if (repository != null) {
      return Optional.empty();
    }
    if (Files.exists(directory.resolve(".git"))) {
      throw new IllegalStateException(
          "git(true) is for directories without a repository: this one has the files of Git,"
              + " which the task declares");
    }
    repository = Files.createDirectory(folder.resolve(REPOSITORY));
    return Optional.of(ThrowAwayRepository.creation(sandboxed ? null : repository));
  }

  /** Deletes the home directory, except for the parts that the next attempt finds. */
  synchronized void close() throws IOException {
    if (homeParent == null) {
      return;
    }
    try {
      KeptHomes.keep(access, List.copyOf(kept), homeParent, homes());
    } finally {
      FolderRemoval.of(homeParent);
    }
  }
}
