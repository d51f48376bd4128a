package dev.breakwater.codingagents;

import dev.breakwater.workspace.Home;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The folders of the user's home directory that a program needs because it is installed there, as
 * with nvm. The sandbox hides the rest.
 */
final class Installation {

  /** Runs most agents. */
  private static final String NODE = "node";

  private final Set<String> folders;

  private Installation(Set<String> folders) {
    this.folders = folders;
  }

  /** Finds the folders of a program and of Node.js; none if they are not in the home directory. */
  static Installation of(String program) {
    return of(program, System.getenv("HOME"), System.getenv("PATH"));
  }

  static Installation of(String program, @Nullable String home, @Nullable String path) {
    Set<String> folders = new LinkedHashSet<>();
    if (home != null && Path.of(home).isAbsolute()) {
      for (String name : List.of(program, NODE)) {
        add(folders, find(name, path == null ? "" : path), Path.of(home));
      }
    }
    return new Installation(folders);
  }

  private static @Nullable Path find(String name, String path) {
    if (Path.of(name).isAbsolute()) {
      return Path.of(name);
    }
    for (String folder : path.split(File.pathSeparator, -1)) {
      Path program = Path.of(folder, name);
      if (program.isAbsolute() && Files.isExecutable(program) && !Files.isDirectory(program)) {
        return program;
      }
    }
    return null;
  }

  private static void add(Set<String> folders, @Nullable Path program, Path home) {
    if (program == null) {
      return;
    }
    try {
      addBelow(folders, program, home);
      addBelow(folders, program.toRealPath(), home.toRealPath());
    } catch (IOException e) {
      // It does not exist, which the workspace reports when it starts the program.
    }
  }

  private static void addBelow(Set<String> folders, Path program, Path home) {
    if (program.startsWith(home)) {
      String folder = folder(home.relativize(program));
      if (!folder.isEmpty()) {
        folders.add(folder);
      }
    }
  }

  /**
   * Returns no more than the program needs: everything around {@code node_modules}, else the folder
   * of the program, else the one around {@code bin} if it is for one program.
   */
  private static String folder(Path program) {
    List<String> segments = new ArrayList<>();
    program.forEach(segment -> segments.add(segment.toString()));
    int modules = segments.indexOf("node_modules");
    if (modules >= 0) {
      return String.join("/", segments.subList(0, modules + 1));
    }
    segments.remove(segments.size() - 1);
    boolean isOfOneProgram = segments.size() > 1 && !segments.get(0).equals(".local");
    if (isOfOneProgram && segments.get(segments.size() - 1).equals("bin")) {
      segments.remove(segments.size() - 1);
    }
    return String.join("/", segments);
  }

  /** {@return a home directory in which the program is found} */
  Home in(Home home) {
    return folders.isEmpty() ? home : home.readOnly(folders.toArray(String[]::new));
  }

  @Override
  public String toString() {
    return folders.toString();
  }
}
