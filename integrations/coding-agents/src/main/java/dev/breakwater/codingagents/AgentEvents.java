package dev.breakwater.codingagents;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Receives the events of an agent while it runs, from the reader of its output: see {@link
 * CliAgent#reading}. Called by one thread at a time. Users do not implement it: methods may be
 * added.
 */
public interface AgentEvents {

  /**
   * Reports the current work, such as {@code Edit src/user/model.ts}. It reaches the listeners of
   * the engine.
   *
   * @param message the work, of which one line is shown
   */
  void progress(String message);

  /**
   * Sets the answer. The last call counts. Without any, the answer is the output of the program.
   *
   * @param text the answer
   */
  void answer(String text);

  /**
   * Sets the session, so that a repair turn or the next attempt can resume it.
   *
   * @param id the id of the session
   */
  void session(String id);

  /**
   * Sets the model that answers.
   *
   * @param name its name
   */
  void model(String name);

  /**
   * Sets the tokens that this turn has used so far. The last call counts.
   *
   * @param input the tokens of the requests, cached ones included
   * @param output the tokens of the answers
   */
  void tokens(long input, long output);

  /**
   * Sets the cost of this turn so far. The last call counts.
   *
   * @param usd the cost in US dollars
   */
  void cost(double usd);

  /**
   * Sets the number of model turns so far. The last call counts.
   *
   * @param count the number
   */
  void turns(int count);

  /**
   * Reports an action that the agent's own permission rules have denied.
   *
   * @param action the action, such as {@code Edit src/b.ts}
   */
  void denied(String action);

  /**
   * Reports that the turn has failed, whatever the exit code of the program. Another attempt may
   * succeed. The last failure counts.
   *
   * @param message the reason
   */
  void failed(String message);

  /**
   * Reports that the turn has failed since the model's service is busy.
   *
   * @param message the reason
   * @param retryAfter the time to wait before another attempt; null if it is not known
   */
  void busy(String message, @Nullable Duration retryAfter);

  /**
   * Reports that the turn has failed such that another attempt would fail too: a refused key, or a
   * limit that is reached.
   *
   * @param message the reason
   */
  void stopped(String message);
}
