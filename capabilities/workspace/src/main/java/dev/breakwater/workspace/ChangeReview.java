package dev.breakwater.workspace;

import java.util.Optional;

/**
 * Looks at the changes of an attempt before they are published, for example to run the tests of the
 * project, to show the differences to a person, or to ask another model.
 *
 * @see WorkspaceBuilder#beforePublish
 */
@FunctionalInterface
public interface ChangeReview {

  /**
   * Reviews the changes of one attempt. Reviews below one root run one at a time, and no other
   * changes are published in the meantime. The time-out of the attempt does not apply, and the
   * attempt cannot be cancelled any more: the run waits for the decision.
   *
   * @param changes the changes, at least one
   * @return the decision
   * @throws Exception if no decision can be made, which rejects the changes
   */
  Decision review(ChangeSet changes) throws Exception;

  /**
   * The decision of a review.
   *
   * @param rejection the reason for which the changes are rejected; empty if they are accepted
   */
  record Decision(Optional<String> rejection) {

    /** {@return the decision to publish the changes} */
    public static Decision accept() {
      return new Decision(Optional.empty());
    }

    /**
     * Rejects the changes: the attempt fails with a {@link ChangesRejectedException}. If attempts
     * are left, the next one finds it in {@link dev.breakwater.runtime.TaskContext#lastFailure}.
     *
     * @param reason the reason, best in words from which an agent can learn
     * @return the decision
     */
    public static Decision reject(String reason) {
      return new Decision(Optional.of(reason));
    }
  }
}
