package dev.breakwater.workspace;

import dev.breakwater.workspace.disk.WorkspacePath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The home directory of the programs of one attempt. It is a new folder in place of the user's home
 * directory, so that programs find no secrets of the user, and cannot change settings. Immutable:
 * each method returns another home.
 *
 * <pre>{@code
 * Home.empty().copy(".codex/config.toml").programs("codex").readOnly(".m2/repository")
 * }</pre>
 */
public final class Home {

  private static final Home EMPTY = new Home(List.of(), List.of(), List.of(), List.of());

  private final List<String> copies;
  private final List<String> readOnly;
  private final List<String> programs;
  private final List<String> kept;

  private Home(
      List<String> copies, List<String> readOnly, List<String> programs, List<String> kept) {
    this.copies = copies;
    this.readOnly = readOnly;
    this.programs = programs;
    this.kept = kept;
  }

  /** {@return a home directory with nothing in it} */
  public static Home empty() {
    return EMPTY;
  }

  /**
   * Copies files of the user's home directory, settings for example. Programs may change the
   * copies, which are deleted when the attempt ends. A file that is missing is left out.
   *
   * <p>A file with a refresh token is refused when the program is started: services accept such a
   * token only once, so a program that uses it logs out the user and all other tasks. Pass an API
   * key with {@link Command#inherit} instead.
   *
   * @param paths files or folders, relative to the user's home directory, with {@code /}
   * @return a home directory with them
   * @throws IllegalArgumentException if a path is empty, absolute, or has a segment {@code ..}
   */
  public Home copy(String... paths) {
    return new Home(with(copies, paths), readOnly, programs, kept);
  }

  /**
   * Shows folders of the user's home directory to programs, which cannot change them. Without a
   * sandbox programs can. A folder that is missing is left out.
   *
   * @param folders folders, relative to the user's home directory, with {@code /}
   * @return a home directory with them
   * @throws IllegalArgumentException if a path is empty, absolute, or has a segment {@code ..}
   */
  public Home readOnly(String... folders) {
    return new Home(copies, with(readOnly, folders), programs, kept);
  }

  /**
   * Shows the installations of programs that are in the user's home directory, as those of nvm or
   * in {@code .local/bin}. Programs cannot change them in a sandbox. A program that is missing or
   * installed elsewhere is left out.
   *
   * @param names the names of programs on the {@code PATH}, or absolute paths
   * @return a home directory with them
   */
  public Home programs(String... names) {
    List<String> all = new ArrayList<>(programs);
    Collections.addAll(all, names);
    return new Home(copies, readOnly, List.copyOf(all), kept);
  }

  /**
   * Keeps files of the home directory between the attempts of the task in one run, such as the
   * sessions of an agent that the next attempt resumes. They are deleted when the task ends.
   *
   * @param paths files or folders, relative to the home directory, with {@code /}
   * @return a home directory with them
   * @throws IllegalArgumentException if a path is empty, absolute, or has a segment {@code ..}
   */
  public Home keep(String... paths) {
    return new Home(copies, readOnly, programs, with(kept, paths));
  }

  private static List<String> with(List<String> known, String... paths) {
    List<String> all = new ArrayList<>(known);
    for (String path : paths) {
      Optional<String> fault = WorkspacePath.fault(path);
      if (fault.isPresent()) {
        throw new IllegalArgumentException(
            "\"" + path + "\" is not a path in a home directory: " + fault.get());
      }
    }
    Collections.addAll(all, paths);
    return List.copyOf(all);
  }

  List<String> copies() {
    return copies;
  }

  List<String> readOnly() {
    return readOnly;
  }

  List<String> programs() {
    return programs;
  }

  List<String> kept() {
    return kept;
  }
}
