package dev.breakwater.resource;

import dev.breakwater.resource.Node.Alternatives;
import dev.breakwater.resource.Node.DoubleStar;
import dev.breakwater.resource.Node.Literal;
import dev.breakwater.resource.Node.OneOf;
import dev.breakwater.resource.Node.Sequence;
import dev.breakwater.resource.Node.Slash;
import dev.breakwater.resource.Node.Star;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether each expansion of a pattern is a legal pattern by itself, without enumerating
 * them.
 *
 * <p>Whether a pattern without braces is legal is decided by reading it piece by piece and
 * remembering one {@link Kind}. With braces, the same is done for the set of kinds that the
 * expansions can have reached: a group maps a set to the union of what its options map it to. An
 * expansion is illegal exactly if one of the kinds in some set rejects the next piece, so the
 * answer is exact, and the work grows with the length of the pattern. For each kind one {@link
 * State} is kept, the first that reached it, which knows the choices that led there and so can show
 * an example.
 */
final class Legality {

  /** What has to be remembered of the pieces read so far. */
  private enum Kind {
    START,
    AFTER_SLASH,
    /** The pattern so far is one letter, so that a colon would make it a drive. */
    LETTER,
    /** The segment so far can only be a dot. */
    DOT,
    /** The segment so far can only be two dots. */
    DOT_DOT,
    STAR,
    DOUBLE_STAR,
    WHITE_SPACE,
    /** Anything else inside a segment. */
    TEXT
  }

  /**
   * A kind, and an example of how it is reached.
   *
   * @param last the piece that was read last, at the start the whole pattern
   * @param segment where the segment begins
   * @param spelled whether the segment holds nothing but literals
   */
  private record State(
      Kind kind, Node last, int segment, boolean spelled, @Nullable Choice choices) {}

  private final String text;
  private final Sequence pattern;
  private final boolean drives;

  private Legality(String text, Sequence pattern, boolean drives) {
    this.text = text;
    this.pattern = pattern;
    this.drives = drives;
  }

  /**
   * Rejects a pattern with an illegal expansion.
   *
   * @param drives whether one letter and a colon at the beginning are a drive
   * @throws ParseError if an expansion is not a legal pattern
   */
  static void check(String text, Sequence pattern, boolean drives) {
    Legality legality = new Legality(text, pattern, drives);
    State start = new State(Kind.START, pattern, pattern.start(), true, null);
    legality.read(pattern, List.of(start)).forEach(legality::checkEnd);
  }

  private List<State> read(Sequence sequence, List<State> before) {
    List<State> states = before;
    for (Node node : sequence.nodes()) {
      List<State> next = new ArrayList<>(states.size());
      if (node instanceof Alternatives group) {
        for (int option = 0; option < group.options().size(); option++) {
          List<State> chosen = choose(states, group, option);
          read(group.options().get(option), chosen).forEach(state -> addNew(next, state));
        }
      } else {
        states.forEach(state -> addNew(next, read(node, state)));
      }
      states = next;
    }
    return states;
  }

  private static List<State> choose(List<State> states, Alternatives group, int option) {
    List<State> chosen = new ArrayList<>(states.size());
    for (State state : states) {
      Choice choices = new Choice(state.choices, group, option);
      chosen.add(new State(state.kind, state.last, state.segment, state.spelled, choices));
    }
    return chosen;
  }

  private static void addNew(List<State> states, State state) {
    for (State known : states) {
      if (known.kind == state.kind) {
        return;
      }
    }
    states.add(state);
  }

  private State read(Node node, State before) {
    Kind kind = kindAfter(node, before);
    boolean begins = before.kind == Kind.START || before.kind == Kind.AFTER_SLASH;
    return new State(
        kind,
        node,
        begins ? node.start() : before.segment,
        (begins || before.spelled) && node instanceof Literal,
        before.choices);
  }

  private Kind kindAfter(Node node, State before) {
    if (node instanceof Slash) {
      checkSlash(node, before);
      return Kind.AFTER_SLASH;
    }
    checkStars(node, before);
    if (node instanceof DoubleStar) {
      return Kind.DOUBLE_STAR;
    }
    if (node instanceof Star) {
      return Kind.STAR;
    }
    if (node instanceof OneOf oneOf) {
      return oneOf.codePoints().isDot() ? afterDot(before.kind) : Kind.TEXT;
    }
    return afterLiteral((Literal) node, before);
  }

  private Kind afterLiteral(Literal literal, State before) {
    if (literal.codePoint() == '.') {
      return afterDot(before.kind);
    }
    if (literal.escaped()) {
      return Kind.TEXT;
    }
    if (literal.codePoint() == '!' && before.kind == Kind.START) {
      throw error(literal.start(), Reasons.NEGATION, before, List.of());
    }
    if (Characters.isWhiteSpace(literal.codePoint())) {
      if (before.kind == Kind.START) {
        List<Correction> strip = List.of(Correction.remove(literal.start(), literal.end()));
        throw error(literal.start(), Reasons.LEADING_WHITE_SPACE, before, strip);
      }
      return Kind.WHITE_SPACE;
    }
    if (before.kind == Kind.LETTER && literal.codePoint() == ':') {
      List<Correction> corrections = Corrections.ofDrive(text, before.segment, literal.start());
      throw error(before.segment, Reasons.DRIVE, before, corrections);
    }
    boolean letter =
        drives && before.kind == Kind.START && Characters.isAsciiLetter(literal.codePoint());
    return letter ? Kind.LETTER : Kind.TEXT;
  }

  private static Kind afterDot(Kind before) {
    return switch (before) {
      case START, AFTER_SLASH -> Kind.DOT;
      case DOT -> Kind.DOT_DOT;
      default -> Kind.TEXT;
    };
  }

  private void checkSlash(Node slash, State before) {
    switch (before.kind) {
      case START -> {
        List<Correction> corrections = Corrections.ofLeadingSlash(text, slash, before.choices);
        throw error(slash.start(), Reasons.LEADING_SLASH, before, corrections);
      }
      case AFTER_SLASH -> {
        List<Correction> corrections =
            Corrections.ofEmptySegment(text, before.last, slash, before.choices);
        throw error(slash.start(), Reasons.EMPTY_SEGMENT, before, corrections);
      }
      case DOT, DOT_DOT -> throw dots(before, slash.start());
      default -> {}
    }
  }

  /** Rejects a piece that makes a {@code **} part of a segment, or a second star in a row. */
  private void checkStars(Node node, State before) {
    boolean star = node instanceof Star || node instanceof DoubleStar;
    if (before.kind == Kind.DOUBLE_STAR || (before.kind == Kind.STAR && star)) {
      if (star && before.last.end() != node.start()) {
        List<Correction> corrections = Corrections.ofTogether(text, before.last, node);
        throw error(node.start(), Reasons.STARS_TOGETHER, before, corrections);
      }
      throw doubleStarInSegment(before.last, before);
    }
    if (node instanceof DoubleStar
        && before.kind != Kind.START
        && before.kind != Kind.AFTER_SLASH) {
      throw doubleStarInSegment(node, before);
    }
  }

  private ParseError doubleStarInSegment(Node doubleStar, State before) {
    List<Correction> corrections = Corrections.ofDoubleStar(text, doubleStar, pattern.start());
    return error(doubleStar.start(), Reasons.DOUBLE_STAR_IN_SEGMENT, before, corrections);
  }

  private void checkEnd(State before) {
    switch (before.kind) {
      case START -> {
        int index = before.choices == null ? pattern.start() : before.choices.start();
        List<Correction> corrections = Corrections.ofEmptyPattern(text, before.choices);
        throw error(index, Reasons.EMPTY_PATTERN, before, corrections);
      }
      case WHITE_SPACE -> {
        Node last = before.last;
        List<Correction> strip = List.of(Correction.remove(last.start(), last.end()));
        throw error(last.start(), Reasons.TRAILING_WHITE_SPACE, before, strip);
      }
      case DOT, DOT_DOT -> throw dots(before, pattern.end());
      default -> {}
    }
  }

  private ParseError dots(State before, int end) {
    boolean two = before.kind == Kind.DOT_DOT;
    if (!before.spelled) {
      String reason = two ? Reasons.ONLY_DOT_DOT : Reasons.ONLY_DOT;
      return error(before.segment, reason, before, Corrections.ofForcedDots(before.last));
    }
    List<Correction> corrections =
        Corrections.ofDots(text, pattern.start(), before.segment, end, two, before.choices);
    return error(before.segment, two ? Reasons.DOT_DOT : Reasons.DOT, before, corrections);
  }

  private ParseError error(int index, String reason, State state, List<Correction> corrections) {
    if (state.choices == null) {
      return new ParseError(index, reason, corrections);
    }
    String expansion = Choice.expand(text, pattern, state.choices);
    return new ParseError(index, Reasons.inExpansion(reason, expansion), corrections);
  }
}
