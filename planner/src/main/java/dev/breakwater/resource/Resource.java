package dev.breakwater.resource;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Names what a task reads or writes, as {@code scheme:pattern}: {@code table:users}, {@code
 * queue:orders/*}. Without a scheme it names files: {@code src/auth/*.ts}.
 *
 * <p>A pattern consists of segments between slashes and matches paths, case-sensitively. A path is
 * one or more non-empty segments, none of them {@code .} or {@code ..}, without NUL.
 *
 * <table>
 *   <caption>Patterns</caption>
 *   <tr><th>written</th><th>matches</th></tr>
 *   <tr><td>{@code *}</td><td>zero or more characters of one segment</td></tr>
 *   <tr><td>{@code ?}</td><td>one character</td></tr>
 *   <tr><td>{@code [abc]}, {@code [a-z]}, {@code [!a-z]}</td>
 *       <td>one character of, or not of, the set</td></tr>
 *   <tr><td><code>{a,b}</code></td><td>either; may be nested, contain slashes, or be empty</td></tr>
 *   <tr><td>{@code **}</td><td>as a whole segment: any number of segments</td></tr>
 *   <tr><td>{@code a/}</td><td>the same as {@code a/**}: everything below {@code a}</td></tr>
 *   <tr><td>{@code \}</td><td>matches the next, special character literally</td></tr>
 * </table>
 *
 * <p>Whether two resources overlap is decided exactly. Resources are immutable and thread-safe. Two
 * resources are equal if their schemes and the texts of their patterns are equal.
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
   * Parses a resource.
   *
   * @param text a scheme, a colon and a pattern, or a pattern alone
   * @return the resource
   * @throws InvalidResourceException if the text is not a valid resource; it has the reason, the
   *     place and a suggestion
   */
  public static Resource parse(String text) {
    try {
      return new Resource(ResourceParser.parse(text));
    } catch (ParseError error) {
      String suggestion = Correction.suggest(text, error).orElse(null);
      throw new InvalidResourceException(text, error.index(), error.reason(), suggestion);
    }
  }

  /**
   * Returns the scheme.
   *
   * @return the scheme, {@code file} if none was written
   */
  public String scheme() {
    return scheme;
  }

  /**
   * Returns the pattern.
   *
   * @return the text after the scheme, as it was written
   */
  public String pattern() {
    return pattern;
  }

  /**
   * Returns whether the pattern is a single path: it has no wildcards, sets or braces, and does not
   * end with a slash. Escaped characters are literal.
   *
   * @return whether the pattern is a single path
   */
  public boolean isLiteral() {
    return affixes.isWhole();
  }

  /**
   * Returns whether the pattern matches a path.
   *
   * @param path a path without a scheme; a text that is not a valid path, such as {@code a/../b},
   *     never matches
   * @return whether the pattern matches the path
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
   * Returns whether this and another resource match a common path.
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
   * Returns a witness: a path that both this and another resource match, chosen for readability.
   * {@code a.overlap(b)} equals {@code b.overlap(a)}.
   *
   * @param other the other resource
   * @return a path without the scheme, or empty if the two do not overlap
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
   * Returns a path that is a file for this resource and a directory for another one: an expansion
   * of this pattern is the literal path, and an expansion of the other one begins with the same
   * literal segments and continues.
   *
   * @param deeper the other resource
   * @return the path without the scheme, or empty if no such path exists or if the scheme of one is
   *     not {@code file}
   */
  public Optional<String> directoryNamedBy(Resource deeper) {
    if (!scheme.equals(ResourceParser.FILE) || !deeper.scheme.equals(ResourceParser.FILE)) {
      return Optional.empty();
    }
    return LiteralDirectory.find(automaton(), deeper.automaton());
  }

  /** Returns whether the schemes or the affixes already exclude an overlap. */
  private boolean isExcluded(Resource other) {
    return !scheme.equals(other.scheme) || affixes.exclude(other.affixes);
  }

  /**
   * Returns a path by which this and another resource overlap only if case is ignored, as on the
   * default file systems of macOS and Windows.
   *
   * @param other the other resource
   * @return a path without the scheme that this pattern matches, and that the other one matches if
   *     case is ignored; empty if there is no such path, if the two overlap anyway, or if the
   *     scheme of one is not {@code file}
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
   * Returns what may have been meant if this resource is a misspelling of another one, with which
   * it does not overlap. It is, if a few edits would make the two overlap: at most one for every
   * five characters of this pattern, and at most two. An edit inserts, removes or replaces a
   * character, or swaps two neighbors. Slashes are not edited, and a difference of digits alone is
   * not a misspelling.
   *
   * @param other the other resource
   * @return the text of the resource that may have been meant: this one with the edits applied, or
   *     the other one; empty if this is not a misspelling
   */
  public Optional<String> misspells(Resource other) {
    return overlaps(other) ? Optional.empty() : Misspelling.of(this, other);
  }

  /**
   * Returns a resource that matches one file alone.
   *
   * @param path a path without a scheme
   * @return a text that {@link #parse} takes, with escapes where they are needed; empty if {@code
   *     path} is not a path that a pattern can match, such as {@code a/../b}
   */
  public static Optional<String> literal(String path) {
    return Literals.of(path);
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
      // Concurrent callers may compile it several times, with equal results.
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
   * Returns the resource as a text that {@link #parse} accepts: without {@code file:}, unless a
   * colon in the first segment requires it, and with any other scheme.
   */
  @Override
  public String toString() {
    boolean bare = scheme.equals(ResourceParser.FILE) && ResourceParser.schemeEnd(pattern) < 0;
    return bare ? pattern : scheme + ":" + pattern;
  }
}
