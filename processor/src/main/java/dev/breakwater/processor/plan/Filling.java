package dev.breakwater.processor.plan;

import java.util.List;

/** What became of one slot. */
public sealed interface Filling {

  /** Exactly one source fits. */
  record Filled(Source source) implements Filling {}

  /** The context of the task's own attempt, which comes from no other task and no input. */
  record Context() implements Filling {}

  /**
   * None fits.
   *
   * @param available what is there, for the message
   */
  record Missing(Reason reason, List<Source> available) implements Filling {
    public Missing {
      available = List.copyOf(available);
    }
  }

  /** Several fit equally well. */
  record Ambiguous(List<Source> candidates) implements Filling {
    public Ambiguous {
      candidates = List.copyOf(candidates);
    }
  }

  /** The {@code @From} names a class that the graph does not list. */
  record UnknownFrom() implements Filling {}

  /** Cannot be told, since a task or the graph's method has a problem of its own. */
  record Undecided() implements Filling {}

  /** A result that is built: a record or a class, from its parts. */
  record Built() implements Filling {}

  /** Why nothing fits. */
  enum Reason {
    NOTHING_FITS,
    FROM_ITSELF,
    FROM_GIVES_NOTHING,
    FROM_OTHER_TYPE
  }
}
