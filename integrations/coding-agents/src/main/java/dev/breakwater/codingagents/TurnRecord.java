package dev.breakwater.codingagents;

import dev.breakwater.runtime.TaskContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The events of one turn: one execution of the program. Safe for use by several threads. */
final class TurnRecord implements AgentEvents {

  private static final int LONGEST_PROGRESS = 200;

  private final TaskContext context;
  private final List<String> denials = new ArrayList<>();
  private @Nullable String answer;
  private @Nullable String session;
  private @Nullable String model;
  private @Nullable AgentFailedException failure;
  private long input;
  private long output;
  private @Nullable Double cost;
  private int turns;

  TurnRecord(TaskContext context) {
    this.context = context;
  }

  @Override
  public void progress(String message) {
    String line = message.strip().replaceAll("(?s)\\s*\\R.*", " …");
    context.progress(
        line.length() <= LONGEST_PROGRESS ? line : line.substring(0, cut(line)) + " …");
  }

  private static int cut(String line) {
    int end = LONGEST_PROGRESS;
    return Character.isLowSurrogate(line.charAt(end)) ? end - 1 : end;
  }

  @Override
  public synchronized void answer(String text) {
    answer = text;
  }

  @Override
  public synchronized void session(String id) {
    session = id;
  }

  @Override
  public synchronized void model(String name) {
    model = name;
  }

  @Override
  public synchronized void tokens(long input, long output) {
    this.input = input;
    this.output = output;
  }

  @Override
  public synchronized void cost(double usd) {
    cost = usd;
  }

  @Override
  public synchronized void turns(int count) {
    turns = count;
  }

  @Override
  public synchronized void denied(String action) {
    denials.add(action);
  }

  @Override
  public synchronized void failed(String message) {
    failure = new AgentFailedException(message);
  }

  @Override
  public synchronized void busy(String message, @Nullable Duration retryAfter) {
    failure = new AgentBusyException(message, retryAfter);
  }

  @Override
  public synchronized void stopped(String message) {
    failure = new AgentStoppedException(message);
  }

  synchronized boolean hasFailed() {
    return failure != null;
  }

  synchronized @Nullable AgentFailedException failure() {
    return failure;
  }

  synchronized @Nullable String answer() {
    return answer;
  }

  synchronized @Nullable String session() {
    return session;
  }

  synchronized @Nullable String model() {
    return model;
  }

  synchronized List<String> denials() {
    return List.copyOf(denials);
  }

  synchronized Usage usage() {
    return new Usage(input, output, cost, turns);
  }
}
