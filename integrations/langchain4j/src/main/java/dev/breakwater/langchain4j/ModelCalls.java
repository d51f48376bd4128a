package dev.breakwater.langchain4j;

import dev.langchain4j.model.chat.ChatRequestOptions;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends a call again when its provider is busy or fails, so that the task need not begin its
 * conversation again. Safe for use by several threads.
 */
final class ModelCalls {

  private static final Logger LOG = LoggerFactory.getLogger(Agents.class);

  private final BackOff backOff;
  private final Cooldowns cooldowns = new Cooldowns();

  ModelCalls(BackOff backOff) {
    this.backOff = backOff;
  }

  ChatResponse send(
      ConfiguredModel model, ChatRequest request, ChatRequestOptions options, TaskAttempt attempt) {
    for (int tried = 1; ; tried++) {
      awaitCooldown(model, attempt, null);
      attempt.checkRunning();
      HttpCall call = HttpCall.begin(origin -> beforeRequest(model, origin, attempt));
      try {
        return model.transport().send(request, options);
      } catch (InterruptedException e) {
        throw attempt.interrupted(e);
      } catch (RuntimeException e) {
        if (attempt.isStopped(e)) {
          throw attempt.over(e);
        }
        recover(model, attempt, e, call, tried);
      } finally {
        call.end();
      }
    }
  }

  /** Waits before another try, or throws the failure. */
  private void recover(
      ConfiguredModel model,
      TaskAttempt attempt,
      RuntimeException thrown,
      HttpCall call,
      int tried) {
    ModelFailure failure = ModelFailure.of(thrown);
    String problem = "the model " + model.name() + " failed with " + failure.describe(thrown);
    switch (failure.kind()) {
      case OTHER -> throw thrown;
      case PERMANENT ->
          throw new ModelRejectedException(problem + ": " + ModelFailure.fix(thrown), thrown);
      case BUSY, TRANSIENT -> {
        warn(model, failure, call);
        Duration known = failure.retryAfter();
        Duration wait = known == null ? backOff.after(tried) : known;
        boolean busy = failure.kind() == ModelFailure.Kind.BUSY;
        if (busy) {
          model.cooldown().extend(wait);
        }
        if (tried >= backOff.tries()) {
          throw new ModelUnavailableException(
              problem + " for the last of " + tried + " tries", wait, thrown);
        }
        checkDeadline(problem, attempt, wait, thrown);
        LOG.info(
            "{}: {}; try {} follows in {}", attempt.context(), problem, tried + 1, seconds(wait));
        if (!busy) {
          attempt.sleep(wait);
        }
      }
    }
  }

  /** The request has revealed the provider, for which a wait of other models may apply. */
  private void beforeRequest(ConfiguredModel model, String origin, TaskAttempt attempt) {
    Cooldown before = model.cooldown();
    cooldowns.share(model, origin);
    if (model.cooldown() != before) {
      awaitCooldown(model, attempt, null);
    }
  }

  private void awaitCooldown(
      ConfiguredModel model, TaskAttempt attempt, @Nullable RuntimeException cause) {
    Duration left = model.cooldown().left();
    while (!left.isZero()) {
      checkDeadline("the provider of " + model.name() + " wants no calls", attempt, left, cause);
      attempt.sleep(left.plusMillis(1).plus(backOff.spread()));
      left = model.cooldown().left();
    }
  }

  private static void checkDeadline(
      String problem, TaskAttempt attempt, Duration wait, @Nullable RuntimeException cause) {
    if (attempt.endsWithin(wait)) {
      throw new ModelUnavailableException(
          String.format(
              "%s; a wait of %s would pass the deadline of %s",
              problem, seconds(wait), attempt.context()),
          wait,
          cause);
    }
  }

  private static String seconds(Duration wait) {
    return (wait.toMillis() + 999) / 1000 + " s";
  }

  private static void warn(ConfiguredModel model, ModelFailure failure, HttpCall call) {
    if (call.requests() > 1 && model.warns()) {
      LOG.warn(
          "the model {} retries its calls itself, which hides failures: build it with"
              + " maxRetries(0)",
          model.name());
    } else if (call.requests() == 0 && failure.status() == 429 && model.warns()) {
      LOG.warn(
          "the HTTP client of the model {} hides the header Retry-After, so that waits are"
              + " guessed: build it with httpClientBuilder(RetryAfterHttp.builder()) and"
              + " maxRetries(0)",
          model.name());
    }
  }
}
