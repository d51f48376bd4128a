package dev.breakwater.examples.authrefactor;

import java.util.List;

/**
 * What is asked for.
 *
 * @param identifiers names of the types that shall take the place of bare strings, such as {@code
 *     UserId}
 */
public record RefactorRequest(List<String> identifiers) {

  /** Keeps its own list. */
  public RefactorRequest {
    identifiers = List.copyOf(identifiers);
  }
}
