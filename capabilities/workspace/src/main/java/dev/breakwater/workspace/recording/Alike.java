package dev.breakwater.workspace.recording;

import dev.breakwater.resource.Resource;
import dev.breakwater.workspace.internal.Declaration;
import dev.breakwater.workspace.internal.GitFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Puts paths together that are alike: two or more files of a folder with one extension are {@code
 * folder/*.ts}, three or more others of one folder {@code folder/*}, and three or more that remain
 * in several folders below another one {@code folder/**}. Files at the root and those of Git stay
 * by themselves: each has a meaning of its own there.
 */
final class Alike {

  private static final Pattern EXTENSION = Pattern.compile("[^/]\\.([A-Za-z0-9_-]+)$");
  private static final int FEW = 2;
  private static final int MANY = 3;

  private final BiPredicate<Resource, List<Resource>> allowed;
  private final NavigableSet<String> left = new TreeSet<>();
  private final List<Resource> patterns = new ArrayList<>();

  private Alike(Set<String> paths, BiPredicate<Resource, List<Resource>> allowed) {
    this.left.addAll(paths);
    this.allowed = allowed;
  }

  /**
   * Gives resources that match all of the paths.
   *
   * @param allowed whether a pattern may take the place of these resources
   */
  static List<Resource> together(Set<String> paths, BiPredicate<Resource, List<Resource>> allowed) {
    Alike alike = new Alike(paths, allowed);
    alike.byExtension();
    alike.byFolder();
    alike.byFolderAbove();
    alike.left.forEach(path -> alike.patterns.add(literal(path)));
    return alike.patterns;
  }

  static Resource literal(String path) {
    return Resource.parse(Declaration.resource(path));
  }

  private void byExtension() {
    groups(path -> extension(path).isEmpty() ? "" : folder(path) + "/*." + extension(path))
        .forEach(
            (unused, paths) -> {
              if (paths.size() >= FEW) {
                String first = paths.get(0);
                replace(folder(first), "*." + extension(first), paths);
              }
            });
  }

  private void byFolder() {
    groups(Alike::folder)
        .forEach(
            (folder, paths) -> {
              if (paths.size() >= MANY) {
                replace(folder, "*", paths);
              }
            });
  }

  /** The deepest first, so that what has found its place does not widen a folder above. */
  private void byFolderAbove() {
    Set<String> above = new TreeSet<>(Alike::deepestFirst);
    for (String path : left) {
      for (String folder = folder(path); !folder.isEmpty(); folder = folder(folder)) {
        above.add(folder);
      }
    }
    for (String folder : above) {
      List<String> paths =
          left.stream().filter(path -> path.startsWith(folder + "/") && isPlain(path)).toList();
      if (paths.size() >= MANY && paths.stream().map(Alike::folder).distinct().count() >= FEW) {
        replace(folder, "**", paths);
      }
    }
  }

  private static int deepestFirst(String one, String other) {
    int byDepth = Long.compare(depth(other), depth(one));
    return byDepth != 0 ? byDepth : one.compareTo(other);
  }

  private static long depth(String path) {
    return path.chars().filter(character -> character == '/').count();
  }

  /** Those in a folder that are left, by what is the same in them. */
  private Map<String, List<String>> groups(Function<String, String> key) {
    Map<String, List<String>> groups =
        left.stream()
            .filter(path -> isPlain(path) && !folder(path).isEmpty())
            .collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
    groups.remove("");
    return groups;
  }

  private void replace(String folder, String rest, List<String> paths) {
    String inside = Declaration.resource(folder) + "/";
    Resource pattern = Resource.parse(inside + rest);
    List<Resource> replaced = paths.stream().map(Alike::literal).toList();
    if (paths.stream().allMatch(path -> Declaration.allows(pattern, path))
        && allowed.test(pattern, replaced)) {
      patterns.removeIf(narrower -> isWithin(inside, rest, narrower.toString()));
      patterns.add(pattern);
      paths.forEach(left::remove);
    }
  }

  private static boolean isWithin(String folder, String rest, String pattern) {
    return pattern.startsWith(folder)
        && (rest.equals("**") || (rest.equals("*") && pattern.indexOf('/', folder.length()) < 0));
  }

  private static boolean isPlain(String path) {
    return !GitFiles.among(path);
  }

  private static String folder(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }

  private static String extension(String path) {
    Matcher extension = EXTENSION.matcher(path);
    return extension.find() ? extension.group(1) : "";
  }
}
