package dev.breakwater.workspace;

import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Composes the environment of a program. Variables that nobody names are secrets until proven. */
final class ProgramEnvironment {

  private static final Set<String> ALWAYS = Set.of("PATH", "LANG", "TERM", "TZ", "USER");

  /** Without these, hardly any program starts on Windows. */
  private static final Set<String> ON_WINDOWS =
      Set.of("PATHEXT", "SYSTEMROOT", "COMSPEC", "WINDIR", "SYSTEMDRIVE");

  private ProgramEnvironment() {}

  /**
   * Returns the variables.
   *
   * @param parent those of this process
   * @param home the home directory as the program sees it
   * @param temporary the folder for temporary files as the program sees it
   */
  static Map<String, String> of(
      Map<String, String> parent, Command command, Path home, Path temporary) {
    Map<String, String> all = new TreeMap<>();
    parent.forEach(
        (name, value) -> {
          String upper = name.toUpperCase(java.util.Locale.ROOT);
          if (ALWAYS.contains(upper)
              || upper.startsWith("LC_")
              || ON_WINDOWS.contains(upper)
              || command.inherited().contains(name)) {
            all.put(name, value);
          }
        });
    all.put("HOME", home.toString());
    all.put("TMPDIR", temporary.toString());
    if (File.separatorChar == '\\') {
      all.put("TEMP", temporary.toString());
      all.put("TMP", temporary.toString());
      all.put("USERPROFILE", home.toString());
    }
    all.putAll(command.environment());
    return all;
  }
}
