package dev.breakwater.resource;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a task reads or writes, written {@code scheme:pattern}: {@code table:users}, {@code
 * queue:orders/*}; without a scheme it means files, {@code src/auth/*.ts}.
 *
 * <p>A pattern consists of segments between slashes and matches paths, case-sensitively. A path is
 * one or more non-empty segments, none of them {@code .} or {@code ..}, without NUL.
 *
 * <table>
 *   <caption>Patterns</caption>
 *   <tr><th>written</th><th>matches</th></tr>
 *   <tr><td>{@code *}</td><td>any run of characters inside one segment, also none</td></tr>
 *   <tr><td>{@code ?}</td><td>one character</td></tr>
 *   <tr><td>{@code [abc]}, {@code [a-z]}, {@code [!a-z]}</td>
 *       <td>one character of, or not of, the set</td></tr>
 *   <tr><td><code>{a,b}</code></td><td>either; may nest, and hold slashes and nothing</td></tr>
 *   <tr><td>{@code **}</td><td>as a whole segment: any number of segments</td></tr>
 *   <tr><td>{@code a/}</td><td>the same as {@code a/**}: everything beneath {@code a}</td></tr>
 *   <tr><td>{@code \}</td><td>takes the next character literally</td></tr>
 * </table>
 *
 * <p>Whether two resources overlap is decided exactly. Resources are immutable and may be used by
 * any thread; they are equal if scheme and pattern are written alike.
 */
public final class Resource {

  private final String scheme;
  private final String pattern;
  private final Node.Sequence nodes;
  private final Affixes affixes;

  private volatile @Nullable Automaton automaton;

  private Resource(ResourceParser.Parsed parsed) {
    this.scheme = parsed.scheme();
    this.pattern = parsed.pattern();
    this.nodes = parsed.nodes();
    this.affixes = Affixes.of(nodes);
  }

  /**
   * Reads a resource.
   *
   * @param text a scheme, a colon and a pattern, or a pattern alone
   * @return the resource
   * @throws InvalidResourceException if the text is none, which says why, where, and what would be
   *     right
   */
  public static Resource parse(String text) {
    try {
      return new Resource(ResourceParser.parse(text));
    } catch (Refusal refusal) {
      String suggestion = Mend.suggest(text, refusal).orElse(null);
      throw new InvalidResourceException(text, refusal.index(), refusal.reason(), suggestion);
    }
  }

  /**
   * The scheme.
   *
   * @return the scheme, {@code file} where none was written
   */
  public String scheme() {
    return scheme;
  }

  /**
   * The pattern.
   *
   * @return the text behind the scheme, as it was written
   */
  public String pattern() {
    return pattern;
  }

  /**
   * Tells whether the pattern spells out one path: it has no wildcards, sets or braces, and does
   * not end in a slash. Escapes are literal.
   *
   * @return whether exactly one path matches, and the pattern says which
   */
  public boolean isLiteral() {
    return affixes.isWhole();
  }

  /**
   * Tells whether a path matches the pattern.
   *
   * @param path a path without a scheme; what is no path, such as {@code a/../b}, matches nothing
   * @return whether it matches
   */
  public boolean matches(String path) {
    if (affixes.isWhole()) {
      return path.equals(affixes.prefix());
    }
    return path.startsWith(affixes.prefix())
        && path.endsWith(affixes.suffix())
        && PathShape.isPath(path)
        && automaton().accepts(path);
  }

  /**
   * Tells whether something is matched by both this and another resource.
   *
   * @param other the other resource
   * @return whether the schemes are the same and some path matches both patterns
   */
  public boolean overlaps(Resource other) {
    if (isExcluded(other)) {
      return false;
    }
    if (isLiteral()) {
      return other.matches(affixes.prefix());
    }
    return other.isLiteral()
        ? matches(other.affixes.prefix())
        : Overlap.exists(automaton(), other.automaton());
  }

  /**
   * Shows a path that both this and another resource match, chosen to read well. It is the same in
   * both directions.
   *
   * @param other the other resource
   * @return a path, without the scheme, or nothing if the two do not overlap
   */
  public Optional<String> overlap(Resource other) {
    if (isExcluded(other)) {
      return Optional.empty();
    }
    if (isLiteral()) {
      return Optional.of(affixes.prefix()).filter(other::matches);
    }
    if (other.isLiteral()) {
      return Optional.of(other.affixes.prefix()).filter(this::matches);
    }
    return pattern.compareTo(other.pattern) <= 0
        ? Overlap.witness(automaton(), other.automaton())
        : Overlap.witness(other.automaton(), automaton());
  }

  /**
   * Returns a path that this resource, which one task writes, and another one, which another task
   * reads, both match, other than the paths that both tasks read and write.
   *
   * <p>That is a path for which the reader needs the writer's result: where both tasks read and
   * write a path, neither has to come first because of it. Resources of the two lists that have
   * another scheme are ignored.
   *
   * <p>The answer is exact, but the time that it takes may grow exponentially for contrived lists,
   * such as {@code *a??????????????????}. The search is bounded, to some 30,000 states and a
   * fraction of a second. Where it gives up, it returns a path that both resources match, as if one
   * lay outside: so an order between two tasks may be demanded needlessly, but is never missed.
   *
   * @param read what the reader reads
   * @param readsOfWriter everything that the writer reads
   * @param writesOfReader everything that the reader writes
   * @return a path, without the scheme, that this resource and {@code read} match, and that is
   *     matched by none of {@code readsOfWriter} or by none of {@code writesOfReader}; empty if
   *     there is no such path
   */
  public Optional<String> overlapOutside(
      Resource read, List<Resource> readsOfWriter, List<Resource> writesOfReader) {
    return OverlapOutside.find(this, read, readsOfWriter, writesOfReader);
  }

  /**
   * Finds a path that this resource takes for a file and another one takes for a directory: this
   * pattern spells it out, if need be by its braces, and the other one spells out the same segments
   * and goes deeper.
   *
   * @param deeper the other resource
   * @return the path, without the scheme, or nothing if there is none or not both are files
   */
  public Optional<String> directoryNamedBy(Resource deeper) {
    if (!scheme.equals(ResourceParser.FILE) || !deeper.scheme.equals(ResourceParser.FILE)) {
      return Optional.empty();
    }
    return LiteralDirectory.find(automaton(), deeper.automaton());
  }

  /** Whether the first look tells that the two do not overlap. */
  private boolean isExcluded(Resource other) {
    return !scheme.equals(other.scheme) || affixes.exclude(other.affixes);
  }

  /**
   * Shows a path by which this and another resource meet only where case is ignored, as it is by
   * the usual file systems of macOS and Windows.
   *
   * @param other the other resource
   * @return a path, without the scheme, that this pattern matches and the other one matches but for
   *     case; nothing if there is none, if the two overlap as they are, or if not both are files
   */
  public Optional<String> overlapButForCase(Resource other) {
    boolean files = scheme.equals(ResourceParser.FILE) && other.scheme.equals(ResourceParser.FILE);
    if (!files
        || !CaseFolding.beginAlike(affixes.prefix(), other.affixes.prefix())
        || overlaps(other)) {
      return Optional.empty();
    }
    Automaton folded = AutomatonCompiler.compile(CaseFolding.fold(other.nodes));
    return Overlap.witness(automaton(), folded);
  }

  /**
   * Tells whether this resource may be a misspelling of another one, with which it does not
   * overlap: whether a few edits would make it overlap. Few are at most one for every five
   * characters of this pattern, two in all; an edit inserts, removes or replaces a character, or
   * swaps two neighbours. Slashes stay, and a difference of digits alone is none.
   *
   * @param other the other resource
   * @return the resource that may have been meant, as it is written: this one with the edits made,
   *     or the other one; nothing if it takes more than a few, or none
   */
  public Optional<String> misspells(Resource other) {
    return overlaps(other) ? Optional.empty() : Misspelling.of(this, other);
  }

  Node.Sequence nodes() {
    return nodes;
  }

  Affixes affixes() {
    return affixes;
  }

  Automaton automaton() {
    Automaton compiled = automaton;
    if (compiled == null) {
      // Threads that come here at once compile it several times, with the same outcome.
      compiled = AutomatonCompiler.compile(nodes);
      automaton = compiled;
    }
    return compiled;
  }

  @Override
  public boolean equals(@Nullable Object object) {
    return object instanceof Resource other
        && scheme.equals(other.scheme)
        && pattern.equals(other.pattern);
  }

  @Override
  public int hashCode() {
    return 31 * scheme.hashCode() + pattern.hashCode();
  }

  /**
   * The resource as it is shown, which {@link #parse} reads back: without {@code file:}, unless a
   * colon in the first segment needs it, and with any other scheme.
   */
  @Override
  public String toString() {
    boolean bare = scheme.equals(ResourceParser.FILE) && ResourceParser.schemeEnd(pattern) < 0;
    return bare ? pattern : scheme + ":" + pattern;
  }
}
