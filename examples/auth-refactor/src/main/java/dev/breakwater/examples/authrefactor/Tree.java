package dev.breakwater.examples.authrefactor;

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
import java.util.stream.Stream;

/**
 * The text files below a folder, as they were at one time.
 *
 * @param files the text of each file, by its path with {@code /}
 */
record Tree(SortedMap<String, String> files) {

  Tree {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  static Tree of(Path folder) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
        String name = folder.relativize(path).toString().replace('\\', '/');
        files.put(name, Files.readString(path));
      }
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
