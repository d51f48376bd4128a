package dev.breakwater.runtime;

import org.jspecify.annotations.Nullable;

/** Something that a thread dispatches: an attempt, or a permit for another run. */
abstract class Dispatch {

  /** The next one in the list of the same thread. */
  @Nullable Dispatch next;

  /** Dispatches it, and adds the effects to those of the calling thread. */
  abstract void dispatch(Effects effects);
}
