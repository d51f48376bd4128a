package dev.breakwater.workspace;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A program that a task runs with {@link Workspace#exec(Command)} or starts with {@link
 * Workspace#start(Command)}. Immutable: each method returns another command.
 *
 * <p>The program's environment has {@code PATH}, {@code LANG}, {@code LC_*}, {@code TERM}, {@code
 * TZ} and {@code USER} of this process, {@code HOME} and {@code TMPDIR} of its own, and the
 * variables that {@link #inherit} and {@link #environment} name. It has no others.
 */
public final class Command {

  private static final Duration TIMEOUT = Duration.ofMinutes(10);
  private static final int OUTPUT_LIMIT = 1 << 20;
  private static final int SHOWN = 300;

  /** The most that Linux accepts, in bytes. */
  private static final int LONGEST_ARGUMENT = (128 << 10) - 1;

  private final List<String> words;
  private Duration timeout = TIMEOUT;
  private @Nullable Duration idleLimit;
  private int outputLimit = OUTPUT_LIMIT;
  private boolean network;
  private boolean git;
  private String input = "";
  private Map<String, String> environment = Map.of();
  private Set<String> inherited = Set.of();
  private Home home = Home.empty();
  private @Nullable Consumer<String> onLine;

  private Command(List<String> words) {
    this.words = words;
  }

  private Command copy() {
    Command copy = new Command(words);
    copy.timeout = timeout;
    copy.idleLimit = idleLimit;
    copy.outputLimit = outputLimit;
    copy.network = network;
    copy.git = git;
    copy.input = input;
    copy.environment = environment;
    copy.inherited = inherited;
    copy.home = home;
    copy.onLine = onLine;
    return copy;
  }

  /**
   * Creates a command that may take ten minutes, of whose output and errors a mebibyte each is
   * kept, without input, with an empty home directory, and without network in a sandbox.
   *
   * @param words the program and its arguments, one by one; no shell splits them
   * @return the command
   * @throws IllegalArgumentException if the program is missing, or if an argument is longer than
   *     systems accept
   */
  public static Command of(String... words) {
    return of(List.of(words));
  }

  /**
   * Creates a command, as {@link #of(String...)} does, which also has the exceptions.
   *
   * @param words the program and its arguments
   * @return the command
   */
  public static Command of(List<String> words) {
    if (words.isEmpty() || words.get(0).isEmpty()) {
      throw new IllegalArgumentException("a command begins with the program to run");
    }
    for (int index = 0; index < words.size(); index++) {
      int length = words.get(index).getBytes(StandardCharsets.UTF_8).length;
      if (length > LONGEST_ARGUMENT) {
        throw new IllegalArgumentException(
            String.format(
                "argument %d of %s has %,d bytes, and systems accept 128 KiB: pass long texts with"
                    + " input(…)",
                index, shown(words.get(0)), length));
      }
    }
    return new Command(List.copyOf(words));
  }

  /**
   * Sets the time that the program may take. Afterwards it is asked to end (SIGTERM), and killed
   * with all its processes five seconds later.
   *
   * @param timeout the time, above zero; ten minutes without a call
   * @return a command with it
   * @throws IllegalArgumentException if it is not above zero
   */
  public Command timeout(Duration timeout) {
    Command copy = copy();
    copy.timeout = checkPositive(timeout);
    return copy;
  }

  /**
   * Ends the program, as after its time-out, once it has printed nothing for some time.
   *
   * @param limit the time, above zero
   * @return a command with it
   * @throws IllegalArgumentException if it is not above zero
   */
  public Command idleLimit(Duration limit) {
    Command copy = copy();
    copy.idleLimit = checkPositive(limit);
    return copy;
  }

  private static Duration checkPositive(Duration time) {
    if (time.isNegative() || time.isZero()) {
      throw new IllegalArgumentException("the time must be above zero, not " + time);
    }
    return time;
  }

  /**
   * Limits how much of the output is kept, and how much of the errors. Of longer texts the
   * beginning and the end are kept.
   *
   * @param bytes the number of bytes of each, zero or more
   * @return a command with it
   * @throws IllegalArgumentException if it is negative
   */
  public Command outputLimit(int bytes) {
    if (bytes < 0) {
      throw new IllegalArgumentException("a limit of output must be at least zero, not " + bytes);
    }
    Command copy = copy();
    copy.outputLimit = bytes;
    return copy;
  }

  /**
   * Lets the program use the network. It then reaches every host, and the services of this machine.
   * Such a program needs a sandbox, unless the workspace was opened with {@link Sandbox#NONE}.
   *
   * @param allowed whether it may; false without a call
   * @return a command with it
   */
  public Command network(boolean allowed) {
    Command copy = copy();
    copy.network = allowed;
    return copy;
  }

  /**
   * Gives the program a Git repository of its own, with one commit of the directory as it was when
   * the attempt first ran such a program. It has no hooks, no remotes and nothing of the user's
   * repository. It is deleted when the attempt ends.
   *
   * @param wanted whether to; false without a call
   * @return a command with it
   */
  public Command git(boolean wanted) {
    Command copy = copy();
    copy.git = wanted;
    return copy;
  }

  /**
   * Sets the text that the program reads from its standard input, such as a prompt.
   *
   * @param text the whole text, passed as UTF-8
   * @return a command with it
   */
  public Command input(CharSequence text) {
    Command copy = copy();
    copy.input = text.toString();
    return copy;
  }

  /**
   * Sets a variable of the program's environment.
   *
   * @param name its name
   * @param value its value
   * @return a command with it
   */
  public Command environment(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(environment);
    more.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(value, "value"));
    Command copy = copy();
    copy.environment = Map.copyOf(more);
    return copy;
  }

  /**
   * Passes variables of this process to the program, such as {@code ANTHROPIC_API_KEY} or {@code
   * HTTPS_PROXY}. A variable that is not set is left out.
   *
   * @param names the names of the variables
   * @return a command with them
   */
  public Command inherit(String... names) {
    Set<String> more = new LinkedHashSet<>(inherited);
    Collections.addAll(more, names);
    Command copy = copy();
    copy.inherited = Set.copyOf(more);
    return copy;
  }

  /**
   * Sets the home directory of the program. All programs of an attempt have the same one.
   *
   * @param home what it contains; nothing without a call
   * @return a command with it
   */
  public Command home(Home home) {
    Command copy = copy();
    copy.home = Objects.requireNonNull(home, "home");
    return copy;
  }

  /**
   * Passes each line that the program writes to its standard output to a listener, as soon as the
   * line is complete. It is called in a thread of its own, one line after the other. A listener
   * that throws is logged, and gets further lines.
   *
   * @param listener is called with each line, without its end
   * @return a command with it
   */
  public Command onLine(Consumer<String> listener) {
    Command copy = copy();
    copy.onLine = Objects.requireNonNull(listener, "listener");
    return copy;
  }

  List<String> words() {
    return words;
  }

  Duration timeout() {
    return timeout;
  }

  @Nullable Duration idleLimit() {
    return idleLimit;
  }

  int outputLimit() {
    return outputLimit;
  }

  boolean network() {
    return network;
  }

  boolean git() {
    return git;
  }

  String input() {
    return input;
  }

  Map<String, String> environment() {
    return environment;
  }

  Set<String> inherited() {
    return inherited;
  }

  Home home() {
    return home;
  }

  @Nullable Consumer<String> onLine() {
    return onLine;
  }

  /** {@return the program and its arguments without quotes, cut where that is long} */
  @Override
  public String toString() {
    return shown(String.join(" ", words));
  }

  private static String shown(String text) {
    return text.length() <= SHOWN
        ? text
        : text.substring(0, text.offsetByCodePoints(0, SHOWN / 2)) + "…";
  }
}
