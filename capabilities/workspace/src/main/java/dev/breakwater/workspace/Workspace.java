package dev.breakwater.workspace;

import dev.breakwater.resource.InvalidResourceException;
import dev.breakwater.runtime.Access;
import dev.breakwater.runtime.Capability;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The files below a root. The application opens a workspace with {@link #at} and can use all files.
 * A task receives a lease of it, which permits the files that the task declares with {@code @Reads}
 * and {@code @Writes}. A task may also read the files that it may write.
 *
 * <p>A path is relative to the root, with {@code /} between its segments on every system. Empty and
 * absolute paths, drives, backslashes, empty segments, {@code .} and {@code ..}, the character NUL,
 * and names that begin with {@code .breakwater} are refused. A symbolic link counts as its target,
 * and is refused if the target is not below the root. A file with another name (a hard link) is not
 * read, unless {@link WorkspaceBuilder#hardLinks} permits it. A task may use the files of Git only
 * if a pattern contains {@code .git}, without wildcards.
 *
 * <p>A leased workspace keeps the changes of the task to itself: the task sees them at once, and
 * others see them when it has succeeded. Then they are published atomically, even if a step fails
 * or the process is killed: the next run below the root rolls back an incomplete publication. If
 * another program has changed a file that the task has read or is about to replace, the task fails
 * with an {@link OutsideEditException}, and nothing is lost. After the end of the attempt, every
 * call throws {@link IllegalStateException}.
 *
 * <p>A run holds the roots of its workspaces from its beginning to its end. Another run, in this
 * process or in another, waits or fails, as {@link WorkspaceBuilder#whenHeld} says. The application
 * itself cannot change files in that time. A task that runs a graph passes on its lease, not the
 * workspace of the application.
 *
 * <p>The methods are about files: {@link #exists} is false for a folder, and a folder is created
 * with the first file in it. Safe for use by several threads. Users do not implement it: methods
 * may be added.
 */
public interface Workspace extends Capability<Workspace> {

  /**
   * Opens the workspace of the application: everything below a root.
   *
   * @param root an existing directory, which is resolved to its real path now
   * @return the workspace
   * @throws IllegalArgumentException if there is no such directory
   * @throws UncheckedIOException if its real path cannot be found, or if an earlier publication
   *     cannot be rolled back
   */
  static Workspace at(Path root) {
    return builder(root).open();
  }

  /**
   * Returns a builder of a workspace of the application, with the settings of {@link #at}.
   *
   * @param root an existing directory
   * @return a builder
   */
  static WorkspaceBuilder builder(Path root) {
    return new WorkspaceBuilder(root);
  }

  /**
   * Reads a file as UTF-8 text.
   *
   * @param path the path
   * @return its text
   * @throws UndeclaredAccessException if the task may not read it, or it is not below the root
   * @throws UncheckedIOException if it cannot be read: the cause is a {@link
   *     java.nio.file.NoSuchFileException} if there is none, and a {@link
   *     java.nio.charset.CharacterCodingException} if it is not UTF-8
   */
  String read(String path);

  /**
   * Reads a file.
   *
   * @param path the path
   * @return its bytes, which the caller may change
   * @throws UndeclaredAccessException if the task may not read it, or it is not below the root
   * @throws UncheckedIOException if it cannot be read: the cause is a {@link
   *     java.nio.file.NoSuchFileException} if there is none
   */
  byte[] readBytes(String path);

  /**
   * Writes a file as UTF-8 text. An existing file is replaced and keeps its permissions. Missing
   * folders are created.
   *
   * @param path the path
   * @param text the whole text
   * @throws UndeclaredAccessException if the task may not write it, or it is not below the root
   * @throws UncheckedIOException if it cannot be written; the cause is a {@link
   *     java.nio.charset.CharacterCodingException} if the text has an unpaired surrogate
   */
  void write(String path, CharSequence text);

  /**
   * Writes a file. An existing file is replaced and keeps its permissions. Missing folders are
   * created.
   *
   * @param path the path
   * @param bytes the whole content, of which a copy is taken
   * @throws UndeclaredAccessException if the task may not write it, or it is not below the root
   * @throws UncheckedIOException if it cannot be written
   */
  void writeBytes(String path, byte[] bytes);

  /**
   * Edits a file as UTF-8 text. No other call of this workspace changes files at the same time, so
   * that tools which run in parallel lose no edit.
   *
   * @param path the path of an existing file
   * @param edit returns the new text for the old one; it does not use the workspace
   * @throws UndeclaredAccessException if the task may not write it, or it is not below the root
   * @throws UncheckedIOException if it cannot be read or written, as in {@link #read} and {@link
   *     #write}
   */
  void edit(String path, UnaryOperator<String> edit);

  /**
   * Returns whether a file exists.
   *
   * @param path the path
   * @return whether it is a regular file
   * @throws UndeclaredAccessException if the task may not read it, or it is not below the root
   * @throws UncheckedIOException if a folder on the way cannot be read
   */
  boolean exists(String path);

  /**
   * Lists the files that match a pattern and that the task may read. Symbolic links are not
   * followed, so that each file is listed once, with its real path. Folders below the first
   * wildcard are searched as deep as the pattern may reach: {@code src/auth/*.ts} is cheaper than
   * {@code **}.
   *
   * @param pattern a pattern of files, as {@code @Reads} has it
   * @return the paths, sorted and unmodifiable
   * @throws InvalidResourceException if the pattern is not valid
   * @throws UndeclaredAccessException if it is one of another scheme than {@code file}, or if the
   *     task may not read any path that it could match
   * @throws UncheckedIOException if a folder cannot be read
   */
  List<String> list(String pattern);

  /**
   * Deletes a file. Its folder stays.
   *
   * @param path the path
   * @return whether it was a regular file
   * @throws UndeclaredAccessException if the task may not write it, or it is not below the root
   * @throws UncheckedIOException if it cannot be deleted
   */
  boolean delete(String path);

  /**
   * Returns a real directory for tools that need one: a copy of the files that the task may read or
   * write, with its changes so far. It is created by the first call. From then on the task works on
   * it: the other methods read and write there.
   *
   * <p>When the task has succeeded, the directory is compared with its first state, and the changes
   * are published like others. If one of them is not declared, the task fails with an {@link
   * UndeclaredAccessException} that lists all of them, and nothing is published. Only regular files
   * can be published: a new link or another special file makes the task fail. A file with its
   * former content counts as unchanged, and empty folders do not count. Links to files below the
   * root are copied as links.
   *
   * <p>All files in it count as read: if another program changes one of the originals, the task
   * fails. The directory is deleted at the end of the attempt.
   *
   * @return an absolute path, not below the root; the same for each call of the attempt
   * @throws IllegalStateException if this is the workspace of the application
   * @throws UncheckedIOException if it cannot be created
   */
  Path directory();

  /**
   * Runs a program, as {@link #exec(Command)} does with {@link Command#of(String...)}.
   *
   * @param command the program and its arguments, one by one; no shell splits them
   * @return its result, which may be a failure: see {@link CommandResult#orThrow}
   * @throws CommandTimeoutException if it takes longer than ten minutes
   * @throws UndeclaredAccessException as {@link #exec(Command)} does
   * @throws IllegalStateException as {@link #exec(Command)} does
   * @throws UncheckedIOException if it cannot be started
   */
  default CommandResult exec(String... command) {
    return exec(Command.of(command));
  }

  /**
   * Runs a program in the task's {@link #directory}, and waits for it. In a {@link Sandbox} it
   * finds the directory at the path of the root, and it can write nowhere else. Folders that the
   * task only reads as a whole are shown there in place, and are not copied. When the program ends,
   * processes that it leaves running are killed. When it takes longer than it may, or the task is
   * interrupted, all its processes are asked to end, and killed five seconds later.
   *
   * <p>Without a sandbox, a program that changes the root itself makes the call fail.
   *
   * @param command the program, and how it runs
   * @return its result, which may be a failure: see {@link CommandResult#orThrow}
   * @throws CommandTimeoutException if it takes longer than the command allows
   * @throws UndeclaredAccessException if it changes files below the root itself
   * @throws IllegalStateException if this is the workspace of the application, if there is no
   *     sandbox although one is {@linkplain Sandbox#REQUIRED required} or the command uses the
   *     network, or if the thread is interrupted, which it then still is
   * @throws UncheckedIOException if it cannot be started
   */
  CommandResult exec(Command command);

  /**
   * Starts a program as {@link #exec(Command)} does, and leaves its input and output to the caller.
   * It ends with the attempt at the latest.
   *
   * @param command the program, and how it runs, without input and listener
   * @return the program
   * @throws IllegalArgumentException if the command has an input or a listener of lines
   * @throws IllegalStateException as {@link #exec(Command)} does
   * @throws UncheckedIOException if it cannot be started
   */
  RunningProgram start(Command command);

  /**
   * Returns whether the programs of tasks run in a {@link Sandbox}.
   *
   * @return false if this system has no sandbox, or if the workspace was opened with {@link
   *     Sandbox#NONE}
   */
  boolean isSandboxed();

  /**
   * Returns the resources that the task may read and write, as {@link
   * dev.breakwater.runtime.TaskContext#access} does.
   *
   * @return the access of the task
   * @throws IllegalStateException if this is the workspace of the application
   */
  Access access();

  /**
   * Returns the changes of the task so far, compared with the root. Programs that still run may
   * make more.
   *
   * @return the changes, sorted by path; with those that are not declared, for which the task would
   *     fail
   * @throws IllegalStateException if this is the workspace of the application
   * @throws UncheckedIOException if files cannot be compared
   */
  List<FileChange> changes();
}
