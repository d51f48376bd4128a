package dev.breakwater.workspace;

import dev.breakwater.resource.InvalidResourceException;
import dev.breakwater.runtime.Access;
import dev.breakwater.runtime.Capability;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The files below a root. The application makes one with {@link #at} and works with all of them; a
 * task gets a lease of it, restricted to what the task declares with {@code @Reads} and
 * {@code @Writes}. What a task may write, it may also read.
 *
 * <p>A path is relative to the root, with {@code /} between its segments on every system. Empty and
 * absolute paths, drives, backslashes, empty segments, {@code .} and {@code ..}, the character NUL,
 * and names that begin with {@code .breakwater} are refused. A symbolic link counts as what it
 * points to, and is refused when that is not below the root. A file with another name (a hard link)
 * is not read, unless {@link WorkspaceBuilder#hardLinks} says so. The files of Git are there for a
 * task only where a pattern has {@code .git} in it, without wildcards.
 *
 * <p>A leased workspace keeps the task's changes to itself: the task sees them at once, others when
 * it has succeeded, and nobody when it has not. Then all of them come about or, at whatever instant
 * the process is killed, none: what is left undone is done or taken back when the root is opened
 * next. If somebody else has changed meanwhile what the task has read or is about to replace, it
 * fails with an {@link OutsideEditException}, and nothing is lost. Once the task has ended, every
 * call throws {@link IllegalStateException}. The application's own workspace changes the files at
 * once.
 *
 * <p>A run has the root to itself from the first task that opens the workspace until it is over:
 * another run that opens it, in this process or another, waits or fails, as {@link
 * WorkspaceBuilder#whenHeld} says. So a task that runs a graph itself hands on its lease, not the
 * workspace of the application.
 *
 * <p>Files are what the methods are about: a folder does not exist for {@link #exists}, and comes
 * into being with the first file in it. Safe for use by several threads. Not to be implemented by
 * users: methods may be added.
 */
public interface Workspace extends Capability<Workspace> {

  /**
   * Opens the workspace of the application: everything below a root.
   *
   * @param root an existing directory, which is resolved to its real path now
   * @return the workspace
   * @throws IllegalArgumentException if there is no such directory
   * @throws UncheckedIOException if its real path cannot be told
   */
  static Workspace at(Path root) {
    return builder(root).open();
  }

  /**
   * Begins a workspace of the application that is like that of {@link #at} where nothing else is
   * asked for.
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
   * @return its bytes, which are the caller's to change
   * @throws UndeclaredAccessException if the task may not read it, or it is not below the root
   * @throws UncheckedIOException if it cannot be read: the cause is a {@link
   *     java.nio.file.NoSuchFileException} if there is none
   */
  byte[] readBytes(String path);

  /**
   * Writes a file as UTF-8 text. A file that is there is replaced and keeps its permissions;
   * missing folders are made.
   *
   * @param path the path
   * @param text the whole text
   * @throws UndeclaredAccessException if the task may not write it, or it is not below the root
   * @throws UncheckedIOException if it cannot be written: the cause is a {@link
   *     java.nio.charset.CharacterCodingException} if the text has half a surrogate pair
   */
  void write(String path, CharSequence text);

  /**
   * Writes a file. A file that is there is replaced and keeps its permissions; missing folders are
   * made.
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
   * Says whether there is a file.
   *
   * @param path the path
   * @return whether there is a regular file
   * @throws UndeclaredAccessException if the task may not read it, or it is not below the root
   * @throws UncheckedIOException if that cannot be told
   */
  boolean exists(String path);

  /**
   * Lists the files that match a pattern and that the task may read. Symbolic links are not
   * followed, so that each file is listed once, with its real path. Folders below the first
   * wildcard are searched as deep as the pattern may reach: {@code src/auth/*.ts} is cheaper than
   * {@code **}.
   *
   * @param pattern a pattern of files, as {@code @Reads} has it
   * @return the paths, sorted, for the caller to keep; not to be changed
   * @throws InvalidResourceException if the pattern is none
   * @throws UndeclaredAccessException if it is one of another scheme than {@code file}, or if the
   *     task may not read any path that it could match
   * @throws UncheckedIOException if a folder cannot be read
   */
  List<String> list(String pattern);

  /**
   * Deletes a file. Its folder stays.
   *
   * @param path the path
   * @return whether there was a regular file
   * @throws UndeclaredAccessException if the task may not write it, or it is not below the root
   * @throws UncheckedIOException if it cannot be deleted
   */
  boolean delete(String path);

  /**
   * Gives the task a real directory, for tools that need one: a copy of just what the task may read
   * or write, with what it has changed before. The directory is made when it is first asked for,
   * and from then on it is what the task works on: the other methods read and write there.
   *
   * <p>When the task has succeeded, what has changed in the directory is compared with what the
   * task declares, and published like all else that it writes. If there is anything that it does
   * not declare, the task fails with an {@link UndeclaredAccessException} that lists each path, and
   * nothing is published. Only regular files are: the same goes for a link or another special file
   * that is new there. A file that is as it was before counts as not changed, and an empty folder
   * not at all. Links that lead to something below the root are there as links.
   *
   * <p>The directory counts as read in whole: a file of it that somebody else changes meanwhile
   * makes the task fail. It is removed when the attempt ends.
   *
   * @return an absolute path, not below the root; the same for each call of the attempt
   * @throws IllegalStateException if this is the workspace of the application, which has the root
   * @throws UncheckedIOException if it cannot be made
   */
  Path directory();

  /**
   * Runs a program in the task's {@link #directory}, and waits for it, as {@link #exec(Command)}
   * does with {@link Command#of(String...)}.
   *
   * @param command the program and its arguments, one by one; no shell takes them apart
   * @return how it ended, which may be without success: see {@link CommandResult#orThrow}
   * @throws CommandTimeoutException if it takes longer than ten minutes
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
