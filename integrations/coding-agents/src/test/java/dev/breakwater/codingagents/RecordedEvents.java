package dev.breakwater.codingagents;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Notes events as texts. */
final class RecordedEvents implements AgentEvents {

  private final List<String> events = new ArrayList<>();

  /** {@return the events that a reader finds in lines} */
  static List<String> of(LineReader reader, String lines) {
    RecordedEvents recorded = new RecordedEvents();
    lines.lines().forEach(line -> reader.read(line, recorded));
    return recorded.events;
  }

  @Override
  public void progress(String message) {
    events.add("progress " + message);
  }

  @Override
  public void answer(String text) {
    events.add("answer " + text);
  }

  @Override
  public void session(String id) {
    events.add("session " + id);
  }

  @Override
  public void model(String name) {
    events.add("model " + name);
  }

  @Override
  public void tokens(long input, long output) {
    events.add("tokens " + input + " " + output);
  }

  @Override
  public void cost(double usd) {
    events.add("cost " + usd);
  }

  @Override
  public void turns(int count) {
    events.add("turns " + count);
  }

  @Override
  public void denied(String action) {
    events.add("denied " + action);
  }

  @Override
  public void failed(String message) {
    events.add("failed " + message);
  }

  @Override
  public void busy(String message, @Nullable Duration retryAfter) {
    events.add("busy " + message);
  }

  @Override
  public void stopped(String message) {
    events.add("stopped " + message);
  }
}
