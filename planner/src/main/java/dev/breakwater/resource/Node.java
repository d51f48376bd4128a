package dev.breakwater.resource;

import java.util.List;

/**
 * A piece of a parsed pattern. It knows the part of the text that it was written as, from {@code
 * start} up to {@code end}, in UTF-16 units.
 */
sealed interface Node {

  int start();

  int end();

  /** A character that stands for itself. */
  record Literal(int start, int end, int codePoint) implements Node {

    boolean escaped() {
      return end - start > Character.charCount(codePoint);
    }
  }

  /** One character out of several: {@code ?} or a set. */
  record OneOf(int start, int end, CodePoints codePoints) implements Node {}

  /** {@code *}: any run of characters inside one segment. */
  record Star(int start, int end) implements Node {}

  /** {@code **}: any number of segments. */
  record DoubleStar(int start, int end) implements Node {}

  /** The {@code /} between two segments. */
  record Slash(int start, int end) implements Node {}

  /** Pieces that follow each other. */
  record Sequence(int start, int end, List<Node> nodes) implements Node {}

  /** Braces, with two options or more. */
  record Alternatives(int start, int end, List<Sequence> options) implements Node {}
}
