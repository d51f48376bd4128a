package dev.breakwater.workspace;

import dev.breakwater.resource.Resource;
import dev.breakwater.runtime.Access;
import dev.breakwater.workspace.internal.Declaration;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The paths that one task sees by snapshot alone, and their versions. */
final class SnapshotPaths {

  private final RunSnapshots versions;
  private final Access access;
  private final int task;

  SnapshotPaths(RunSnapshots versions, Access access, int task) {
    this.versions = versions;
    this.access = access;
    this.task = task;
  }

  /** Whether nothing but a snapshot covers a path. */
  boolean contain(String path) {
    return covers(access.snapshots(), path)
        && !covers(access.reads(), path)
        && !covers(access.writes(), path);
  }

  /** Whether the task also reads paths that a pattern matches. */
  boolean areReadIn(Resource pattern) {
    return access.reads().stream().anyMatch(pattern::overlaps);
  }

  private static boolean covers(List<Resource> resources, String path) {
    for (Resource resource : resources) {
      if (Declaration.allows(resource, path)) {
        return true;
      }
    }
    return false;
  }

  /** {@return the version of a path that the task sees; null if it is the current one} */
  @Nullable Version version(String path) {
    Version version = versions.of(task, path);
    return version != null && contain(path) ? version : null;
  }

  /**
   * {@return the versions that the task sees instead of current ones, and that a pattern matches}
   */
  NavigableMap<String, Version> versions(Resource pattern) {
    NavigableMap<String, Version> all = versions.of(task);
    NavigableMap<String, Version> matching = new TreeMap<>(all.comparator());
    all.forEach(
        (path, version) -> {
          if (pattern.matches(path) && contain(path)) {
            matching.put(path, version);
          }
        });
    return matching;
  }

  /** {@return the path after the first link on the way, if that link has been replaced} */
  String followed(String path) {
    for (int end = path.indexOf('/'); ; end = path.indexOf('/', end + 1)) {
      String prefix = end < 0 ? path : path.substring(0, end);
      Version version = version(prefix);
      if (version != null && version.link() != null) {
        return version.link() + path.substring(prefix.length());
      }
      if (end < 0) {
        return path;
      }
    }
  }
}
