package dev.breakwater.codingagents;

import dev.breakwater.workspace.Command;
import dev.breakwater.workspace.Home;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Codex, the program {@code codex} of version 0.138 or later.
 *
 * <pre>{@code
 * Codex.agent().model("gpt-5.5").run(prompt, workspace, context).orThrow().answer();
 * }</pre>
 *
 * <p>It gets the key in {@code CODEX_API_KEY}, else in {@code OPENAI_API_KEY}, and the user's
 * {@code .codex/config.toml} and {@code .codex/AGENTS.md}. A login is not copied, since its token
 * is valid only once. If the user's settings name another provider, pass its key with {@link
 * #inherit}.
 *
 * <p>It reports no cost, so that only budgets of tokens apply to it. A permission profile restricts
 * its writes to the folders of the task. Where the sandbox of Codex does not work inside of ours,
 * which is so for the superuser, it is turned off, and only there.
 */
public final class Codex extends CodingAgent<Codex> {

  private static final String KEY = "CODEX_API_KEY";
  private static final String OTHER_KEY = "OPENAI_API_KEY";
  private static final String PROFILE = "breakwater";

  private final @Nullable String model;
  private final @Nullable String baseUrl;

  private Codex(AgentSettings settings, @Nullable String model, @Nullable String baseUrl) {
    super(settings);
    this.model = model;
    this.baseUrl = baseUrl;
  }

  /** {@return the agent with the program {@code codex} on the {@code PATH}} */
  public static Codex agent() {
    return new Codex(new AgentSettings("codex", List.of()), null, null);
  }

  /**
   * Sets the model.
   *
   * @param name the name of the model; that of the user's settings without a call
   * @return an agent with it
   */
  public Codex model(String name) {
    return new Codex(settings(), Objects.requireNonNull(name, "name"), baseUrl);
  }

  /**
   * Sets the address of a service that speaks the responses API.
   *
   * @param url the address with its version, such as {@code https://llm.example.com/v1}; that of
   *     the user's settings without a call
   * @return an agent with it
   */
  public Codex baseUrl(String url) {
    return new Codex(settings(), model, Objects.requireNonNull(url, "url"));
  }

  @Override
  Codex with(AgentSettings changed) {
    return new Codex(changed, model, baseUrl);
  }

  @Override
  Command command(Turn turn) {
    List<String> words = new ArrayList<>(List.of(settings().program(), "exec", "--json"));
    words.add("--skip-git-repo-check");
    set(words, "developer_instructions", turn.instructions());
    if (turn.isSandboxed() && isSuperuser()) {
      words.add("--dangerously-bypass-approvals-and-sandbox");
    } else {
      permissions(words, turn);
    }
    if (model != null) {
      words.addAll(List.of("--model", model));
    }
    if (baseUrl != null) {
      set(words, "model_provider", PROFILE);
      set(words, "model_providers." + PROFILE + ".name", PROFILE);
      set(words, "model_providers." + PROFILE + ".base_url", baseUrl);
      set(words, "model_providers." + PROFILE + ".env_key", KEY);
      set(words, "model_providers." + PROFILE + ".wire_api", "responses");
    }
    words.addAll(settings().arguments());
    if (turn.session() != null) {
      words.addAll(List.of("resume", turn.session()));
    }
    words.add("-");
    Command command = Command.of(words);
    String other = System.getenv(KEY) == null ? System.getenv(OTHER_KEY) : null;
    return other == null ? command : command.environment(KEY, other);
  }

  private static boolean isSuperuser() {
    return "root".equals(System.getProperty("user.name"));
  }

  /** Profiles know folders and files, and no wildcards for writes. */
  private static void permissions(List<String> words, Turn turn) {
    set(words, "approval_policy", "never");
    set(words, "default_permissions", PROFILE);
    String profile = "permissions." + PROFILE + ".";
    words.addAll(List.of("-c", profile + "network.enabled=true"));
    StringBuilder roots = new StringBuilder("{\".\"=\"read\"");
    for (String folder : Globs.folders(turn.access().writes())) {
      if (folder.equals(".")) {
        roots.setLength(0);
        roots.append("{\".\"=\"write\"");
        break;
      }
      roots.append(", ").append(Json.quote(folder)).append("=\"write\"");
    }
    words.addAll(
        List.of(
            "-c",
            profile
                + "filesystem={\":root\"=\"read\", \":tmpdir\"=\"write\", \":slash_tmp\"=\"write\","
                + " \":workspace_roots\"="
                + roots
                + "}}"));
  }

  /** A JSON string is a TOML string, too. */
  private static void set(List<String> words, String name, String value) {
    words.addAll(List.of("-c", name + "=" + Json.quote(value)));
  }

  @Override
  LineReader reader() {
    return new CodexEvents();
  }

  @Override
  Home home(Home empty) {
    return empty.copy(".codex/config.toml", ".codex/AGENTS.md").keep(".codex/sessions");
  }

  @Override
  List<String> keys() {
    return List.of(KEY, OTHER_KEY);
  }

  @Override
  String input(Turn turn) {
    return turn.prompt();
  }

  @Override
  String guide() {
    return "AGENTS.md";
  }

  @Override
  boolean resumes() {
    return true;
  }
}
