package dev.breakwater.workspace;

import dev.breakwater.resource.Resource;
import dev.breakwater.workspace.journal.Change;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Says what becomes of the changes of tasks before they are published.
 *
 * @param discarded the files whose changes are dropped
 * @param review decides whether changes are published; null to publish them unseen
 * @param directories the folder in which directories are created
 */
record PublishSettings(List<Resource> discarded, @Nullable ChangeReview review, Path directories) {

  boolean discards(String path) {
    return discarded.stream().anyMatch(resource -> resource.matches(path));
  }

  /** {@return the changes that are not dropped} */
  Map<String, Change> kept(Map<String, Change> changes) {
    if (discarded.isEmpty()) {
      return changes;
    }
    Map<String, Change> kept = new TreeMap<>(changes);
    kept.keySet().removeIf(this::discards);
    return kept;
  }

  /**
   * Has the changes reviewed.
   *
   * @throws ChangesRejectedException if they are rejected
   */
  void review(String task, DiskTree disk, Map<String, Change> changes) throws IOException {
    if (review == null || changes.isEmpty()) {
      return;
    }
    Optional<String> rejection;
    Throwable cause = null;
    try (ReviewedChanges reviewed = new ReviewedChanges(task, disk, changes, directories)) {
      rejection = review.review(reviewed).rejection();
    } catch (Exception e) {
      if (e instanceof InterruptedException) {
        Thread.currentThread().interrupt();
      }
      rejection = Optional.of("it failed with " + e);
      cause = e;
    }
    if (rejection.isPresent()) {
      throw new ChangesRejectedException(task, rejection.get(), disk.keep(task, changes), cause);
    }
  }
}
