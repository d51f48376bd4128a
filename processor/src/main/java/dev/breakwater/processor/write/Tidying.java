package dev.breakwater.processor.write;

import java.util.Set;

/**
 * Mends what JavaPoet leaves: blanks at the end of lines, short comments on three lines, needless
 * imports. Line by line, since a graph of hundreds of tasks gives thousands of them.
 */
final class Tidying {

  private static final String JAVA_LANG = "import java.lang.";

  private Tidying() {}

  /**
   * Tidies a source.
   *
   * @param hidden names of the source's package, which hide classes of java.lang unless these are
   *     imported
   */
  static String of(String source, Set<String> hidden) {
    String[] lines = source.split("\n", -1);
    StringBuilder tidy = new StringBuilder(source.length());
    for (int i = 0; i < lines.length; i++) {
      String line = withoutBlankBeforeAnnotation(lines[i].stripTrailing());
      if (isNeedlessImport(line, hidden)) {
        continue;
      }
      if (isShortComment(lines, i)) {
        String text = lines[i + 1].strip().substring(1);
        tidy.append(line).append(text).append(" */");
        i += 2;
      } else {
        tidy.append(line);
      }
      if (i < lines.length - 1) {
        tidy.append('\n');
      }
    }
    return tidy.toString();
  }

  /** JavaPoet writes {@code Map. @Nullable Entry}. */
  private static String withoutBlankBeforeAnnotation(String line) {
    return line.contains(". @") && line.indexOf('"') < 0 && !line.stripLeading().startsWith("*")
        ? line.replace(". @", ".@")
        : line;
  }

  private static boolean isNeedlessImport(String line, Set<String> hidden) {
    if (!line.startsWith(JAVA_LANG)) {
      return false;
    }
    String name = line.substring(JAVA_LANG.length(), line.length() - 1);
    return name.indexOf('.') < 0 && !hidden.contains(name);
  }

  private static boolean isShortComment(String[] lines, int first) {
    return first + 2 < lines.length
        && lines[first].strip().equals("/**")
        && lines[first + 1].strip().startsWith("* ")
        && lines[first + 2].strip().equals("*/");
  }
}
