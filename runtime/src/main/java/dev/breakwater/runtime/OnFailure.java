package dev.breakwater.runtime;

/** What becomes of a run when one of its tasks fails for good. */
public enum OnFailure {

  /**
   * Nothing new starts, and the tasks that are running are cancelled: their threads are
   * interrupted, the stages they gave are cancelled, and what they leased is rolled back. The
   * default.
   */
  STOP,

  /**
   * Whatever does not depend on the failed task still runs, and the run fails when that is done.
   */
  FINISH_INDEPENDENT
}
