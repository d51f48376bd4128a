package dev.breakwater.plan;

import dev.breakwater.resource.Resource;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A resource of a small vocabulary, with what it matches written down by hand.
 *
 * <p>Whether two of them overlap is found by trying every path of one to three segments, without
 * the code under test.
 *
 * @param text as a user writes it
 * @param resource the same, parsed once for all graphs, since that is what takes time
 * @param matches whether a path of its scheme is meant
 */
record Word(String text, Resource resource, Predicate<String> matches) {

  private static final List<String> SEGMENTS =
      List.of(
          "src", "lib", "docs", "deep", "a.ts", "b.ts", "c.ts", "ab.ts", "bc.ts", ".ts", "a.md",
          "b.md", "users", "user", "orders", "eu", "main");

  private static final List<String> UNIVERSE = universe();

  static final List<Word> ALL =
      List.of(
          word("src/a.ts", path -> path.equals("src/a.ts")),
          word("src/b.ts", path -> path.equals("src/b.ts")),
          word("src/*.ts", path -> path.matches("src/[^/]*\\.ts")),
          word("src/?.ts", path -> path.length() == 8 && path.matches("src/[^/]\\.ts")),
          word("src/[!a]?.ts", path -> path.matches("src/[^/a][^/]\\.ts")),
          word("src/{a,b}.ts", path -> path.equals("src/a.ts") || path.equals("src/b.ts")),
          word("src/**", path -> path.startsWith("src/")),
          word("src/lib/", path -> path.startsWith("src/lib/")),
          word("src/**/a.ts", path -> path.startsWith("src/") && path.endsWith("/a.ts")),
          word("**/b.ts", path -> path.equals("b.ts") || path.endsWith("/b.ts")),
          word("*/a.md", path -> path.matches("[^/]+/a\\.md")),
          word("{src,docs}/*.md", path -> path.matches("(src|docs)/[^/]*\\.md")),
          word("docs/**", path -> path.startsWith("docs/")),
          word("docs/{a.md,deep/**}", Word::isDocument),
          word("lib/c.ts", path -> path.equals("lib/c.ts")),
          word("table:users", path -> path.equals("users")),
          word("table:user*", path -> path.matches("user[^/]*")),
          word("table:{users,orders/*}", path -> path.matches("users|orders/[^/]+")),
          word("branch:main", path -> path.equals("main")));

  private static Word word(String text, Predicate<String> matches) {
    return new Word(text, Resource.parse(text), matches);
  }

  static Word of(String text) {
    return ALL.stream().filter(word -> word.text.equals(text)).findFirst().orElseThrow();
  }

  private String scheme() {
    int colon = text.indexOf(':');
    return colon < 0 ? "file" : text.substring(0, colon);
  }

  private static boolean isDocument(String path) {
    return path.equals("docs/a.md") || path.startsWith("docs/deep/");
  }

  private static List<String> universe() {
    List<String> paths = new ArrayList<>();
    List<String> last = SEGMENTS;
    for (int depth = 1; depth <= 3; depth++) {
      paths.addAll(last);
      List<String> next = new ArrayList<>();
      for (String path : last) {
        SEGMENTS.forEach(segment -> next.add(path + "/" + segment));
      }
      last = next;
    }
    return List.copyOf(paths);
  }

  private static final Map<Word, Set<Word>> OVERLAPPING =
      ALL.stream().collect(Collectors.toMap(word -> word, Word::findOverlapping));

  private Set<Word> findOverlapping() {
    List<String> mine = UNIVERSE.stream().filter(matches).toList();
    return ALL.stream()
        .filter(other -> other.scheme().equals(scheme()) && mine.stream().anyMatch(other.matches))
        .collect(Collectors.toSet());
  }

  /** Whether some path of the universe is meant by both. */
  boolean overlaps(Word other) {
    return OVERLAPPING.get(this).contains(other);
  }

  private static final Map<Word, BitSet> PATHS =
      ALL.stream().collect(Collectors.toMap(word -> word, Word::findPaths));

  private BitSet findPaths() {
    BitSet paths = new BitSet();
    for (int i = 0; i < UNIVERSE.size(); i++) {
      paths.set(i, matches.test(UNIVERSE.get(i)));
    }
    return paths;
  }

  /** {@return the numbers of the paths that some words of this one's scheme match} */
  BitSet pathsOf(List<Word> words) {
    BitSet paths = new BitSet();
    for (Word word : words) {
      if (word.scheme().equals(scheme())) {
        paths.or(PATHS.get(word));
      }
    }
    return paths;
  }

  @Override
  public String toString() {
    return text;
  }
}
