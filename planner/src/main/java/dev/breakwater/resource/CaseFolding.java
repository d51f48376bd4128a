package dev.breakwater.resource;

import dev.breakwater.resource.Node.Alternatives;
import dev.breakwater.resource.Node.Literal;
import dev.breakwater.resource.Node.OneOf;
import dev.breakwater.resource.Node.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Computes what a pattern matches if case is ignored: characters are alike if they are the same
 * after conversion to upper and then to lower case, as in {@link String#equalsIgnoreCase}. File
 * systems have their own tables, which differ in rare letters only.
 */
final class CaseFolding {

  private CaseFolding() {}

  /** Initialized on first use, since it visits all characters, and few compilations need it. */
  private static final class Table {
    /** The characters that are like others, by their folded form. */
    static final Map<Integer, List<Integer>> ALIKE = alike();
  }

  /** Returns the pattern that matches whatever the given one matches if case is ignored. */
  static Sequence fold(Sequence pattern) {
    List<Node> nodes = new ArrayList<>();
    for (Node node : pattern.nodes()) {
      if (node instanceof Literal literal) {
        nodes.add(new OneOf(node.start(), node.end(), alike(literal.codePoint())));
      } else if (node instanceof OneOf oneOf) {
        nodes.add(new OneOf(node.start(), node.end(), folded(oneOf.codePoints())));
      } else if (node instanceof Alternatives group) {
        List<Sequence> options = group.options().stream().map(CaseFolding::fold).toList();
        nodes.add(new Alternatives(node.start(), node.end(), options));
      } else {
        nodes.add(node);
      }
    }
    return new Sequence(pattern.start(), pattern.end(), nodes);
  }

  /** Returns whether one of two texts is a prefix of the other one if case is ignored. */
  static boolean beginAlike(String one, String other) {
    int[] left = one.codePoints().map(CaseFolding::fold).toArray();
    int[] right = other.codePoints().map(CaseFolding::fold).toArray();
    for (int i = 0; i < Math.min(left.length, right.length); i++) {
      if (left[i] != right[i]) {
        return false;
      }
    }
    return true;
  }

  private static CodePoints alike(int codePoint) {
    List<int[]> ranges = new ArrayList<>();
    for (int alike : Table.ALIKE.getOrDefault(fold(codePoint), List.of(codePoint))) {
      ranges.add(new int[] {alike, alike});
    }
    return CodePoints.ofRanges(ranges, false);
  }

  private static CodePoints folded(CodePoints set) {
    List<int[]> more = new ArrayList<>();
    for (List<Integer> alike : Table.ALIKE.values()) {
      if (alike.stream().anyMatch(set::contains)) {
        alike.forEach(codePoint -> more.add(new int[] {codePoint, codePoint}));
      }
    }
    return more.isEmpty() ? set : set.union(more);
  }

  /** Returns a text that is equal for texts that differ in case only. */
  static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    text.codePoints().forEach(codePoint -> folded.appendCodePoint(fold(codePoint)));
    return folded.toString();
  }

  private static int fold(int codePoint) {
    return Character.toLowerCase(Character.toUpperCase(codePoint));
  }

  private static Map<Integer, List<Integer>> alike() {
    Map<Integer, List<Integer>> alike = new HashMap<>();
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      int folded = fold(c);
      if (folded != c) {
        alike.computeIfAbsent(folded, f -> new ArrayList<>(List.of(f))).add(c);
      }
    }
    return alike;
  }
}
