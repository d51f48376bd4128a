package dev.breakwater.codingagents;

import dev.breakwater.workspace.Home;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The settings that all agents have. Immutable: each method returns other settings. */
record AgentSettings(
    String program,
    List<String> arguments,
    Map<String, String> environment,
    Set<String> inherited,
    UnaryOperator<Home> home,
    Duration timeout,
    @Nullable Duration idleLimit,
    int repairs,
    boolean unsandboxed,
    String instructions,
    @Nullable Class<?> answers) {

  private static final Duration TIMEOUT = Duration.ofMinutes(30);

  static AgentSettings of(String program, List<String> arguments) {
    return new AgentSettings(
        program,
        arguments,
        Map.of(),
        Set.of(),
        UnaryOperator.identity(),
        TIMEOUT,
        null,
        1,
        false,
        "",
        null);
  }

  AgentSettings withProgram(String name) {
    return copy(name, arguments, environment, inherited, home, timeout, idleLimit, repairs);
  }

  AgentSettings withArguments(String... more) {
    List<String> all = new ArrayList<>(arguments);
    all.addAll(List.of(more));
    return copy(
        program, List.copyOf(all), environment, inherited, home, timeout, idleLimit, repairs);
  }

  AgentSettings withEnvironment(String name, String value) {
    Map<String, String> all = new LinkedHashMap<>(environment);
    all.put(name, value);
    return copy(program, arguments, Map.copyOf(all), inherited, home, timeout, idleLimit, repairs);
  }

  AgentSettings withInherited(String... names) {
    Set<String> all = new LinkedHashSet<>(inherited);
    all.addAll(List.of(names));
    return copy(
        program, arguments, environment, Set.copyOf(all), home, timeout, idleLimit, repairs);
  }

  AgentSettings withHome(UnaryOperator<Home> change) {
    UnaryOperator<Home> before = home;
    UnaryOperator<Home> all = given -> change.apply(before.apply(given));
    return copy(program, arguments, environment, inherited, all, timeout, idleLimit, repairs);
  }

  AgentSettings withTimeout(Duration time) {
    return copy(program, arguments, environment, inherited, home, time, idleLimit, repairs);
  }

  AgentSettings withIdleLimit(Duration time) {
    return copy(program, arguments, environment, inherited, home, timeout, time, repairs);
  }

  AgentSettings withRepairs(int count) {
    return copy(program, arguments, environment, inherited, home, timeout, idleLimit, count);
  }

  private AgentSettings copy(
      String program,
      List<String> arguments,
      Map<String, String> environment,
      Set<String> inherited,
      UnaryOperator<Home> home,
      Duration timeout,
      @Nullable Duration idleLimit,
      int repairs) {
    return new AgentSettings(
        program,
        arguments,
        environment,
        inherited,
        home,
        timeout,
        idleLimit,
        repairs,
        unsandboxed,
        instructions,
        answers);
  }

  AgentSettings withUnsandboxed(boolean allowed) {
    return with(allowed, instructions, answers);
  }

  AgentSettings withInstructions(String text) {
    return with(unsandboxed, instructions.isEmpty() ? text : instructions + "\n" + text, answers);
  }

  AgentSettings withAnswers(Class<?> type) {
    return with(unsandboxed, instructions, type);
  }

  private AgentSettings with(boolean unsandboxed, String instructions, @Nullable Class<?> answers) {
    return new AgentSettings(
        program,
        arguments,
        environment,
        inherited,
        home,
        timeout,
        idleLimit,
        repairs,
        unsandboxed,
        instructions,
        answers);
  }
}
