package dev.breakwater.examples.agents.byhand;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files that an agent may use, as glob patterns.
 *
 * @param reads the files that it may read
 * @param writes the files that it may read and write
 */
record Access(List<String> reads, List<String> writes) {

  boolean mayRead(String path) {
    return Stream.concat(reads.stream(), writes.stream()).anyMatch(glob -> matches(glob, path));
  }

  boolean mayWrite(String path) {
    return writes.stream().anyMatch(glob -> matches(glob, path));
  }

  static boolean matches(String glob, String path) {
    Path name = Path.of(path);
    return !name.isAbsolute()
        && name.normalize().equals(name)
        && !name.startsWith("..")
        && FileSystems.getDefault().getPathMatcher("glob:" + glob).matches(name);
  }

  String words() {
    return "You may read: "
        + String.join(", ", Stream.concat(reads.stream(), writes.stream()).toList())
        + ". You may write: "
        + (writes.isEmpty() ? "nothing" : String.join(", ", writes))
        + ".";
  }
}
