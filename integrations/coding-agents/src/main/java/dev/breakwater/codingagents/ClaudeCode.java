package dev.breakwater.codingagents;

import dev.breakwater.workspace.Command;
import dev.breakwater.workspace.Home;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Claude Code, the program {@code claude} of version 2.1 or later.
 *
 * <pre>{@code
 * UserReport run(Workspace workspace, TaskContext context) {
 *   return ClaudeCode.agent().model("sonnet").maxTurns(40).maxBudgetUsd(2)
 *       .run("Use UserId of src/types.ts in src/user and tests/user.", workspace, context)
 *       .orThrow().answer(UserReport.class);
 * }
 * }</pre>
 *
 * <p>It gets the variables {@code ANTHROPIC_API_KEY}, {@code ANTHROPIC_AUTH_TOKEN}, {@code
 * CLAUDE_CODE_OAUTH_TOKEN} and {@code ANTHROPIC_BASE_URL}, and the user's {@code
 * .claude/settings.json} and {@code .claude/CLAUDE.md}. A login by subscription is not copied; use
 * the token of {@code claude setup-token} instead. Permission rules allow it to edit what the task
 * may write, and to run any program in the sandbox.
 */
public final class ClaudeCode extends CodingAgent<ClaudeCode> {

  private static final Limits NO_LIMITS = new Limits(null, 0, 0, null);

  /** By default it tries for minutes, also with a refused key; the engine can try later. */
  private static final String MAX_RETRIES = "4";

  private final Limits limits;

  private record Limits(
      @Nullable String model, int maxTurns, double maxBudgetUsd, @Nullable String baseUrl) {}

  private ClaudeCode(AgentSettings settings, Limits limits) {
    super(settings);
    this.limits = limits;
  }

  /** {@return the agent with the program {@code claude} on the {@code PATH}} */
  public static ClaudeCode agent() {
    return new ClaudeCode(new AgentSettings("claude", List.of()), NO_LIMITS);
  }

  /**
   * Sets the model.
   *
   * @param name an alias such as {@code sonnet}, or the full name; the agent's own choice without a
   *     call
   * @return an agent with it
   */
  public ClaudeCode model(String name) {
    return with(
        new Limits(
            Objects.requireNonNull(name, "name"),
            limits.maxTurns,
            limits.maxBudgetUsd,
            limits.baseUrl));
  }

  /**
   * Limits the model turns of one execution.
   *
   * @param turns the number, above zero; no limit without a call
   * @return an agent with it
   * @throws IllegalArgumentException if it is not above zero
   */
  public ClaudeCode maxTurns(int turns) {
    if (turns < 1) {
      throw new IllegalArgumentException("maxTurns must be at least 1, not " + turns);
    }
    return with(new Limits(limits.model, turns, limits.maxBudgetUsd, limits.baseUrl));
  }

  /**
   * Limits the cost of one execution. The agent stops after the request that exceeds it.
   *
   * @param usd the cost in US dollars, above zero; no limit without a call
   * @return an agent with it
   * @throws IllegalArgumentException if it is not above zero
   */
  public ClaudeCode maxBudgetUsd(double usd) {
    if (!(usd > 0) || Double.isInfinite(usd)) {
      throw new IllegalArgumentException("maxBudgetUsd must be above zero, not " + usd);
    }
    return with(new Limits(limits.model, limits.maxTurns, usd, limits.baseUrl));
  }

  /**
   * Sets the address of the service.
   *
   * @param url the address; that of {@code ANTHROPIC_BASE_URL} or of Anthropic without a call
   * @return an agent with it
   */
  public ClaudeCode baseUrl(String url) {
    return with(
        new Limits(
            limits.model,
            limits.maxTurns,
            limits.maxBudgetUsd,
            Objects.requireNonNull(url, "url")));
  }

  private ClaudeCode with(Limits changed) {
    return new ClaudeCode(settings(), changed);
  }

  @Override
  ClaudeCode with(AgentSettings changed) {
    return new ClaudeCode(changed, limits);
  }

  @Override
  Command command(Turn turn) {
    List<String> words = new ArrayList<>(List.of(settings().program(), "--print"));
    words.addAll(List.of("--output-format", "stream-json", "--verbose"));
    words.addAll(List.of("--permission-mode", "dontAsk", "--settings", permissions(turn)));
    words.addAll(List.of("--append-system-prompt", turn.instructions()));
    if (limits.model != null) {
      words.addAll(List.of("--model", limits.model));
    }
    if (limits.maxTurns > 0) {
      words.addAll(List.of("--max-turns", Integer.toString(limits.maxTurns)));
    }
    if (limits.maxBudgetUsd > 0) {
      String budget = String.format(Locale.ROOT, "%.4f", limits.maxBudgetUsd);
      words.addAll(List.of("--max-budget-usd", budget));
    }
    if (turn.session() != null) {
      words.addAll(List.of("--resume", turn.session()));
    }
    words.addAll(settings().arguments());
    Command command =
        Command.of(words)
            .environment("CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC", "1")
            .environment("DISABLE_AUTOUPDATER", "1")
            .environment("CLAUDE_CODE_MAX_RETRIES", MAX_RETRIES);
    return limits.baseUrl == null
        ? command
        : command.environment("ANTHROPIC_BASE_URL", limits.baseUrl);
  }

  /** Paths of rules are relative to the directory in which the program runs. */
  private static String permissions(Turn turn) {
    List<String> allowed = new ArrayList<>(List.of("Bash", "Read", "Glob", "Grep"));
    for (String pattern : Globs.withoutBraces(turn.access().writes())) {
      allowed.add("Edit(./" + pattern + ")");
    }
    return Json.write(Map.of("permissions", Map.of("allow", allowed)));
  }

  @Override
  LineReader reader() {
    return new ClaudeEvents();
  }

  @Override
  Home home(Home empty) {
    return empty.copy(".claude/settings.json", ".claude/CLAUDE.md").keep(".claude/projects");
  }

  @Override
  List<String> keys() {
    return List.of(
        "ANTHROPIC_API_KEY",
        "ANTHROPIC_AUTH_TOKEN",
        "ANTHROPIC_BASE_URL",
        "CLAUDE_CODE_OAUTH_TOKEN");
  }

  @Override
  String input(Turn turn) {
    return turn.prompt();
  }

  @Override
  String guide() {
    return "CLAUDE.md";
  }

  @Override
  boolean resumes() {
    return true;
  }
}
