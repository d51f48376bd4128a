package dev.breakwater.codingagents;

import dev.breakwater.resource.Resource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Translates the patterns of tasks into those of agents, which know no braces. A pattern that has
 * too many options becomes a wider one: these rules are guidance, and not the boundary.
 */
final class Globs {

  private static final int MOST = 200;

  private Globs() {}

  /** {@return patterns without braces that match at least the same paths} */
  static List<String> withoutBraces(List<Resource> resources) {
    Set<String> all = new LinkedHashSet<>();
    for (Resource resource : resources) {
      if (resource.scheme().equals("file")) {
        String pattern = resource.pattern();
        List<String> expanded = expand(pattern.endsWith("/") ? pattern + "**" : pattern);
        all.addAll(expanded.size() <= MOST ? expanded : List.of(folder(pattern) + "**"));
      }
    }
    return List.copyOf(all);
  }

  private static List<String> expand(String pattern) {
    int open = unescaped(pattern, '{', 0);
    if (open < 0) {
      return List.of(pattern);
    }
    List<String> all = new ArrayList<>();
    int close = closing(pattern, open);
    for (String option : options(pattern.substring(open + 1, close))) {
      String whole = pattern.substring(0, open) + option + pattern.substring(close + 1);
      all.addAll(expand(whole));
      if (all.size() > MOST) {
        break;
      }
    }
    return all;
  }

  private static List<String> options(String inside) {
    List<String> options = new ArrayList<>();
    int depth = 0;
    int begin = 0;
    for (int index = 0; index < inside.length(); index++) {
      char at = inside.charAt(index);
      if (at == '\\') {
        index++;
      } else if (at == '{') {
        depth++;
      } else if (at == '}') {
        depth--;
      } else if (at == ',' && depth == 0) {
        options.add(inside.substring(begin, index));
        begin = index + 1;
      }
    }
    options.add(inside.substring(begin));
    return options;
  }

  private static int closing(String pattern, int open) {
    int depth = 0;
    for (int index = open; index < pattern.length(); index++) {
      char at = pattern.charAt(index);
      if (at == '\\') {
        index++;
      } else if (at == '{') {
        depth++;
      } else if (at == '}' && --depth == 0) {
        return index;
      }
    }
    throw new IllegalArgumentException(pattern + " has an open brace");
  }

  private static int unescaped(String pattern, char wanted, int from) {
    for (int index = from; index < pattern.length(); index++) {
      char at = pattern.charAt(index);
      if (at == '\\') {
        index++;
      } else if (at == wanted) {
        return index;
      }
    }
    return -1;
  }

  /**
   * Returns the files and folders that contain all paths of the patterns, for agents that know no
   * wildcards: the path up to the first segment with a wildcard. A dot stands for the root.
   */
  static List<String> folders(List<Resource> resources) {
    Set<String> all = new LinkedHashSet<>();
    for (String pattern : withoutBraces(resources)) {
      boolean isLiteral = first(pattern) < 0;
      String path = isLiteral ? pattern : folder(pattern);
      String plain = path.replaceAll("\\\\(.)", "$1");
      String trimmed = plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
      all.add(trimmed.isEmpty() ? "." : trimmed);
    }
    return List.copyOf(all);
  }

  /** {@return the segments before the first one with a wildcard, with a slash behind each} */
  private static String folder(String pattern) {
    int first = first(pattern);
    String before = first < 0 ? pattern : pattern.substring(0, first);
    return before.substring(0, before.lastIndexOf('/') + 1);
  }

  private static int first(String pattern) {
    int first = -1;
    for (char special : new char[] {'*', '?', '[', '{'}) {
      int at = unescaped(pattern, special, 0);
      first = at >= 0 && (first < 0 || at < first) ? at : first;
    }
    return first;
  }
}
