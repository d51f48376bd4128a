package dev.breakwater.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ResourceIndexTest {

  /** How many lists of patterns to try, where each pair takes long. */
  private static final int LISTS = Integer.getInteger("breakwater.lists", 20);

  @Test
  void missesNoOverlapOfRandomPatterns() {
    int overlaps = 0;
    for (int seed = 0; seed < 40; seed++) {
      List<Resource> resources = random(seed, 60);
      Set<List<Integer>> candidates = new HashSet<>();
      ResourceIndex.forEachCandidate(resources, (a, b) -> candidates.add(List.of(a, b)));
      for (int a = 0; a < resources.size(); a++) {
        for (int b = a; b < resources.size(); b++) {
          if (resources.get(a).overlaps(resources.get(b))) {
            overlaps++;
            assertTrue(
                candidates.contains(List.of(a, b)), resources.get(a) + " " + resources.get(b));
          }
        }
      }
    }
    assertTrue(overlaps > 10_000, "enough overlaps to speak of: " + overlaps);
  }

  @Test
  void missesNoOverlapThatIgnoresCase() {
    int overlaps = 0;
    for (int seed = 0; seed < LISTS; seed++) {
      List<Resource> resources = random(seed, 40);
      random(seed, 40).forEach(r -> addUpper(resources, r));
      Set<List<Integer>> candidates = new HashSet<>();
      ResourceIndex.forEachCandidateIgnoringCase(
          resources, (a, b) -> candidates.add(List.of(a, b)));
      for (int a = 0; a < resources.size(); a++) {
        for (int b = a; b < resources.size(); b++) {
          if (resources.get(a).overlapButForCase(resources.get(b)).isPresent()) {
            overlaps++;
            assertTrue(
                candidates.contains(List.of(a, b)), resources.get(a) + " " + resources.get(b));
          }
        }
      }
    }
    assertTrue(overlaps > 5 * LISTS, "enough overlaps to speak of: " + overlaps);
  }

  @Test
  void givesEachPairOnce() {
    List<Resource> resources = random(7, 80);
    List<List<Integer>> candidates = new ArrayList<>();
    ResourceIndex.forEachCandidate(resources, (a, b) -> candidates.add(List.of(a, b)));

    assertEquals(candidates.size(), Set.copyOf(candidates).size());
    assertTrue(candidates.stream().allMatch(pair -> pair.get(0) <= pair.get(1)));
  }

  @Test
  void leavesOutWhatDiffersInASegment() {
    List<Resource> resources =
        List.of(
            Resource.parse("src/auth/*.ts"),
            Resource.parse("src/user/*.ts"),
            Resource.parse("table:src/auth/x.ts"),
            Resource.parse("src/auth/x.ts"),
            Resource.parse("**/user/x.ts"),
            Resource.parse("src/"));
    Set<List<Integer>> candidates = new HashSet<>();
    ResourceIndex.forEachCandidate(
        resources,
        (a, b) -> {
          if (a != b) {
            candidates.add(List.of(a, b));
          }
        });

    assertEquals(
        Set.of(
            List.of(0, 3),
            List.of(1, 4),
            List.of(0, 5),
            List.of(1, 5),
            List.of(3, 5),
            List.of(4, 5)),
        candidates);
  }

  private static List<Resource> random(long seed, int size) {
    RandomPatterns patterns = new RandomPatterns(seed);
    List<Resource> resources = new ArrayList<>();
    while (resources.size() < size) {
      try {
        resources.add(Resource.parse(patterns.pattern()));
      } catch (InvalidResourceException e) {
        // Not every random pattern is legal.
      }
    }
    return resources;
  }

  private static void addUpper(List<Resource> resources, Resource resource) {
    try {
      resources.add(Resource.parse(resource.pattern().toUpperCase(java.util.Locale.ROOT)));
    } catch (InvalidResourceException e) {
      // A range may be reversed in upper case.
    }
  }
}
