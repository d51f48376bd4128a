package dev.breakwater.processor.plan;

import java.util.List;

/** What became of one parameter. */
public sealed interface Binding {

  /** Exactly one candidate fits. */
  record Bound(Candidate candidate) implements Binding {}

  /** The context of the task's own attempt, which comes from no other task and no input. */
  record Context() implements Binding {}

  /**
   * None fits.
   *
   * @param available what is there, for the message
   */
  record Missing(Reason reason, List<Candidate> available) implements Binding {
    public Missing {
      available = List.copyOf(available);
    }
  }

  /** Several fit equally well. */
  record Ambiguous(List<Candidate> candidates) implements Binding {
    public Ambiguous {
      candidates = List.copyOf(candidates);
    }
  }

  /** The {@code @From} names a class that the graph does not list. */
  record UnknownFrom() implements Binding {}

  /** Cannot be told, since a task or the graph's method has a problem of its own. */
  record Undecided() implements Binding {}

  /** A result that is built: a record or a class, from its parts. */
  record Built() implements Binding {}

  /** Why nothing fits. */
  enum Reason {
    NOTHING_FITS,
    FROM_ITSELF,
    FROM_GIVES_NOTHING,
    FROM_OTHER_TYPE
  }
}
