package dev.breakwater.workspace;

import dev.breakwater.resource.Resource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Collects what makes a workspace. For one thread. */
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
   * Says whether what a task publishes is to be there after a loss of power, too. It is all there
   * or all absent after the end of the process in any case.
   *
   * @param durable false to leave it to the system when it writes to the disk, which is faster;
   *     true without a call
   * @return this
   */
  public WorkspaceBuilder durable(boolean durable) {
    this.durable = durable;
    return this;
  }

  /**
   * Says what a run does when another one, in this process or in another, holds the root.
   *
   * @param whenHeld what to do; {@link WhenHeld#WAIT} without a call
   * @return this
   */
  public WorkspaceBuilder whenHeld(WhenHeld whenHeld) {
    this.whenHeld = Objects.requireNonNull(whenHeld, "whenHeld");
    return this;
  }

  /**
   * Says whether files with several names (hard links) may be read. Where the other name is cannot
   * be told, so that it may be outside of the root, and others may change the file there. What a
   * task writes is always a file of its own, and changes no other name.
   *
   * @param allowed true where package managers or build caches link files into the root; false
   *     without a call
   * @return this
   */
  public WorkspaceBuilder hardLinks(boolean allowed) {
    this.hardLinks = allowed;
    return this;
  }

  /**
   * Says where the directories of tasks are made, which {@link Workspace#directory} gives. They are
   * not below the root, where tools would find what is around them.
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
   * Says whether the programs that tasks run are locked in.
   *
   * @param sandbox what to do; {@link Sandbox#IF_AVAILABLE} without a call
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
   * Opens the workspace. What a process that was killed has left unfinished below the root is
   * brought to its end, unless a run holds the root, which has done so when it began.
   *
   * @return the workspace
   * @throws IllegalArgumentException if there is no such directory
   * @throws java.io.UncheckedIOException if its real path cannot be told, or what is unfinished
   *     cannot be finished
   */
  public Workspace open() {
    DiskTree disk = DiskTree.at(root, durable, hardLinks);
    PublishSettings settings = new PublishSettings(List.copyOf(discarded), review, directories);
    return ApplicationWorkspace.of(
        disk, new Surroundings(disk.root(), directories, sandbox, hardLinks, settings), whenHeld);
  }
}
