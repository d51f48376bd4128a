package dev.breakwater.testing.agents;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.breakwater.testing.ModelServer;
import dev.breakwater.testing.Step;
import dev.breakwater.workspace.Command;
import dev.breakwater.workspace.Home;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The agents: how to start them, and how a model calls their tools. */
enum Agent {
  CLAUDE {
    @Override
    Command program(ModelServer server, Path programs) {
      return Command.of(
              programs.resolve("claude").toString(),
              "--print",
              "--output-format",
              "stream-json",
              "--verbose",
              "--model",
              "sonnet",
              "--permission-mode",
              "dontAsk",
              "--allowedTools",
              "Bash,Read,Edit,Write")
          .inherit("ANTHROPIC_API_KEY")
          .environment("ANTHROPIC_BASE_URL", server.uri().toString())
          .environment("CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC", "1")
          .environment("DISABLE_AUTOUPDATER", "1");
    }

    @Override
    Home home() {
      return Home.empty();
    }

    @Override
    Step shell(String script) {
      return Step.call("Bash", object("command", script, "description", "Run a script"));
    }

    @Override
    List<Step> edit(Path file, String before, String after) {
      String path = file.toString();
      return List.of(
          Step.call("Read", object("file_path", path)),
          Step.call("Edit", object("file_path", path, "old_string", before, "new_string", after)));
    }

    @Override
    String toolCallLine() {
      return "\"tool_use\"";
    }
  },

  CODEX {
    @Override
    Command program(ModelServer server, Path programs) {
      String provider = "model_providers.scripted.";
      return Command.of(
              programs.resolve("codex").toString(),
              "exec",
              "--json",
              "--dangerously-bypass-approvals-and-sandbox",
              "-c",
              provider + "name=\"scripted\"",
              "-c",
              provider + "base_url=\"" + server.uri() + "/v1\"",
              "-c",
              provider + "env_key=\"OPENAI_API_KEY\"",
              "-c",
              provider + "wire_api=\"responses\"",
              "-")
          .inherit("OPENAI_API_KEY");
    }

    @Override
    Home home() {
      return Home.empty().copy(UserHomeOfTests.CODEX_SETTINGS);
    }

    @Override
    Step shell(String script) {
      return Step.call("exec_command", object("cmd", script));
    }

    @Override
    List<Step> edit(Path file, String before, String after) {
      String patch =
          "*** Begin Patch\n*** Update File: %s\n@@\n-%s\n+%s\n*** End Patch\n"
              .formatted(file, before, after);
      return List.of(Step.call("apply_patch", TextNode.valueOf(patch)));
    }

    @Override
    String toolCallLine() {
      return "\"command_execution\"";
    }
  };

  /** Longer than any agent needs, so that a hanging agent fails its test. */
  private static final Duration TIMEOUT = Duration.ofMinutes(2);

  abstract Command program(ModelServer server, Path programs);

  abstract Home home();

  /** {@return a step that runs a script of the shell} */
  abstract Step shell(String script);

  /** {@return steps that replace a line of a file with the agent's own tool} */
  abstract List<Step> edit(Path file, String before, String after);

  /** {@return a text that a line of the output contains when the agent calls its shell} */
  abstract String toolCallLine();

  /** {@return a command that runs this agent with a prompt} */
  Command command(ModelServer server, Path userHome, String prompt) {
    Path programs = userHome.resolve(UserHomeOfTests.PROGRAMS).resolve(".bin");
    return program(server, programs)
        .home(home().readOnly(UserHomeOfTests.PROGRAMS))
        .network(true)
        .git(true)
        .timeout(TIMEOUT)
        .input(prompt);
  }

  static ObjectNode object(String... namesAndValues) {
    ObjectNode object = new ObjectMapper().createObjectNode();
    for (int index = 0; index < namesAndValues.length; index += 2) {
      object.put(namesAndValues[index], namesAndValues[index + 1]);
    }
    return object;
  }
}
