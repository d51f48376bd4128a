package dev.breakwater.examples.codingagents;

import dev.breakwater.workspace.ChangeReview;
import dev.breakwater.workspace.ChangeSet;
import java.io.Console;
import java.io.PrintStream;
import java.util.function.Predicate;

/**
 * Shows the changes of each task, and asks whether to publish them.
 *
 * @param out the place for the differences
 * @param question answers whether the changes of a task are to be published
 */
record AskBeforePublish(PrintStream out, Predicate<String> question) implements ChangeReview {

  /** {@return a review that asks in the terminal, or publishes without asking} */
  static AskBeforePublish in(Console console, PrintStream out, boolean yes) {
    if (yes) {
      return new AskBeforePublish(out, task -> true);
    }
    if (console == null) {
      throw new IllegalArgumentException(
          "there is no terminal to ask in: add --yes to publish without asking");
    }
    return new AskBeforePublish(
        out, task -> "y".equals(console.readLine("Publish the changes of %s? [y/N] ", task)));
  }

  @Override
  public Decision review(ChangeSet changes) {
    out.println("== changes of " + changes.task());
    out.print(changes.diff());
    return question.test(changes.task())
        ? Decision.accept()
        : Decision.reject("a person has rejected the changes");
  }
}
