package dev.breakwater.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Every fast path agrees with the exact answer: the index, the case-ignoring index, affixes,
 * literals and first looks never drop a pair that the product of both automata confirms.
 */
class FastPathsTest {

  /** More of them in the profile "nightly": docs/testing.md. */
  private static final int PAIRS = Integer.getInteger("breakwater.pairs", 100_000);

  private int pairs;
  private int overlaps;
  private int caseOverlaps;
  private int bruteOverlaps;

  /** A resource, its automata without any first look, and the short paths that it matches. */
  private record Exact(
      Resource resource,
      Automaton automaton,
      Automaton folded,
      BitSet paths,
      List<String> lowerCase) {

    static Exact of(Resource resource) {
      BitSet paths = ShortPaths.matchedBy(resource.pattern());
      return new Exact(
          resource,
          AutomatonCompiler.compile(resource.nodes()),
          AutomatonCompiler.compile(CaseFolding.fold(resource.nodes())),
          paths,
          ShortPaths.inLowerCase(paths));
    }

    boolean overlaps(Exact other) {
      return hasScheme(other.resource.scheme()) && Overlap.exists(automaton, other.automaton);
    }

    boolean overlapsIgnoringCase(Exact other) {
      return hasScheme(other.resource.scheme()) && Overlap.exists(folded, other.folded);
    }

    boolean hasScheme(String scheme) {
      return resource.scheme().equals(scheme);
    }
  }

  @Test
  void noFastPathDropsAnOverlap() {
    for (int seed = 1; pairs < PAIRS; seed++) {
      int size = sizes(seed);
      List<Resource> resources = new WholeSyntax(seed).list(size);
      check(seed, resources);
    }
    System.out.printf(
        "pairs: %d, overlapping: %d, only without case: %d, on short paths: %d, no difference%n",
        pairs, overlaps, caseOverlaps, bruteOverlaps);
    assertTrue(overlaps > pairs / 10, "only " + overlaps + " pairs overlap");
    assertTrue(caseOverlaps > pairs / 400, "only " + caseOverlaps + " pairs overlap by case");
    assertTrue(bruteOverlaps > pairs / 20, "only " + bruteOverlaps + " pairs share short paths");
  }

  /** From 2 to 300 patterns, most lists short. */
  private static int sizes(int seed) {
    Random random = new Random(seed);
    return seed % 8 == 0 ? 100 + random.nextInt(201) : 2 + random.nextInt(60);
  }

  private void check(int seed, List<Resource> resources) {
    Set<Long> candidates = new HashSet<>();
    ResourceIndex.forEachCandidate(resources, (a, b) -> add(candidates, a, b));
    Set<Long> ignoringCase = new HashSet<>();
    ResourceIndex.forEachCandidateIgnoringCase(resources, (a, b) -> add(ignoringCase, a, b));
    List<Exact> exact = new ArrayList<>();
    resources.forEach(resource -> exact.add(Exact.of(resource)));
    for (Exact one : exact) {
      checkAlone(seed, one);
    }
    for (int a = 0; a < exact.size(); a++) {
      for (int b = a; b < exact.size(); b++) {
        Exact one = exact.get(a);
        Exact other = exact.get(b);
        String shown = "seed " + seed + ": " + one.resource + "  with  " + other.resource;
        boolean overlapping = one.overlaps(other);
        checkPair(shown, one, other, overlapping, candidates.contains(pair(a, b)));
        checkCase(shown, one, other, overlapping, ignoringCase.contains(pair(a, b)));
        pairs++;
      }
    }
  }

  private static void add(Set<Long> pairs, int a, int b) {
    assertTrue(a <= b && pairs.add(pair(a, b)), "each pair once, the smaller number first");
  }

  private static long pair(int a, int b) {
    return (long) a << 32 | b;
  }

  private void checkPair(
      String shown, Exact one, Exact other, boolean overlapping, boolean candidate) {
    Resource left = one.resource;
    Resource right = other.resource;
    if (overlapping) {
      overlaps++;
      assertTrue(candidate, () -> "the index drops " + shown);
      assertTrue(!left.affixes().exclude(right.affixes()), () -> "affixes drop " + shown);
      assertTrue(!right.affixes().exclude(left.affixes()), () -> "affixes drop " + shown);
    }
    assertEquals(overlapping, left.overlaps(right), shown);
    assertEquals(overlapping, right.overlaps(left), shown);
    Optional<String> witness = left.overlap(right);
    assertEquals(overlapping, witness.isPresent(), shown);
    assertEquals(witness, right.overlap(left), shown);
    if (overlapping) {
      String path = witness.get();
      assertTrue(PathShape.isPath(path) && left.matches(path) && right.matches(path), shown);
      assertTrue(one.automaton.accepts(path) && other.automaton.accepts(path), shown);
    }
    if (one.hasScheme(right.scheme()) && one.paths.intersects(other.paths)) {
      bruteOverlaps++;
      assertTrue(overlapping, () -> "the exact answer is wrong: " + shown);
    }
  }

  private void checkCase(
      String shown, Exact one, Exact other, boolean overlapping, boolean candidate) {
    boolean ignoringCase = one.overlapsIgnoringCase(other);
    if (ignoringCase) {
      String prefix = one.resource.affixes().prefix();
      assertTrue(candidate, () -> "the index that ignores case drops " + shown);
      assertTrue(CaseFolding.beginAlike(prefix, other.resource.affixes().prefix()), shown);
    }
    if (one.hasScheme(other.resource.scheme())
        && !Collections.disjoint(one.lowerCase, other.lowerCase)) {
      assertTrue(ignoringCase, () -> "the exact answer without case is wrong: " + shown);
    }
    boolean expected = ignoringCase && !overlapping && one.hasScheme("file");
    assertButForCase(shown, expected, one, other);
    assertButForCase(shown, expected, other, one);
    caseOverlaps += expected ? 1 : 0;
  }

  private static void assertButForCase(String shown, boolean expected, Exact one, Exact other) {
    Optional<String> path = one.resource.overlapButForCase(other.resource);
    assertEquals(expected, path.isPresent(), shown);
    if (expected) {
      assertTrue(one.automaton.accepts(path.get()) && other.folded.accepts(path.get()), shown);
    }
  }

  private static void checkAlone(int seed, Exact exact) {
    Resource resource = exact.resource;
    Affixes affixes = resource.affixes();
    String shown = "seed " + seed + ": " + resource;
    for (int i = 0; i < ShortPaths.ALL.size(); i++) {
      String path = ShortPaths.ALL.get(i);
      boolean matches = exact.automaton.accepts(path);
      assertEquals(matches, resource.matches(path), () -> shown + " and " + path);
      if (matches) {
        assertTrue(path.startsWith(affixes.prefix()), shown);
        assertTrue(path.endsWith(affixes.suffix()), shown);
      }
      if (exact.paths.get(i)) {
        assertTrue(matches, () -> shown + " and " + path);
      }
    }
    if (resource.isLiteral()) {
      assertTrue(exact.automaton.accepts(affixes.prefix()), shown);
    }
    boolean spelledOut = resource.pattern().matches("([^*?\\[{\\\\]|\\\\.)*(?<!/)");
    assertEquals(spelledOut, resource.isLiteral(), shown);
  }
}
