package dev.breakwater.codingagents;

import dev.breakwater.workspace.Home;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The settings that all agents have. Immutable: each method returns other settings. */
final class AgentSettings {

  private static final Duration TIMEOUT = Duration.ofMinutes(30);

  private String program;
  private List<String> arguments;
  private Map<String, String> environment = Map.of();
  private Set<String> inherited = Set.of();
  private UnaryOperator<Home> home = UnaryOperator.identity();
  private Duration timeout = TIMEOUT;
  private @Nullable Duration idleLimit;
  private int repairs = 1;
  private boolean unsandboxed;
  private String instructions = "";
  private @Nullable Class<?> answers;

  AgentSettings(String program, List<String> arguments) {
    this.program = program;
    this.arguments = arguments;
  }

  /** Returns a copy with a change. */
  private AgentSettings with(Consumer<AgentSettings> change) {
    AgentSettings copy = new AgentSettings(program, arguments);
    copy.environment = environment;
    copy.inherited = inherited;
    copy.home = home;
    copy.timeout = timeout;
    copy.idleLimit = idleLimit;
    copy.repairs = repairs;
    copy.unsandboxed = unsandboxed;
    copy.instructions = instructions;
    copy.answers = answers;
    change.accept(copy);
    return copy;
  }

  AgentSettings withProgram(String name) {
    return with(copy -> copy.program = name);
  }

  AgentSettings withArguments(String... more) {
    List<String> all = new ArrayList<>(arguments);
    all.addAll(List.of(more));
    return with(copy -> copy.arguments = List.copyOf(all));
  }

  AgentSettings withEnvironment(String name, String value) {
    Map<String, String> all = new LinkedHashMap<>(environment);
    all.put(name, value);
    return with(copy -> copy.environment = Map.copyOf(all));
  }

  AgentSettings withInherited(String... names) {
    Set<String> all = new LinkedHashSet<>(inherited);
    all.addAll(List.of(names));
    return with(copy -> copy.inherited = Set.copyOf(all));
  }

  AgentSettings withHome(UnaryOperator<Home> change) {
    UnaryOperator<Home> before = home;
    return with(copy -> copy.home = given -> change.apply(before.apply(given)));
  }

  AgentSettings withTimeout(Duration time) {
    return with(copy -> copy.timeout = time);
  }

  AgentSettings withIdleLimit(Duration time) {
    return with(copy -> copy.idleLimit = time);
  }

  AgentSettings withRepairs(int count) {
    return with(copy -> copy.repairs = count);
  }

  AgentSettings withUnsandboxed(boolean allowed) {
    return with(copy -> copy.unsandboxed = allowed);
  }

  AgentSettings withInstructions(String text) {
    String all = instructions.isEmpty() ? text : instructions + "\n" + text;
    return with(copy -> copy.instructions = all);
  }

  AgentSettings withAnswers(Class<?> type) {
    return with(copy -> copy.answers = type);
  }

  String program() {
    return program;
  }

  List<String> arguments() {
    return arguments;
  }

  Map<String, String> environment() {
    return environment;
  }

  Set<String> inherited() {
    return inherited;
  }

  UnaryOperator<Home> home() {
    return home;
  }

  Duration timeout() {
    return timeout;
  }

  @Nullable Duration idleLimit() {
    return idleLimit;
  }

  int repairs() {
    return repairs;
  }

  boolean unsandboxed() {
    return unsandboxed;
  }

  String instructions() {
    return instructions;
  }

  @Nullable Class<?> answers() {
    return answers;
  }
}
