package dev.breakwater.codingagents;

import dev.breakwater.workspace.Command;
import dev.breakwater.workspace.Home;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Any program that reads a prompt from its standard input and works on the files of its directory.
 *
 * <pre>{@code
 * CliAgent.of("my-agent", "--print").inherit("MY_AGENT_API_KEY").run(prompt, workspace, context)
 * }</pre>
 *
 * <p>Its answer is its output, and it succeeds with exit code 0, unless {@link #reading} reads more
 * from its output. The limits of the task are put before the prompt.
 */
public final class CliAgent extends CodingAgent<CliAgent> {

  private final @Nullable Supplier<? extends BiConsumer<? super String, ? super AgentEvents>>
      readers;
  private final @Nullable Function<? super String, List<String>> resume;
  private final @Nullable String guide;

  private CliAgent(
      AgentSettings settings,
      @Nullable Supplier<? extends BiConsumer<? super String, ? super AgentEvents>> readers,
      @Nullable Function<? super String, List<String>> resume,
      @Nullable String guide) {
    super(settings);
    this.readers = readers;
    this.resume = resume;
    this.guide = guide;
  }

  /**
   * Creates an agent.
   *
   * @param program its name on the {@code PATH}, or an absolute path
   * @param arguments the arguments with which it runs without a person, one by one
   * @return the agent
   */
  public static CliAgent of(String program, String... arguments) {
    return new CliAgent(new AgentSettings(program, List.of(arguments)), null, null, null);
  }

  /**
   * Reads the output line by line, for progress, usage, and the answer. Then the output itself is
   * not the answer.
   *
   * @param readers creates a reader for each execution, which is called with each line
   * @return an agent with it
   */
  public CliAgent reading(
      Supplier<? extends BiConsumer<? super String, ? super AgentEvents>> readers) {
    return new CliAgent(settings(), Objects.requireNonNull(readers, "readers"), resume, guide);
  }

  /**
   * Sets how the program resumes a session, for repair turns and further attempts. Keep the folder
   * with its sessions by {@link #home}. Without it, a repair turn begins a new conversation.
   *
   * @param resume returns the further arguments for the id of a session, of which {@link #reading}
   *     notifies the events
   * @return an agent with it
   */
  public CliAgent resuming(Function<? super String, List<String>> resume) {
    return new CliAgent(settings(), readers, Objects.requireNonNull(resume, "resume"), guide);
  }

  /**
   * Names the file with instructions of the project that the program reads by itself, so that it is
   * not added to the prompt.
   *
   * @param name its name, such as {@code GEMINI.md}
   * @return an agent with it
   */
  public CliAgent guide(String name) {
    return new CliAgent(settings(), readers, resume, Objects.requireNonNull(name, "name"));
  }

  @Override
  CliAgent with(AgentSettings changed) {
    return new CliAgent(changed, readers, resume, guide);
  }

  @Override
  Command command(Turn turn) {
    List<String> words = new ArrayList<>(List.of(settings().program()));
    words.addAll(settings().arguments());
    if (turn.session() != null && resume != null) {
      words.addAll(resume.apply(turn.session()));
    }
    return Command.of(words);
  }

  @Override
  LineReader reader() {
    if (readers == null) {
      return (line, events) -> {};
    }
    BiConsumer<? super String, ? super AgentEvents> reader = readers.get();
    return reader::accept;
  }

  boolean readsLines() {
    return readers != null;
  }

  @Override
  Home home(Home empty) {
    return empty;
  }

  @Override
  List<String> keys() {
    return List.of();
  }

  @Override
  String input(Turn turn) {
    return turn.whole();
  }

  @Override
  @Nullable String guide() {
    return guide;
  }

  @Override
  boolean resumes() {
    return resume != null;
  }
}
