package dev.breakwater.examples.authrefactor;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.List;
import java.util.stream.Collectors;

/** What changed between two trees, as {@code diff -u} shows it. */
final class UnifiedDiff {

  private static final int CONTEXT = 3;

  private UnifiedDiff() {}

  static String between(Tree before, Tree after) {
    return after.changedSince(before).stream()
        .map(file -> ofFile(file, before, after))
        .collect(Collectors.joining());
  }

  private static String ofFile(String file, Tree before, Tree after) {
    List<String> old = linesOf(before, file);
    return UnifiedDiffUtils.generateUnifiedDiff(
            "a/" + file, "b/" + file, old, DiffUtils.diff(old, linesOf(after, file)), CONTEXT)
        .stream()
        .map(line -> line + System.lineSeparator())
        .collect(Collectors.joining());
  }

  private static List<String> linesOf(Tree tree, String file) {
    return tree.files().getOrDefault(file, "").lines().toList();
  }
}
