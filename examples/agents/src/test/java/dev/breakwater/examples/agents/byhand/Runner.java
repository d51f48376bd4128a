package dev.breakwater.examples.agents.byhand;

import dev.breakwater.examples.agents.Provider;
import dev.langchain4j.model.chat.ChatModel;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/** Runs agents: attempts with time-outs, publication, budgets, and a stop at the first failure. */
final class Runner {

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicReference<Instant> cooldown = new AtomicReference<>(Instant.MIN);
  private final Budget budget = new Budget(1_000_000, 5);
  private final List<Usage> usages = new CopyOnWriteArrayList<>();
  private final Path root;
  private final ChatModel large;
  private final ChatModel small;

  Runner(Provider provider, Path root) {
    this.root = root;
    large = provider.model(provider.large(), new WaitingHttp.Builder());
    small = provider.model(provider.small(), new WaitingHttp.Builder());
  }

  @FunctionalInterface
  interface Body<T> {
    T run(Attempt attempt) throws Exception;
  }

  /** An agent with its settings. */
  record Agent(String name, Duration timeout, int attempts, boolean cheap, Access access) {}

  /** Opens the files now, so that the agent sees no changes of agents that run next to it. */
  <T> CompletableFuture<T> start(Agent agent, Body<T> body) {
    CompletableFuture<T> result = new CompletableFuture<>();
    Usage usage = new Usage(agent.name());
    usages.add(usage);
    try {
      TaskFiles files = TaskFiles.open(root, agent.access());
      threads.execute(
          () -> {
            try {
              T value = attempts(agent, body, usage, files);
              usage.outcome("succeeded");
              result.complete(value);
            } catch (Throwable e) {
              usage.outcome("failed: " + e);
              result.completeExceptionally(e);
              stop();
            }
          });
    } catch (Throwable e) {
      usage.outcome("failed: " + e);
      result.completeExceptionally(e);
      stop();
    }
    return result;
  }

  private <T> T attempts(Agent agent, Body<T> body, Usage usage, TaskFiles first) throws Exception {
    TaskFiles files = first;
    for (int attempt = 1; ; attempt++) {
      budget.checkCost();
      usage.attempt();
      try {
        T value = attempt(agent, body, usage, files);
        files.publish();
        return value;
      } catch (InterruptedException | Budget.SpentException e) {
        throw e;
      } catch (Exception e) {
        if (attempt >= agent.attempts()) {
          throw e;
        }
        Thread.sleep(1000L << attempt - 1);
      } finally {
        usage.refused(files.refusals());
      }
      files = TaskFiles.open(root, agent.access());
    }
  }

  private <T> T attempt(Agent agent, Body<T> body, Usage usage, TaskFiles files) throws Exception {
    PatientModel model =
        new PatientModel(
            agent.cheap() ? small : large,
            agent.cheap() ? new PatientModel.Price(0.4, 1.6) : new PatientModel.Price(2, 8),
            budget,
            usage,
            cooldown,
            Instant.now().plus(agent.timeout()));
    Attempt attempt = new Attempt(agent.access(), files, model);
    Future<T> running = threads.submit(() -> body.run(attempt));
    try {
      return running.get(agent.timeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Exception cause) {
        throw cause;
      }
      throw e;
    } catch (TimeoutException e) {
      throw new IOException(agent.name() + " took longer than " + agent.timeout(), e);
    } finally {
      running.cancel(true);
    }
  }

  /** Interrupts all agents, which end without publishing. */
  void stop() {
    threads.shutdownNow();
  }

  List<Usage> usages() {
    return usages;
  }
}
