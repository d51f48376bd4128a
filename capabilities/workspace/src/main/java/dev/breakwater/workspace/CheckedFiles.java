package dev.breakwater.workspace;

import dev.breakwater.resource.Resource;
import dev.breakwater.workspace.disk.OutOfReachException;
import dev.breakwater.workspace.disk.WorkspacePath;
import dev.breakwater.workspace.journal.Change;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;

/** The files of a workspace: each call finds the real path, asks the permit, and then the files. */
final class CheckedFiles {

  private final FileTree files;
  private final Permit permit;

  /** Makes an edit atomic. */
  private final ReentrantLock changing = new ReentrantLock();

  CheckedFiles(FileTree files, Permit permit) {
    this.files = files;
    this.permit = permit;
  }

  byte[] read(String path) {
    String real = readable(path);
    try {
      return files.read(real);
    } catch (OutOfReachException e) {
      throw permit.refuse("read", path, e.getReason());
    }
  }

  void write(String path, byte[] content) {
    change(writable("write", path), Change.to(content));
  }

  private void change(String real, Change change) {
    changing.lock();
    try {
      files.publish(Map.of(real, change));
    } finally {
      changing.unlock();
    }
  }

  void edit(String path, UnaryOperator<String> edit) {
    String real = writable("edit", path);
    String readable = readable(path);
    changing.lock();
    try {
      String text = Utf8.decode(path, files.read(readable));
      String edited = Objects.requireNonNull(edit.apply(text), "the edited text is null");
      files.publish(Map.of(real, Change.to(Utf8.encode(path, edited))));
    } catch (OutOfReachException e) {
      throw permit.refuse("edit", path, e.getReason());
    } finally {
      changing.unlock();
    }
  }

  boolean exists(String path) {
    return files.isFile(readable(path));
  }

  boolean delete(String path) {
    String real = writable("delete", path);
    changing.lock();
    try {
      boolean there = files.isFile(real);
      if (there) {
        files.publish(Map.of(real, Change.DELETE));
      }
      return there;
    } finally {
      changing.unlock();
    }
  }

  List<String> list(String pattern) {
    Resource resource = Resource.parse(pattern);
    if (!resource.scheme().equals("file")) {
      throw permit.refuse("list", pattern, "a workspace holds only files; pass a pattern of files");
    }
    permit.checkList(resource);
    List<String> found = files.files(resource).stream().filter(permit::mayRead).sorted().toList();
    permit.touches().listed(resource, found);
    return found;
  }

  private String readable(String path) {
    String real = real("read", path);
    permit.checkRead(path, real);
    return real;
  }

  private String writable(String verb, String path) {
    String real = real(verb, path);
    permit.checkWrite(verb, path, real);
    return real;
  }

  private String real(String verb, String path) {
    Objects.requireNonNull(path, "path");
    Optional<String> fault = WorkspacePath.fault(path);
    if (fault.isPresent()) {
      throw permit.refuse(verb, path, fault.get());
    }
    String real;
    try {
      real = files.resolve(path);
    } catch (OutOfReachException e) {
      throw permit.refuse(verb, path, e.getReason());
    }
    if (WorkspacePath.isReserved(real)) {
      throw permit.refuse(verb, path, "it leads to " + real + ", which is the library's own");
    }
    return real;
  }
}
