package dev.breakwater.workspace;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Thrown at the end of an attempt whose changes a {@link ChangeReview} has rejected. Nothing of it
 * is published, and its files are kept aside.
 */
public final class ChangesRejectedException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** The reason of the review. */
  private final String reason;

  private final transient @Nullable Path kept;

  ChangesRejectedException(
      String task, String reason, @Nullable Path kept, @Nullable Throwable cause) {
    super(
        String.format(
            "the review rejected the changes of %s: %s%s",
            task, reason, kept == null ? "" : "; its files are kept in " + kept),
        cause);
    this.reason = reason;
    this.kept = kept;
  }

  /** {@return the reason of the review} */
  public String reason() {
    return reason;
  }

  /** {@return the folder below the root with the new files; empty if there are only deletions} */
  public Optional<Path> kept() {
    return Optional.ofNullable(kept);
  }
}
