package dev.breakwater.langchain4j;

import dev.langchain4j.model.output.TokenUsage;
import org.jspecify.annotations.Nullable;

/** The tokens of a call: counted by the provider, or estimated. */
record Tokens(long input, long output, long total) {

  static Tokens of(long input, long output) {
    return new Tokens(input, output, input + output);
  }

  /** {@return the tokens that the provider counted; the estimate where it counted none} */
  static Tokens of(@Nullable TokenUsage usage, Tokens estimate) {
    if (usage == null
        || (usage.inputTokenCount() == null
            && usage.outputTokenCount() == null
            && usage.totalTokenCount() == null)) {
      return estimate;
    }
    long input = orZero(usage.inputTokenCount());
    long output = orZero(usage.outputTokenCount());
    return new Tokens(input, output, Math.max(input + output, orZero(usage.totalTokenCount())));
  }

  private static long orZero(@Nullable Integer count) {
    return count == null ? 0 : count;
  }
}
