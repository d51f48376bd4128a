package dev.breakwater.examples.authrefactor;

import dev.breakwater.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The text files below a folder, as they were at one time.
 *
 * @param files the text of each file, by its path with {@code /}
 */
record Tree(SortedMap<String, String> files) {

  Tree {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  static Tree of(Path folder) {
    Workspace workspace = Workspace.at(folder);
    SortedMap<String, String> files = new TreeMap<>();
    for (String path : workspace.list("**")) {
      files.put(path, workspace.read(path));
    }
    return new Tree(files);
  }

  void writeTo(Path folder) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }

  /** This tree without any other files. */
  Tree only(Set<String> wanted) {
    SortedMap<String, String> some = new TreeMap<>(files);
    some.keySet().retainAll(wanted);
    return new Tree(some);
  }

  /** The files that are new, other or gone since an earlier tree. */
  SortedSet<String> changedSince(Tree before) {
    SortedSet<String> changed = new TreeSet<>(files.keySet());
    changed.addAll(before.files.keySet());
    changed.removeIf(file -> Objects.equals(files.get(file), before.files.get(file)));
    return changed;
  }
}
