package dev.breakwater.workspace;

import dev.breakwater.workspace.disk.Content;
import dev.breakwater.workspace.disk.Folder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A folder in which one operation of the file system fails, counted over all folders of a disk. */
record FailingFolder(Folder folder, Faults faults) implements Folder {

  /** How an operation fails. */
  enum Way {
    /** It does nothing. */
    BEFORE,
    /** It does its work. A file that is being written has half of its content. */
    AFTER,
    /** It does nothing, and no later operation does anything. */
    FROM_THEN_ON
  }

  /** Counts the operations, and makes one fail. */
  static final class Faults implements UnaryOperator<Folder> {

    private final int failing;
    private final Way way;
    private int operations;

    Faults(int failing, Way way) {
      this.failing = failing;
      this.way = way;
    }

    @Override
    public Folder apply(Folder folder) {
      return new FailingFolder(folder, this);
    }

    boolean hasFailed() {
      return operations > failing;
    }

    private <R> R run(Operation<R> operation) throws IOException {
      int number = operations++;
      boolean fails = way == Way.FROM_THEN_ON ? number >= failing : number == failing;
      R result = fails && way != Way.AFTER ? null : operation.run();
      if (fails) {
        throw new FileSystemException("operation " + number, null, "injected fault");
      }
      return result;
    }
  }

  private interface Operation<R> {
    R run() throws IOException;
  }

  private interface Action {
    void run() throws IOException;
  }

  private void run(Action action) throws IOException {
    Object unused =
        faults.run(
            () -> {
              action.run();
              return this;
            });
  }

  @Override
  public List<String> names() throws IOException {
    return faults.run(folder::names);
  }

  @Override
  public Folder enter(String name) throws IOException {
    return new FailingFolder(faults.run(() -> folder.enter(name)), faults);
  }

  @Override
  public FileChannel open(String name, Set<? extends OpenOption> options) throws IOException {
    return faults.run(() -> folder.open(name, options));
  }

  @Override
  public BasicFileAttributes attributes(String name) throws IOException {
    return faults.run(() -> folder.attributes(name));
  }

  @Override
  public Set<PosixFilePermission> permissions(String name) throws IOException {
    return faults.run(() -> folder.permissions(name));
  }

  @Override
  public void setPermissions(String name, Set<PosixFilePermission> permissions) throws IOException {
    run(() -> folder.setPermissions(name, permissions));
  }

  @Override
  public void delete(String name) throws IOException {
    run(() -> folder.delete(name));
  }

  @Override
  public void makeFolder(String name) throws IOException {
    run(() -> folder.makeFolder(name));
  }

  @Override
  public void deleteFolder(String name) throws IOException {
    run(() -> folder.deleteFolder(name));
  }

  @Override
  public void write(
      String name, Set<? extends OpenOption> options, Content content, boolean durable)
      throws IOException {
    boolean half = faults.way == Way.AFTER && faults.operations == faults.failing;
    run(() -> folder.write(name, options, half ? halfOf(content) : content, durable));
  }

  private static Content halfOf(Content content) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    content.writeTo(all);
    return out -> out.write(all.toByteArray(), 0, all.size() / 2);
  }

  @Override
  public void link(String name, Folder to, String second) throws IOException {
    run(() -> folder.link(name, to.unwrapped(), second));
  }

  @Override
  public void move(String name, Folder to, String newName) throws IOException {
    run(() -> folder.move(name, to, newName));
  }

  @Override
  public Folder unwrapped() {
    return folder;
  }

  @Override
  public Path path() {
    return folder.path();
  }

  @Override
  public void force() {
    folder.force();
  }

  @Override
  public void close() throws IOException {
    folder.close();
  }
}
