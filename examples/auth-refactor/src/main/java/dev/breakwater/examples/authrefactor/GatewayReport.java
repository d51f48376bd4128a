package dev.breakwater.examples.authrefactor;

import java.util.List;

/**
 * What gateway-mw did.
 *
 * @param changed the files that it changed
 * @param verification the signature of {@code verifyToken} that it adapted them to
 */
public record GatewayReport(List<String> changed, String verification) {

  /** Keeps its own lists. */
  public GatewayReport {
    changed = List.copyOf(changed);
  }

  /**
   * Says it in a line.
   *
   * @return what it did, without the name of the task
   */
  public String summary() {
    return changed.size() + " files, follows " + verification;
  }
}
