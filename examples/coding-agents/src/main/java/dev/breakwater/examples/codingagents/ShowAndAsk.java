package dev.breakwater.examples.codingagents;

import dev.breakwater.workspace.ChangeReview;
import dev.breakwater.workspace.ChangeSet;
import dev.breakwater.workspace.ChangesRejectedException;
import java.util.Optional;

/**
 * Shows the changes of a task, and asks whether to publish them. A person can also say what to
 * change, which the agent is given in its second attempt.
 *
 * @param yes whether all changes are accepted without a question
 * @param question asks a person; empty without a terminal
 */
record ShowAndAsk(Screen screen, boolean yes, Optional<Question> question) implements ChangeReview {

  private static final String NO_TERMINAL =
      "no terminal found to ask in: use --yes to publish without a question";
  private static final String NO = "a person said no";

  /** {@return whether a rejection has a reason from which the agent can learn} */
  static boolean isWorthAnotherAttempt(ChangesRejectedException rejection) {
    return !rejection.reason().equals(NO_TERMINAL) && !rejection.reason().equals(NO);
  }

  @Override
  public Decision review(ChangeSet changes) {
    String shown = "\nThe changes of " + changes.task() + ":\n\n" + changes.diff();
    if (yes) {
      screen.print(shown);
      return Decision.accept();
    }
    if (question.isEmpty()) {
      screen.print(shown);
      return Decision.reject(NO_TERMINAL);
    }
    String asked = "Publish the changes of " + changes.task() + "? [y, n, or what to change] ";
    String answer = screen.whileSilent(shown, () -> question.get().ask(asked));
    return switch (answer.strip()) {
      case "y", "yes" -> Decision.accept();
      case "", "n", "no" -> Decision.reject(NO);
      default -> Decision.reject(answer.strip());
    };
  }
}
