package dev.breakwater.benchmarks.analysis;

import dev.breakwater.resource.Resource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes patterns for overlapping where the text of one, taken for a path, matches the other. */
final class PatternAsPath implements Heuristic {

  private final Map<String, Resource> parsed = new HashMap<>();

  @Override
  public boolean alarms(String a, String b) {
    return resource(a).matches(b) || resource(b).matches(a);
  }

  private Resource resource(String pattern) {
    return parsed.computeIfAbsent(pattern, Resource::parse);
  }

  @Override
  public void count(List<String> patterns, Tally tally, Deadline deadline) {
    List<Resource> resources = patterns.stream().map(Resource::parse).toList();
    for (int a = 0; a < patterns.size(); a++) {
      for (int b = a + 1; b < patterns.size(); b++) {
        deadline.step();
        tally.pairs++;
        if (resources.get(a).matches(patterns.get(b))
            || resources.get(b).matches(patterns.get(a))) {
          tally.found++;
        }
      }
    }
  }
}
