package dev.breakwater.resource;

import dev.breakwater.resource.Node.Alternatives;
import dev.breakwater.resource.Node.DoubleStar;
import dev.breakwater.resource.Node.Literal;
import dev.breakwater.resource.Node.Sequence;
import dev.breakwater.resource.Node.Slash;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The segments of a pattern from one end, up to where their number is not fixed. An index stores
 * patterns by their outlines.
 *
 * @param segments the text of each segment that is literal, null for each that is not
 * @param isOpen whether any number of segments may follow
 */
record Outline(List<@Nullable String> segments, boolean isOpen) {

  /** The maximal number of segments: few paths are deeper, and an index recurses for each. */
  private static final int DEPTH = 64;

  /** Returns the segments from the first on. */
  static Outline fromStart(Sequence pattern) {
    return of(pattern.nodes());
  }

  /** Returns the segments from the last on, each spelled backwards. */
  static Outline fromEnd(Sequence pattern) {
    List<Node> reversed = new ArrayList<>(pattern.nodes());
    Collections.reverse(reversed);
    return of(reversed);
  }

  /** Returns an outline with the same segments in another spelling. */
  Outline spelled(UnaryOperator<String> spelling) {
    List<@Nullable String> spelled = new ArrayList<>(segments.size());
    segments.forEach(segment -> spelled.add(segment == null ? null : spelling.apply(segment)));
    return new Outline(spelled, isOpen);
  }

  /** Returns whether nothing is known. */
  boolean isUnknown() {
    return segments.isEmpty() && isOpen;
  }

  private static Outline of(List<Node> nodes) {
    List<@Nullable String> segments = new ArrayList<>();
    StringBuilder literal = new StringBuilder();
    boolean isLiteral = true;
    boolean mayBeEmpty = true;
    for (Node node : nodes) {
      if (isDeep(node)) {
        return new Outline(segments, true);
      }
      if (node instanceof Slash) {
        if (mayBeEmpty) {
          return new Outline(segments, true);
        }
        segments.add(isLiteral ? literal.toString() : null);
        if (segments.size() == DEPTH) {
          return new Outline(segments, true);
        }
        literal.setLength(0);
        isLiteral = true;
        mayBeEmpty = true;
      } else {
        mayBeEmpty &= mayBeEmpty(node);
        if (node instanceof Literal character) {
          literal.appendCodePoint(character.codePoint());
        } else {
          isLiteral = false;
        }
      }
    }
    if (mayBeEmpty) {
      // Only the last segment of a legal pattern may be empty. The slash before it then stands at
      // the end of the pattern, and means any number of segments.
      return new Outline(segments, true);
    }
    segments.add(isLiteral ? literal.toString() : null);
    return new Outline(segments, false);
  }

  /** Returns whether the node may match a number of segments that is not fixed. */
  private static boolean isDeep(Node node) {
    if (node instanceof Alternatives group) {
      for (Sequence option : group.options()) {
        for (Node inner : option.nodes()) {
          if (inner instanceof Slash || isDeep(inner)) {
            return true;
          }
        }
      }
      return false;
    }
    return node instanceof DoubleStar;
  }

  /** Returns whether the node may be written as nothing. A star may not: no segment is empty. */
  private static boolean mayBeEmpty(Node node) {
    if (node instanceof Alternatives group) {
      for (Sequence option : group.options()) {
        boolean optionMayBeEmpty = true;
        for (Node inner : option.nodes()) {
          optionMayBeEmpty &= mayBeEmpty(inner);
        }
        if (optionMayBeEmpty) {
          return true;
        }
      }
    }
    return false;
  }
}
