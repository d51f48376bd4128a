package dev.breakwater.resource;

import dev.breakwater.resource.Automaton.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Searches for the few edits that would make one pattern overlap another one.
 *
 * <p>It searches the product of both automata, as for an overlap, with one more kind of moves: an
 * edit of a character that the one pattern spells out towards one that the other spells out. Where
 * the other has a wildcard, an edit would gain nothing.
 */
final class Misspelling {

  private static final int CHARACTERS_PER_EDIT = 5;
  private static final int MOST_EDITS = 2;

  private final Automaton written;
  private final Automaton meant;
  private final int limit;
  private final Set<Position> seen = new HashSet<>();
  private final List<Deque<Step>> open = new ArrayList<>();

  /**
   * Where the search stands.
   *
   * @param letters whether an edit changed a character that is not a digit
   */
  private record Position(int written, int meant, int edits, boolean letters) {}

  /** A position, and the path of characters that the other pattern read on the way. */
  private record Step(Position position, String path) {}

  private Misspelling(Automaton written, Automaton meant, int limit) {
    this.written = written;
    this.meant = meant;
    this.limit = limit;
    for (int edits = 0; edits <= limit; edits++) {
      open.add(new ArrayDeque<>());
    }
  }

  /** Returns the resource that may have been meant instead of the first one. */
  static Optional<String> of(Resource written, Resource other) {
    int limit = limit(written);
    return limit > 0 && beginNear(written, other, limit)
        ? search(written, other, limit)
        : Optional.empty();
  }

  /** Returns how many edits may make another resource of this one. */
  static int limit(Resource written) {
    int length = written.pattern().codePointCount(0, written.pattern().length());
    return Math.min(MOST_EDITS, length / CHARACTERS_PER_EDIT);
  }

  /** Returns whether the first characters leave it possible, as those of most pairs do not. */
  private static boolean beginNear(Resource written, Resource other, int limit) {
    return !written.scheme().equals(other.scheme())
        || EditDistance.mayFollow(written.affixes().prefix(), other.affixes().prefix(), limit);
  }

  /** Returns what {@link #of} returns, without a first look at the prefixes. */
  static Optional<String> search(Resource written, Resource other, int limit) {
    if (!written.isLiteral()) {
      return likeOther(written, other, limit)
          .filter(meant -> PatternSpelling.haveSameWildcards(written.toString(), meant))
          .or(() -> corrected(written, other, limit));
    }
    return corrected(written, other, limit).or(() -> likeOther(written, other, limit));
  }

  private static Optional<String> likeOther(Resource written, Resource other, int limit) {
    return isNear(written.toString(), other.toString(), limit)
        ? Optional.of(other.toString())
        : Optional.empty();
  }

  private static Optional<String> corrected(Resource written, Resource other, int limit) {
    if (!written.scheme().equals(other.scheme())) {
      return Optional.empty();
    }
    return new Misspelling(written.automaton(), other.automaton(), limit)
        .path()
        .flatMap(path -> spelled(written, other, path));
  }

  private static boolean isNear(String one, String other, int limit) {
    return EditDistance.between(one, other, limit) <= limit && !sameButForDigits(one, other);
  }

  private static boolean sameButForDigits(String one, String other) {
    return withoutDigits(one).equals(withoutDigits(other));
  }

  private static String withoutDigits(String text) {
    return text.replaceAll("\\p{Nd}", "");
  }

  /** Returns the corrected literal, or the corrected pattern with its wildcards. */
  private static Optional<String> spelled(Resource written, Resource other, String path) {
    if (!written.isLiteral()) {
      return PatternSpelling.correct(written, other, limit(written))
          .filter(meant -> !sameButForDigits(written.toString(), meant));
    }
    Optional<String> literal = Literals.of(path);
    if (literal.isEmpty()) {
      return literal;
    }
    String scheme =
        written.toString().startsWith(written.scheme() + ":") ? written.scheme() + ":" : "";
    String corrected =
        literal.get().startsWith(ResourceParser.FILE + ":")
            ? literal.get()
            : scheme + literal.get();
    try {
      boolean overlaps = Resource.parse(corrected).overlaps(other);
      return overlaps && !sameButForDigits(written.toString(), corrected)
          ? Optional.of(corrected)
          : Optional.empty();
    } catch (InvalidResourceException e) {
      return Optional.empty();
    }
  }

  /** Returns what the other pattern reads on a way with the fewest edits. */
  private Optional<String> path() {
    add(new Step(new Position(written.start(), meant.start(), 0, false), ""));
    for (Deque<Step> steps : open) {
      while (!steps.isEmpty()) {
        Step step = steps.remove();
        Position at = step.position;
        if (at.letters && left(at).accepts() && right(at).accepts()) {
          return Optional.of(step.path);
        }
        follow(step);
        if (at.edits < limit) {
          edit(step);
        }
      }
    }
    return Optional.empty();
  }

  private Automaton.Node left(Position at) {
    return written.node(at.written);
  }

  private Automaton.Node right(Position at) {
    return meant.node(at.meant);
  }

  private void add(Step step) {
    if (seen.add(step.position)) {
      open.get(step.position.edits).add(step);
    }
  }

  /** Follows the moves of an overlap, except those that do not advance either pattern. */
  private void follow(Step step) {
    Position at = step.position;
    Automaton.Node left = left(at);
    Automaton.Node right = right(at);
    for (int node : left.free()) {
      add(new Step(new Position(node, at.meant, at.edits, at.letters), step.path));
    }
    for (int node : right.free()) {
      add(new Step(new Position(at.written, node, at.edits, at.letters), step.path));
    }
    read(step, left.next(), left.on(), right.next(), right.on());
    if (right.loops()) {
      read(step, left.next(), left.on(), at.meant, CodePoints.ANY);
    }
    if (left.loops()) {
      read(step, at.written, CodePoints.ANY, right.next(), right.on());
    }
  }

  private void read(Step step, int left, CodePoints leftOn, int right, CodePoints rightOn) {
    int codePoint = CodePoints.bestCommon(leftOn, rightOn);
    if (codePoint != CodePoints.NONE) {
      Position at = step.position;
      add(
          new Step(
              new Position(left, right, at.edits, at.letters),
              step.path + Character.toString(codePoint)));
    }
  }

  private void edit(Step step) {
    Position at = step.position;
    Automaton.Node left = left(at);
    Automaton.Node right = right(at);
    boolean fromLetter = isSpelled(left);
    boolean toLetter = isSpelled(right);
    if (fromLetter) {
      edited(step, left.next(), at.meant, "", letter(left));
    }
    if (toLetter) {
      edited(step, at.written, right.next(), letter(right), letter(right));
    }
    if (fromLetter && toLetter) {
      edited(step, left.next(), right.next(), letter(right), letter(left) + letter(right));
      swap(step, left, right);
    }
  }

  private void swap(Step step, Automaton.Node left, Automaton.Node right) {
    Automaton.Node leftSecond = written.node(left.next());
    Automaton.Node rightSecond = meant.node(right.next());
    boolean swapped =
        isSpelled(leftSecond)
            && isSpelled(rightSecond)
            && letter(left).equals(letter(rightSecond))
            && letter(leftSecond).equals(letter(right));
    if (swapped) {
      String both = letter(right) + letter(rightSecond);
      edited(step, leftSecond.next(), rightSecond.next(), both, both);
    }
  }

  private void edited(Step step, int left, int right, String read, String touched) {
    Position at = step.position;
    boolean letters = at.letters || !withoutDigits(touched).isEmpty();
    add(new Step(new Position(left, right, at.edits + 1, letters), step.path + read));
  }

  private static boolean isSpelled(Automaton.Node node) {
    return node.kind() == Kind.LITERAL && node.on() != CodePoints.SLASH;
  }

  private static String letter(Automaton.Node node) {
    return Character.toString(CodePoints.bestCommon(node.on(), node.on()));
  }
}
