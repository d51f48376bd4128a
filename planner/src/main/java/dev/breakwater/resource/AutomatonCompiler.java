package dev.breakwater.resource;

import dev.breakwater.resource.Automaton.Kind;
import dev.breakwater.resource.Node.Alternatives;
import dev.breakwater.resource.Node.DoubleStar;
import dev.breakwater.resource.Node.Literal;
import dev.breakwater.resource.Node.OneOf;
import dev.breakwater.resource.Node.Sequence;
import dev.breakwater.resource.Node.Slash;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * Compiles a legal pattern to an automaton, from its end to its beginning: each piece is compiled
 * with the {@link Continuation} that follows it, which the options of braces share. So the
 * automaton is as large as the pattern, however many expansions there are.
 *
 * <p>This is Thompson's construction, except that {@code **} may stand for no segment at all,
 * together with the slash behind it. Therefore a continuation has several nodes, for what came
 * before.
 */
final class AutomatonCompiler {

  private static final int[] NOTHING = {};

  /** In place of a node: the pattern cannot go on here. */
  private static final int DEAD = -1;

  private final List<Automaton.Node> nodes = new ArrayList<>();

  /**
   * What follows a piece.
   *
   * @param inSegment the node after some of a segment
   * @param atSegment the node where a segment begins
   * @param skipped the node after a {@code **} that stands for no segment, whose slash is void
   * @param passed the node after a {@code **} that stands for segments, if the pattern may end
   *     there
   */
  private record Continuation(int inSegment, int atSegment, int skipped, int passed) {}

  private AutomatonCompiler() {}

  static Automaton compile(Sequence pattern) {
    AutomatonCompiler compiler = new AutomatonCompiler();
    int end = compiler.add(Kind.END, CodePoints.EMPTY, DEAD, NOTHING, true);
    // A pattern that ends in a slash goes on as if ** followed.
    Continuation segments = compiler.segments(new Continuation(DEAD, DEAD, DEAD, end));
    Continuation atEnd = new Continuation(end, segments.atSegment, DEAD, end);
    int start = compiler.compile(pattern, atEnd).atSegment;
    return new Automaton(compiler.nodes, start);
  }

  private Continuation compile(Sequence sequence, Continuation behind) {
    Continuation continuation = behind;
    for (int i = sequence.nodes().size() - 1; i >= 0; i--) {
      continuation = compile(sequence.nodes().get(i), continuation);
    }
    return continuation;
  }

  private Continuation compile(Node node, Continuation behind) {
    if (node instanceof Literal literal) {
      return inSegment(one(Kind.LITERAL, CodePoints.of(literal.codePoint()), behind.inSegment));
    }
    if (node instanceof OneOf oneOf) {
      return inSegment(one(Kind.ONE_OF, oneOf.codePoints(), behind.inSegment));
    }
    if (node instanceof Slash) {
      int slash = one(Kind.LITERAL, CodePoints.SLASH, behind.atSegment);
      return new Continuation(slash, DEAD, behind.atSegment, DEAD);
    }
    if (node instanceof DoubleStar) {
      return segments(behind);
    }
    if (node instanceof Alternatives alternatives) {
      return alternatives(alternatives, behind);
    }
    return inSegment(star(behind.inSegment));
  }

  private static Continuation inSegment(int node) {
    return new Continuation(node, node, DEAD, DEAD);
  }

  private int one(Kind kind, CodePoints on, int next) {
    return add(kind, on, next, NOTHING, false);
  }

  private int star(int behind) {
    // What follows a star does not loop itself, so that the star can stand in for it.
    Automaton.Node next = nodes.get(behind);
    return add(Kind.STAR, next.on(), next.next(), next.free(), next.accepts());
  }

  private Continuation segments(Continuation behind) {
    int inSegments = nodes.size();
    int segments = inSegments + 1;
    add(Kind.IN_SEGMENTS, CodePoints.SLASH, segments, NOTHING, behind.passed != DEAD);
    int[] free = behind.skipped == DEAD ? NOTHING : new int[] {behind.skipped};
    add(Kind.SEGMENTS, CodePoints.ANY, inSegments, free, false);
    return new Continuation(DEAD, segments, DEAD, DEAD);
  }

  private Continuation alternatives(Alternatives alternatives, Continuation behind) {
    List<Continuation> options = new ArrayList<>();
    for (Sequence option : alternatives.options()) {
      options.add(compile(option, behind));
    }
    return new Continuation(
        anyOf(options, Continuation::inSegment),
        anyOf(options, Continuation::atSegment),
        anyOf(options, Continuation::skipped),
        anyOf(options, Continuation::passed));
  }

  private int anyOf(List<Continuation> options, ToIntFunction<Continuation> part) {
    Set<Integer> parts = new LinkedHashSet<>();
    options.forEach(option -> parts.add(part.applyAsInt(option)));
    parts.remove(DEAD);
    if (parts.isEmpty()) {
      return DEAD;
    }
    int[] free = parts.stream().mapToInt(Integer::intValue).toArray();
    return free.length == 1 ? free[0] : add(Kind.SPLIT, CodePoints.EMPTY, DEAD, free, false);
  }

  private int add(Kind kind, CodePoints on, int next, int[] free, boolean accepts) {
    nodes.add(new Automaton.Node(kind, on, next, free, accepts));
    return nodes.size() - 1;
  }
}
