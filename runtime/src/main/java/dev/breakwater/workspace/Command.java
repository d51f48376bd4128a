package dev.breakwater.workspace;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A program to be run in the directory of a task by {@link Workspace#exec(Command)}. Immutable:
 * each method gives another command.
 */
public final class Command {

  private static final Duration TIMEOUT = Duration.ofMinutes(10);
  private static final int OUTPUT_LIMIT = 1 << 20;

  private final List<String> words;
  private final Duration timeout;
  private final int outputLimit;
  private final boolean network;
  private final String input;
  private final Map<String, String> environment;

  private Command(
      List<String> words,
      Duration timeout,
      int outputLimit,
      boolean network,
      String input,
      Map<String, String> environment) {
    this.words = words;
    this.timeout = timeout;
    this.outputLimit = outputLimit;
    this.network = network;
    this.input = input;
    this.environment = environment;
  }

  /**
   * Makes a command that may take ten minutes, of whose output and errors a mebibyte each is kept,
   * without input, and without network in a sandbox.
   *
   * @param words the program and its arguments, one by one; no shell takes them apart
   * @return the command
   * @throws IllegalArgumentException if there is no program
   */
  public static Command of(String... words) {
    return of(List.of(words));
  }

  /**
   * Makes a command, as {@link #of(String...)} does.
   *
   * @param words the program and its arguments
   * @return the command
   * @throws IllegalArgumentException if there is no program
   */
  public static Command of(List<String> words) {
    if (words.isEmpty() || words.get(0).isEmpty()) {
      throw new IllegalArgumentException("a command begins with the program to run");
    }
    return new Command(List.copyOf(words), TIMEOUT, OUTPUT_LIMIT, false, "", Map.of());
  }

  /**
   * Sets how long the program may take.
   *
   * @param most the time, above zero, after which all its processes are killed
   * @return a command with it
   * @throws IllegalArgumentException if it is not above zero
   */
  public Command timeout(Duration most) {
    if (most.isNegative() || most.isZero()) {
      throw new IllegalArgumentException("a time-out is above zero, not " + most);
    }
    return new Command(words, most, outputLimit, network, input, environment);
  }

  /**
   * Sets how much of the output is kept, and how much of the errors: of what is longer, the
   * beginning and the end.
   *
   * @param bytes the number of bytes of each, zero or more
   * @return a command with it
   * @throws IllegalArgumentException if it is negative
   */
  public Command outputLimit(int bytes) {
    if (bytes < 0) {
      throw new IllegalArgumentException("a limit of the output is zero or more, not " + bytes);
    }
    return new Command(words, timeout, bytes, network, input, environment);
  }

  /**
   * Says whether the program may use the network. Without a sandbox it always may.
   *
   * @param allowed whether it may
   * @return a command with it
   */
  public Command network(boolean allowed) {
    return new Command(words, timeout, outputLimit, allowed, input, environment);
  }

  /**
   * Sets what the program reads from its standard input, a prompt say.
   *
   * @param text the whole text, given as UTF-8
   * @return a command with it
   */
  public Command input(CharSequence text) {
    return new Command(words, timeout, outputLimit, network, text.toString(), environment);
  }

  /**
   * Sets a variable of the program's environment, which otherwise is that of this process.
   *
   * @param name the name of the variable
   * @param value its value
   * @return a command with it
   */
  public Command environment(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(environment);
    more.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(value, "value"));
    return new Command(words, timeout, outputLimit, network, input, Map.copyOf(more));
  }

  List<String> words() {
    return words;
  }

  Duration timeout() {
    return timeout;
  }

  int outputLimit() {
    return outputLimit;
  }

  boolean network() {
    return network;
  }

  String input() {
    return input;
  }

  Map<String, String> environment() {
    return environment;
  }

  /** Gives the program and its arguments, as one would type them, without their quotes. */
  @Override
  public String toString() {
    return String.join(" ", words);
  }
}
