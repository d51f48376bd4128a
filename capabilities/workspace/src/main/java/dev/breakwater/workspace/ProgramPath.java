package dev.breakwater.workspace;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Looks up programs, so that a missing one is an error and not an exit code. */
final class ProgramPath {

  private ProgramPath() {}

  /** {@return the path of a program; null if it is not on the {@code PATH} and not absolute} */
  static @Nullable Path lookUp(String name, @Nullable String path) {
    if (Path.of(name).isAbsolute()) {
      return isProgram(Path.of(name)) ? Path.of(name) : null;
    }
    for (String folder : path == null ? new String[0] : path.split(File.pathSeparator, -1)) {
      Path program = Path.of(folder).resolve(name);
      if (program.isAbsolute() && isProgram(program)) {
        return program;
      }
    }
    return null;
  }

  private static boolean isProgram(Path file) {
    return Files.isExecutable(file) && !Files.isDirectory(file);
  }

  /**
   * Finds a program.
   *
   * @param name its name, or a path
   * @param directory the directory in which it runs
   * @param path the value of {@code PATH}; null if it is not set
   * @return its path; null for a relative path, which only the program's own system can look up
   * @throws NoSuchFileException if there is no such program
   */
  static @Nullable Path find(String name, Path directory, @Nullable String path)
      throws IOException {
    if (name.indexOf('/') >= 0 || name.indexOf(File.separatorChar) >= 0) {
      Path program = directory.resolve(name);
      if (!Path.of(name).isAbsolute()) {
        return null;
      }
      if (!Files.isExecutable(program)) {
        throw new NoSuchFileException(name);
      }
      return program;
    }
    Path program = lookUp(name, path);
    if (program != null) {
      return program;
    }
    if (File.separatorChar == '\\') {
      return null;
    }
    throw new NoSuchFileException(name, null, "it is not on the PATH: install it or name its path");
  }
}
