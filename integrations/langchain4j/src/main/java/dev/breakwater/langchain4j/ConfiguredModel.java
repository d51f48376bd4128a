package dev.breakwater.langchain4j;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A model of the application, and the facts that its calls reveal. Safe for several threads. */
final class ConfiguredModel {

  /** The answer that is expected of a model that has no limit and has not answered yet. */
  private static final long FIRST_ANSWER = 1_000;

  private final ModelTransport transport;
  private final AtomicBoolean warned = new AtomicBoolean();
  private final AtomicLong largestAnswer = new AtomicLong(FIRST_ANSWER);
  private volatile Cooldown cooldown = new Cooldown();

  ConfiguredModel(ModelTransport transport) {
    this.transport = transport;
  }

  ModelTransport transport() {
    return transport;
  }

  Cooldown cooldown() {
    return cooldown;
  }

  /** Shares the cool-down of the provider. */
  void cooldown(Cooldown shared) {
    cooldown = shared;
  }

  /** {@return whether to warn: true only the first time} */
  boolean warns() {
    return warned.compareAndSet(false, true);
  }

  void answered(Tokens tokens) {
    largestAnswer.accumulateAndGet(tokens.output(), Math::max);
  }

  /** {@return the most tokens of an answer, which are estimated if the model has no limit} */
  long answer(@Nullable Integer limit) {
    return limit == null ? largestAnswer.get() : limit;
  }

  /** {@return the name of the model; its class if it has none} */
  String name() {
    String name = transport.defaults().modelName();
    return name == null ? transport.model().getClass().getSimpleName() : name;
  }
}
