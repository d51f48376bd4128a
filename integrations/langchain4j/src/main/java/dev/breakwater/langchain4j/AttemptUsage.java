package dev.breakwater.langchain4j;

import dev.breakwater.runtime.TaskContext;
import org.jspecify.annotations.Nullable;

/** Sums the usage of an attempt, and notes it for the report. Safe for use by several threads. */
final class AttemptUsage {

  private final TaskContext context;

  /** The sums so far, as notes have them. Guarded by this. */
  private double input;

  private double output;
  private double total;
  private double calls;
  private double cost;

  AttemptUsage(TaskContext context) {
    this.context = context;
  }

  /**
   * Adds an answered call.
   *
   * @param model the name of the model; null if it is unknown
   * @param price the price of the model; null if none was given
   */
  synchronized void add(Tokens tokens, @Nullable String model, @Nullable Price price) {
    calls++;
    input += tokens.input();
    output += tokens.output();
    total += tokens.total();
    context.note("calls", calls);
    context.note("tokens", total);
    context.note("tokens.input", input);
    context.note("tokens.output", output);
    if (model != null && !model.isBlank()) {
      context.note("model", model);
    }
    if (price != null) {
      cost += price.of(tokens);
      context.note("cost.usd", cost);
    }
  }
}
