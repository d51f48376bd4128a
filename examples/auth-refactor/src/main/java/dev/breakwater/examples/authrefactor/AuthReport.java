package dev.breakwater.examples.authrefactor;

import java.util.List;

/**
 * What auth-module did.
 *
 * @param changed the files that it changed
 * @param addedFailures the reasons for a refusal that the code has and the types lacked
 */
public record AuthReport(List<String> changed, List<String> addedFailures) {

  /** Keeps its own lists. */
  public AuthReport {
    changed = List.copyOf(changed);
    addedFailures = List.copyOf(addedFailures);
  }

  /**
   * Says it in a line.
   *
   * @return what it did, without the name of the task
   */
  public String summary() {
    String added =
        addedFailures.isEmpty() ? "" : ", AuthFailure gets " + String.join(", ", addedFailures);
    return changed.size() + " files" + added;
  }
}
