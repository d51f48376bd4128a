package dev.breakwater.workspace;

import dev.breakwater.resource.Resource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Builds a workspace. Not safe for use by several threads. */
public final class WorkspaceBuilder {

  private final Path root;
  private boolean durable = true;
  private boolean hardLinks;
  private WhenHeld whenHeld = WhenHeld.WAIT;
  private Path directories = Path.of(System.getProperty("java.io.tmpdir"));
  private Sandbox sandbox = Sandbox.IF_AVAILABLE;
  private final List<Resource> discarded = new ArrayList<>();
  private @Nullable ChangeReview review;

  WorkspaceBuilder(Path root) {
    this.root = Objects.requireNonNull(root, "root");
  }

  /**
   * Sets whether publications survive a loss of power. They survive the end of the process in any
   * case.
   *
   * @param durable false to let the system write to the disk later, which is faster; true without a
   *     call
   * @return this
   */
  public WorkspaceBuilder durable(boolean durable) {
    this.durable = durable;
    return this;
  }

  /**
   * Sets the reaction of a run while another one, in this process or in another, holds the root.
   *
   * @param whenHeld the reaction; {@link WhenHeld#WAIT} without a call
   * @return this
   */
  public WorkspaceBuilder whenHeld(WhenHeld whenHeld) {
    this.whenHeld = Objects.requireNonNull(whenHeld, "whenHeld");
    return this;
  }

  /**
   * Permits tasks to read files with several names (hard links). The other name may lie outside of
   * the root, where other programs can change the file. A file that a task writes never changes
   * another name.
   *
   * @param allowed true if package managers or build caches link files into the root; false without
   *     a call
   * @return this
   */
  public WorkspaceBuilder hardLinks(boolean allowed) {
    this.hardLinks = allowed;
    return this;
  }

  /**
   * Sets the folder of the directories of tasks, which {@link Workspace#directory} returns. It is
   * not below the root, where tools would find the files around it.
   *
   * @param parent an existing folder, best in the file system of the root; the system's folder for
   *     temporary files without a call
   * @return this
   */
  public WorkspaceBuilder directoriesIn(Path parent) {
    this.directories = Objects.requireNonNull(parent, "parent");
    return this;
  }

  /**
   * Sets whether the programs of tasks run in a sandbox.
   *
   * @param sandbox the rule; {@link Sandbox#IF_AVAILABLE} without a call
   * @return this
   */
  public WorkspaceBuilder sandbox(Sandbox sandbox) {
    this.sandbox = Objects.requireNonNull(sandbox, "sandbox");
    return this;
  }

  /**
   * Drops the changes of tasks to some files, such as {@code coverage/**} of a test run: they are
   * neither published nor an error.
   *
   * @param patterns patterns of files, as in {@code @Writes}
   * @return this
   * @throws dev.breakwater.resource.InvalidResourceException if a pattern is not valid
   * @throws IllegalArgumentException if a pattern is not one of files
   */
  public WorkspaceBuilder discard(String... patterns) {
    for (String pattern : patterns) {
      Resource resource = Resource.parse(pattern);
      if (!resource.scheme().equals("file")) {
        throw new IllegalArgumentException(
            pattern + " is not a pattern of files: a workspace discards only files");
      }
      discarded.add(resource);
    }
    return this;
  }

  /**
   * Sets a review of the changes of each attempt, before they are published.
   *
   * @param review decides whether they are published
   * @return this
   */
  public WorkspaceBuilder beforePublish(ChangeReview review) {
    this.review = Objects.requireNonNull(review, "review");
    return this;
  }

  /**
   * Opens the workspace. If a killed process has left an incomplete publication below the root, it
   * is rolled back first, unless a run holds the root.
   *
   * @return the workspace
   * @throws IllegalArgumentException if there is no such directory, or if the folder of the
   *     directories of tasks is below it
   * @throws java.io.UncheckedIOException if its real path cannot be found, or if an incomplete
   *     publication cannot be rolled back: the message names the files
   */
  public Workspace open() {
    DiskTree disk = DiskTree.at(root, durable, hardLinks);
    if (directories.toAbsolutePath().normalize().startsWith(disk.root())) {
      throw new IllegalArgumentException(
          directories + " is below the root " + disk.root() + ": choose a folder outside of it");
    }
    PublishSettings settings = new PublishSettings(List.copyOf(discarded), review, directories);
    return ApplicationWorkspace.of(
        disk, new Surroundings(disk.root(), directories, sandbox, hardLinks, settings), whenHeld);
  }
}
