package dev.breakwater.examples.agents.byhand;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.RetriableException;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.TokenUsage;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The model of one attempt. It waits for a busy provider, and keeps the budget.
 *
 * @param model the model of the application
 * @param price its price
 * @param budget the budget of the run
 * @param usage the usage of the agent
 * @param cooldown the time from which the provider wants calls again, shared by all models
 * @param deadline the end of the attempt
 */
record PatientModel(
    ChatModel model,
    Price price,
    Budget budget,
    Usage usage,
    AtomicReference<Instant> cooldown,
    Instant deadline)
    implements ChatModel {

  private static final int TRIES = 8;
  private static final int CALLS = 60;
  private static final int LONGEST_ANSWER = 8_000;

  /**
   * The price of a model.
   *
   * @param input dollars for a million tokens
   * @param output dollars for a million tokens
   */
  record Price(double input, double output) {}

  @Override
  public ChatResponse doChat(ChatRequest request) {
    if (usage.calls() >= CALLS) {
      throw new Budget.SpentException("the agent has spent its " + CALLS + " calls");
    }
    long estimate = request.messages().toString().length() / 3 + LONGEST_ANSWER;
    try {
      budget.reserve(estimate);
      try {
        ChatResponse response = send(request);
        count(response.tokenUsage(), estimate);
        return response;
      } finally {
        budget.release(estimate);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private ChatResponse send(ChatRequest request) throws InterruptedException {
    for (int tried = 1; ; tried++) {
      awaitCooldown();
      try {
        return model.chat(request);
      } catch (RuntimeException e) {
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
        if (tried == TRIES || !isTransient(e)) {
          throw e;
        }
        Duration wait = retryAfter(e).orElse(backOff(tried));
        if (Instant.now().plus(wait).isAfter(deadline)) {
          throw e;
        }
        if (isBusy(e)) {
          Instant next = Instant.now().plus(wait);
          cooldown.accumulateAndGet(next, (a, b) -> a.isAfter(b) ? a : b);
        } else {
          Thread.sleep(wait.toMillis());
        }
      }
    }
  }

  private void awaitCooldown() throws InterruptedException {
    while (Instant.now().isBefore(cooldown.get())) {
      if (cooldown.get().isAfter(deadline)) {
        throw new IllegalStateException("the provider wants no calls before the deadline");
      }
      Thread.sleep(Duration.between(Instant.now(), cooldown.get()).toMillis() + 1);
    }
  }

  private static Duration backOff(int tried) {
    double seconds = Math.min(60, Math.pow(2, tried - 1));
    return Duration.ofMillis((long) (seconds * ThreadLocalRandom.current().nextInt(1000, 1250)));
  }

  private void count(TokenUsage counted, long estimate) {
    Integer in = counted == null ? null : counted.inputTokenCount();
    Integer out = counted == null ? null : counted.outputTokenCount();
    long input = in == null ? estimate - LONGEST_ANSWER : in;
    long output = out == null ? LONGEST_ANSWER : out;
    double cost = (input * price.input() + output * price.output()) / 1_000_000;
    usage.call(input, output, cost);
    budget.spend(input + output, cost);
  }

  private static boolean isTransient(Throwable failure) {
    int status = http(failure).map(HttpException::statusCode).orElse(0);
    return isBusy(failure)
        || status == 408
        || status >= 500
        || status == 0 && find(failure, RetriableException.class).isPresent()
        || find(failure, java.io.IOException.class).isPresent();
  }

  private static boolean isBusy(Throwable failure) {
    return http(failure).filter(e -> Set.of(429, 503, 529).contains(e.statusCode())).isPresent();
  }

  private static Optional<Duration> retryAfter(Throwable failure) {
    return find(failure, WaitingHttp.BusyException.class).flatMap(busy -> busy.retryAfter);
  }

  private static Optional<HttpException> http(Throwable failure) {
    return find(failure, HttpException.class);
  }

  private static <T> Optional<T> find(Throwable failure, Class<T> type) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return Optional.of(type.cast(cause));
      }
    }
    return Optional.empty();
  }

  @Override
  public ChatRequestParameters defaultRequestParameters() {
    return model.defaultRequestParameters();
  }

  @Override
  public Set<Capability> supportedCapabilities() {
    return model.supportedCapabilities();
  }
}
