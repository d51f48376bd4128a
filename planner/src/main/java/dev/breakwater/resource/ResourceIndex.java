package dev.breakwater.resource;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;

/**
 * Finds the pairs of many resources that may overlap, so that not every pair has to be decided. It
 * never omits a pair that overlaps.
 *
 * <p>Patterns are indexed by their segments: from the first on, and those that begin with {@code
 * **} from the last on. Patterns that are open at both ends, such as {@code **}{@code /a/**}, are
 * paired with every other one of their scheme.
 */
public final class ResourceIndex {

  private final Map<String, Filed> schemes = new HashMap<>();
  private final UnaryOperator<String> spelling;

  /** The resources of one scheme. */
  private static final class Filed {
    final SegmentTrie knownStart = new SegmentTrie();
    final SegmentTrie unknownStartByEnd = new SegmentTrie();
    final SegmentTrie allByEnd = new SegmentTrie();
  }

  private ResourceIndex(UnaryOperator<String> spelling) {
    this.spelling = spelling;
  }

  private void candidates(Resource resource, IntConsumer to) {
    Filed filed = schemes.get(resource.scheme());
    if (filed == null) {
      return;
    }
    Outline start = start(resource);
    if (start.isUnknown()) {
      filed.allByEnd.candidates(end(resource), to);
    } else {
      filed.knownStart.candidates(start, to);
      filed.unknownStartByEnd.candidates(end(resource), to);
    }
  }

  private void add(Resource resource, int number) {
    Filed filed = schemes.computeIfAbsent(resource.scheme(), scheme -> new Filed());
    Outline start = start(resource);
    Outline end = end(resource);
    filed.allByEnd.add(end, number);
    if (start.isUnknown()) {
      filed.unknownStartByEnd.add(end, number);
    } else {
      filed.knownStart.add(start, number);
    }
  }

  private Outline start(Resource resource) {
    return Outline.fromStart(resource.nodes()).spelled(spelling);
  }

  private Outline end(Resource resource) {
    return Outline.fromEnd(resource.nodes()).spelled(spelling);
  }

  /**
   * Passes each pair of resources that may overlap to a consumer, including pairs of a resource and
   * itself.
   *
   * @param resources the resources; a pair consists of two indices of this list
   * @param to the consumer of the pairs, the smaller or equal index first
   */
  public static void forEachCandidate(List<Resource> resources, PairConsumer to) {
    new ResourceIndex(UnaryOperator.identity()).pair(resources, to);
  }

  /**
   * Passes each pair of resources that may overlap if case is ignored to a consumer, including
   * pairs of a resource and itself.
   *
   * @param resources the resources; a pair consists of two indices of this list
   * @param to the consumer of the pairs, the smaller or equal index first
   */
  public static void forEachCandidateIgnoringCase(List<Resource> resources, PairConsumer to) {
    new ResourceIndex(CaseFolding::fold).pair(resources, to);
  }

  private void pair(List<Resource> resources, PairConsumer to) {
    for (int i = 0; i < resources.size(); i++) {
      int number = i;
      add(resources.get(i), i);
      candidates(resources.get(i), candidate -> to.accept(candidate, number));
    }
  }

  /** Accepts pairs of indices. */
  @FunctionalInterface
  public interface PairConsumer {

    /**
     * Accepts a pair.
     *
     * @param first the smaller index, or the same
     * @param second the other index
     */
    void accept(int first, int second);
  }
}
