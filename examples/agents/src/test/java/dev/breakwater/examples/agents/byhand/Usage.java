package dev.breakwater.examples.agents.byhand;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The usage of one agent over all its attempts. Safe for use by several threads. */
final class Usage {

  private final String task;
  private final List<String> refusals = new ArrayList<>();
  private int attempts;
  private int calls;
  private long input;
  private long output;
  private double cost;
  private String outcome = "not started";

  Usage(String task) {
    this.task = task;
  }

  synchronized void attempt() {
    attempts++;
    outcome = "running";
  }

  synchronized void call(long inputTokens, long outputTokens, double price) {
    calls++;
    input += inputTokens;
    output += outputTokens;
    cost += price;
  }

  synchronized void refused(List<String> deeds) {
    refusals.addAll(deeds);
  }

  synchronized void outcome(String value) {
    outcome = value;
  }

  synchronized int calls() {
    return calls;
  }

  synchronized List<String> refusals() {
    return List.copyOf(refusals);
  }

  @Override
  public synchronized String toString() {
    return String.format(
        Locale.ROOT,
        "%s %s, %d attempts, %d calls, %d + %d tokens, $%.4f, refused: %s",
        task,
        outcome,
        attempts,
        calls,
        input,
        output,
        cost,
        refusals);
  }
}
