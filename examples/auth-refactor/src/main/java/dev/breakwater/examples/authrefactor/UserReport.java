package dev.breakwater.examples.authrefactor;

import java.util.List;

/**
 * What user-service did.
 *
 * @param changed the files that it changed
 * @param explained the reasons for a refusal that users are told about
 */
public record UserReport(List<String> changed, List<String> explained) {

  /** Keeps its own lists. */
  public UserReport {
    changed = List.copyOf(changed);
    explained = List.copyOf(explained);
  }

  /**
   * Says it in a line.
   *
   * @return what it did, without the name of the task
   */
  public String summary() {
    String explains = explained.isEmpty() ? "" : ", explains " + String.join(", ", explained);
    return changed.size() + " files" + explains;
  }
}
