package dev.breakwater.codingagents;

import dev.breakwater.runtime.TaskContext;
import dev.breakwater.workspace.Command;
import dev.breakwater.workspace.Home;
import dev.breakwater.workspace.Workspace;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A coding agent of the command line. Immutable: each setting returns another agent, so that an
 * agent can be configured once and used by several tasks.
 *
 * <p>The program runs in the directory of the task, with the network, an empty home directory and a
 * throw-away Git repository. It gets the prompt by its standard input.
 *
 * @param <A> the type of the agent
 */
public abstract sealed class CodingAgent<A extends CodingAgent<A>>
    permits ClaudeCode, Codex, CliAgent {

  private final AgentSettings settings;

  CodingAgent(AgentSettings settings) {
    this.settings = settings;
  }

  /** {@return the agent with other settings} */
  abstract A with(AgentSettings changed);

  /** {@return the words and the environment of the program} */
  abstract Command command(Turn turn);

  /** {@return a reader of the output of one execution} */
  abstract LineReader reader();

  /** {@return the settings files and session folders of the program} */
  abstract Home home(Home empty);

  /** {@return the variables with the keys of the program} */
  abstract List<String> keys();

  /** {@return the text for the standard input} */
  abstract String input(Turn turn);

  /** {@return the file with instructions that the program reads by itself; null for none} */
  abstract @Nullable String guide();

  /** {@return whether the program can resume a session} */
  abstract boolean resumes();

  final AgentSettings settings() {
    return settings;
  }

  /**
   * Sets the program.
   *
   * @param program its name on the {@code PATH}, or an absolute path
   * @return an agent with it
   */
  public final A program(String program) {
    return with(settings.withProgram(Objects.requireNonNull(program, "program")));
  }

  /**
   * Adds arguments, which are the last ones of the command.
   *
   * @param arguments the arguments, one by one
   * @return an agent with them
   */
  public final A arguments(String... arguments) {
    return with(settings.withArguments(arguments));
  }

  /**
   * Sets a variable of the program's environment.
   *
   * @param name its name
   * @param value its value
   * @return an agent with it
   */
  public final A environment(String name, String value) {
    return with(settings.withEnvironment(name, value));
  }

  /**
   * Passes variables of this process to the program, such as {@code HTTPS_PROXY}, besides those
   * with the agent's own key. The program gets no others of this process, except those of {@link
   * Command}.
   *
   * @param names the names of the variables
   * @return an agent with them
   */
  public final A inherit(String... names) {
    return with(settings.withInherited(names));
  }

  /**
   * Changes the home directory of the program, for example to copy more settings.
   *
   * @param change takes the home directory with the agent's own settings
   * @return an agent with it
   */
  public final A home(UnaryOperator<Home> change) {
    return with(settings.withHome(Objects.requireNonNull(change, "change")));
  }

  /**
   * Sets the time that one execution of the program may take.
   *
   * @param timeout the time; 30 minutes without a call
   * @return an agent with it
   */
  public final A timeout(Duration timeout) {
    return with(settings.withTimeout(Objects.requireNonNull(timeout, "timeout")));
  }

  /**
   * Ends the program once it has printed nothing for some time.
   *
   * @param limit the time; no limit without a call
   * @return an agent with it
   */
  public final A idleLimit(Duration limit) {
    return with(settings.withIdleLimit(Objects.requireNonNull(limit, "limit")));
  }

  /**
   * Sets how often the agent is asked to undo changes that the task does not declare. Without it,
   * such a change fails the task at its end, although the rest of the work is paid for.
   *
   * @param turns the number of turns, zero or more; one without a call
   * @return an agent with it
   * @throws IllegalArgumentException if it is negative
   */
  public final A repairs(int turns) {
    if (turns < 0) {
      throw new IllegalArgumentException("repairs must be at least 0, not " + turns);
    }
    return with(settings.withRepairs(turns));
  }

  /**
   * Permits the program to run without a sandbox. It can then access all files and the network with
   * the rights of this process; only changes in its directory are compared.
   *
   * @param allowed whether it may; false without a call
   * @return an agent with it
   */
  public final A unsandboxed(boolean allowed) {
    return with(settings.withUnsandboxed(allowed));
  }

  /**
   * Adds standing instructions to those about the limits of the task.
   *
   * @param text the instructions
   * @return an agent with them
   */
  public final A instructions(String text) {
    return with(settings.withInstructions(Objects.requireNonNull(text, "text")));
  }

  /**
   * Asks the agent to end its answer with JSON, for {@link AgentResult#answer(Class)}.
   *
   * @param type the type of the answer, such as a record
   * @return an agent with it
   */
  public final A answers(Class<?> type) {
    return with(settings.withAnswers(Objects.requireNonNull(type, "type")));
  }

  /**
   * Runs the agent, and waits for it. Undeclared changes that remain after the repair turns fail
   * the task at its end. The context receives its progress, and notes of its {@code tokens}, {@code
   * tokens.input}, {@code tokens.output}, {@code turns}, {@code denials}, {@code model}, and {@code
   * cost.usd} if the agent reports it. In a second attempt, the agent resumes its session if it
   * can, and learns how the attempt before has failed.
   *
   * @param prompt the prompt, of any length
   * @param workspace the lease of the task
   * @param context the attempt
   * @return the result, which may be a failure
   * @throws AgentStoppedException if the program is missing, or the sandbox although the agent
   *     needs one
   * @throws IllegalStateException if this thread is interrupted, which ends the program
   * @throws dev.breakwater.workspace.CommandTimeoutException if the program takes too long
   * @throws java.io.UncheckedIOException if the program cannot be started
   */
  public final AgentResult run(String prompt, Workspace workspace, TaskContext context) {
    return new AgentRun(this, workspace, context).run(prompt);
  }

  /** {@return the program, for messages} */
  @Override
  public String toString() {
    String program = settings.program();
    return program.substring(program.lastIndexOf('/') + 1);
  }
}
