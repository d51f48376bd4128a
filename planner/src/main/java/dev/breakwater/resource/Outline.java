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
 * What an index knows of a pattern: its segments from one end, up to where their number is open.
 *
 * @param segments the text of each that is literal, null for each that is not
 * @param isOpen whether any segments may follow
 */
record Outline(List<@Nullable String> segments, boolean isOpen) {

  /** Segments that are looked at: few paths are as deep, and an index calls itself for each. */
  private static final int DEPTH = 64;

  /** The segments from the first on. */
  static Outline fromStart(Sequence pattern) {
    return of(pattern.nodes());
  }

  /** The segments from the last on, each spelled backwards. */
  static Outline fromEnd(Sequence pattern) {
    List<Node> reversed = new ArrayList<>(pattern.nodes());
    Collections.reverse(reversed);
    return of(reversed);
  }

  /** The same with other texts. */
  Outline spelled(UnaryOperator<String> spelling) {
    List<@Nullable String> spelled = new ArrayList<>(segments.size());
    segments.forEach(segment -> spelled.add(segment == null ? null : spelling.apply(segment)));
    return new Outline(spelled, isOpen);
  }

  /** Whether nothing is known. */
  boolean isUnknown() {
    return segments.isEmpty() && isOpen;
  }

  private static Outline of(List<Node> nodes) {
    List<@Nullable String> segments = new ArrayList<>();
    StringBuilder literal = new StringBuilder();
    boolean isLiteral = true;
    boolean isBegun = false;
    for (Node node : nodes) {
      if (isDeep(node)) {
        return new Outline(segments, true);
      }
      if (node instanceof Slash) {
        if (!isBegun) {
          // Only the slash at the end of a pattern has nothing on one side, and stands for more.
          return new Outline(segments, true);
        }
        segments.add(isLiteral ? literal.toString() : null);
        if (segments.size() == DEPTH) {
          return new Outline(segments, true);
        }
        literal.setLength(0);
        isLiteral = true;
        isBegun = false;
      } else {
        isBegun = true;
        if (node instanceof Literal character) {
          literal.appendCodePoint(character.codePoint());
        } else {
          isLiteral = false;
        }
      }
    }
    if (!isBegun) {
      return new Outline(segments, true);
    }
    segments.add(isLiteral ? literal.toString() : null);
    return new Outline(segments, false);
  }

  /** Whether the node may stand for a number of segments that is not fixed. */
  private static boolean isDeep(Node node) {
    if (node instanceof Alternatives group) {
      return group.options().stream()
          .flatMap(option -> option.nodes().stream())
          .anyMatch(inner -> inner instanceof Slash || isDeep(inner));
    }
    return node instanceof DoubleStar;
  }
}
