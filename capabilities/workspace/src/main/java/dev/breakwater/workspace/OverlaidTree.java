package dev.breakwater.workspace;

import dev.breakwater.resource.Resource;
import dev.breakwater.workspace.disk.Names;
import dev.breakwater.workspace.disk.OutOfReachException;
import dev.breakwater.workspace.journal.Change;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files of a directory, in which some folders are seen in place and not copied. */
final class OverlaidTree implements FileTree {

  private final FileTree directory;
  private final FileTree below;
  private final List<Mount> mounts;

  OverlaidTree(FileTree directory, FileTree below, List<Mount> mounts) {
    this.directory = directory;
    this.below = below;
    this.mounts = mounts;
  }

  private boolean isMounted(String path) {
    return mounts.stream().anyMatch(mount -> mount.contains(path));
  }

  private FileTree of(String path) {
    return isMounted(path) ? below : directory;
  }

  @Override
  public String resolve(String path) throws OutOfReachException {
    return of(path).resolve(path);
  }

  @Override
  public byte[] read(String path) throws OutOfReachException {
    return of(path).read(path);
  }

  @Override
  public boolean hasContentOf(String path, Path other) throws IOException {
    return of(path).hasContentOf(path, other);
  }

  @Override
  public Names names() {
    return directory.names();
  }

  @Override
  public boolean isFile(String path) {
    return of(path).isFile(path);
  }

  @Override
  public List<String> files(Resource pattern) {
    return Stream.concat(
            directory.files(pattern).stream(),
            below.files(pattern).stream().filter(this::isMounted))
        .sorted()
        .toList();
  }

  @Override
  public Map<String, String> links(Resource pattern) {
    Map<String, String> links = new TreeMap<>(directory.links(pattern));
    below
        .links(pattern)
        .forEach(
            (link, to) -> {
              if (isMounted(link)) {
                links.put(link, to);
              }
            });
    return links;
  }

  @Override
  public void copy(Collection<String> paths, TreeCopy to) throws IOException {
    directory.copy(paths.stream().filter(path -> !isMounted(path)).toList(), to);
    below.copy(paths.stream().filter(this::isMounted).toList(), to);
  }

  @Override
  public @Nullable Path keep(String task, Map<String, Change> changes) throws IOException {
    return below.keep(task, changes);
  }

  @Override
  public Map<String, Version> versions(Collection<String> paths) throws IOException {
    return directory.versions(paths);
  }

  @Override
  public void publish(Map<String, Change> changes, Publisher by) {
    directory.publish(changes, by);
  }
}
