package dev.breakwater.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.brics.automaton.Automaton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Compares all answers with those of {@link ByExpansion}. */
class IndependentImplementationTest {

  /** More of them in the profile "nightly": docs/resources.md. */
  private static final int PAIRS = Integer.getInteger("breakwater.pairs", 100_000);

  private static final List<Compiled> PATTERNS = patterns(1, 1_500);

  private record Compiled(Resource resource, Automaton paths) {}

  @Test
  void overlapsAgreeAndWitnessesMatchBothPatterns() {
    Random random = new Random(2);
    int overlapping = 0;
    for (int i = 0; i < PAIRS; i++) {
      Compiled left = PATTERNS.get(random.nextInt(PATTERNS.size()));
      Compiled right = PATTERNS.get(random.nextInt(PATTERNS.size()));
      Optional<String> witness = left.resource.overlap(right.resource);
      boolean expected = !left.paths.intersection(right.paths).isEmpty();
      assertEquals(expected, witness.isPresent(), () -> shown(left, right));
      assertEquals(witness, right.resource.overlap(left.resource), () -> shown(left, right));
      if (witness.isPresent()) {
        overlapping++;
        String path = witness.get();
        assertTrue(left.paths.run(path) && right.paths.run(path), () -> shown(left, right));
        assertTrue(left.resource.matches(path), () -> shown(left, right));
        assertTrue(right.resource.matches(path), () -> shown(left, right));
      }
    }
    System.out.printf("pairs: %d, overlapping: %d, no difference%n", PAIRS, overlapping);
    assertTrue(overlapping > PAIRS / 4, "only " + overlapping + " pairs overlap");
  }

  @Test
  void matchesAgree() {
    RandomPatterns paths = new RandomPatterns(3);
    for (Compiled pattern : PATTERNS) {
      for (int i = 0; i < 30; i++) {
        assertMatchesAlike(pattern, paths.path());
      }
      String shortest = pattern.paths.getShortestExample(true);
      assertMatchesAlike(pattern, shortest);
      for (int i = 0; i <= shortest.length(); i++) {
        assertMatchesAlike(pattern, shortest.substring(0, i) + paths.path());
        assertMatchesAlike(pattern, shortest.substring(0, i) + "/" + shortest.substring(i));
      }
    }
  }

  @Test
  void legalityOfPatternsAgrees() {
    RandomPatterns patterns = new RandomPatterns(4);
    int legal = 0;
    for (int i = 0; i < 40_000; i++) {
      legal += isLegalAlike(patterns.pattern()) ? 1 : 0;
    }
    assertTrue(legal > 12_000 && legal < 36_000, legal + " are legal");
  }

  @Test
  void legalityOfTextsAgrees() {
    RandomPatterns texts = new RandomPatterns(5);
    int legal = 0;
    for (int i = 0; i < 60_000; i++) {
      legal += isLegalAlike(texts.text()) ? 1 : 0;
    }
    assertTrue(legal > 8_000, legal + " are legal");
  }

  @Test
  void directoriesAgree() {
    RandomPatterns patterns = new RandomPatterns(6);
    int directories = 0;
    for (int i = 0; i < 50_000; i++) {
      String file = patterns.narrowPattern();
      String deeper = patterns.narrowPattern();
      Optional<ByExpansion> fileOracle = ByExpansion.read(file);
      Optional<ByExpansion> deeperOracle = ByExpansion.read(deeper);
      if (fileOracle.isPresent() && deeperOracle.isPresent()) {
        Set<String> expected = fileOracle.get().directoriesNamedBy(deeperOracle.get());
        Optional<String> directory = Resource.parse(file).directoryNamedBy(Resource.parse(deeper));
        assertEquals(expected.isEmpty(), directory.isEmpty(), () -> file + " with " + deeper);
        assertTrue(
            expected.containsAll(directory.stream().toList()), () -> file + " with " + deeper);
        directories += directory.isPresent() ? 1 : 0;
      }
    }
    assertTrue(directories > 500, "only " + directories + " directories");
  }

  private static List<Compiled> patterns(long seed, int count) {
    RandomPatterns random = new RandomPatterns(seed);
    List<Compiled> patterns = new ArrayList<>();
    while (patterns.size() < count) {
      String pattern = random.pattern();
      Optional<ByExpansion> oracle = ByExpansion.read(pattern);
      if (oracle.isPresent()) {
        patterns.add(new Compiled(Resource.parse("file:" + pattern), oracle.get().automaton()));
      }
    }
    return patterns;
  }

  private static String shown(Compiled left, Compiled right) {
    return left.resource + " with " + right.resource;
  }

  private static void assertMatchesAlike(Compiled pattern, String path) {
    assertEquals(
        pattern.paths.run(path),
        pattern.resource.matches(path),
        () -> pattern.resource + " and " + path);
  }

  private static boolean isLegalAlike(String pattern) {
    boolean legal = ByExpansion.read(pattern).isPresent();
    try {
      Resource.parse("file:" + pattern);
      assertTrue(legal, () -> pattern + " is illegal");
    } catch (InvalidResourceException e) {
      assertFalse(legal, () -> pattern + " is legal");
      e.suggestion().ifPresent(Resource::parse);
    }
    return legal;
  }
}
