package dev.breakwater.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the step for each request, and counts. Safe for use by several threads. */
final class Scripts {

  private final List<Script> scripts = new ArrayList<>();
  private final Map<Place, Integer> counts = new HashMap<>();

  /** Requests that are counted together. */
  private record Place(Script script, String conversation) {}

  /**
   * The step for a request.
   *
   * @param script the name of the script; null if no script matches
   * @param number the number of the request in the script, from 1 on; 0 without a script
   * @param step the step; null without a script, and after its last step
   */
  record Turn(@Nullable String script, int number, @Nullable Step step) {

    /** {@return the reason why there is no step} */
    String problem() {
      return script == null
          ? "no script matches this request: add one with ModelServer.script(…)"
          : "the script "
              + script
              + " has "
              + (number - 1)
              + " steps, and this is request "
              + number;
    }
  }

  synchronized void add(Script script) {
    scripts.add(script);
  }

  synchronized Turn next(String opening, String body) {
    for (Script script : scripts) {
      if (script.matches(body)) {
        Place place = new Place(script, script.marker() == null ? opening : "");
        int number = counts.merge(place, 1, Integer::sum);
        int steps = script.steps().size();
        if (number > steps) {
          // Counted once, so that the message names the first request too many.
          counts.put(place, steps);
        }
        return new Turn(
            script.name(), number, number > steps ? null : script.steps().get(number - 1));
      }
    }
    return new Turn(null, 0, null);
  }
}
