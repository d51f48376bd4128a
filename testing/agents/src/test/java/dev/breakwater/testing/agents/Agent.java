package dev.breakwater.testing.agents;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.breakwater.codingagents.ClaudeCode;
import dev.breakwater.codingagents.Codex;
import dev.breakwater.codingagents.CodingAgent;
import dev.breakwater.testing.ModelServer;
import dev.breakwater.testing.Step;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The agents: how to configure them, and how a model calls their tools. */
enum Agent {
  CLAUDE("claude") {
    @Override
    CodingAgent<?> configure(ModelServer server, String program) {
      return ClaudeCode.agent()
          .model("sonnet")
          .baseUrl(server.uri().toString())
          .program(program)
          .timeout(TIMEOUT);
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
  },

  CODEX("codex") {
    @Override
    CodingAgent<?> configure(ModelServer server, String program) {
      return Codex.agent().baseUrl(server.uri() + "/v1").program(program).timeout(TIMEOUT);
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
  },

  GEMINI("gemini") {
    @Override
    CodingAgent<?> configure(ModelServer server, String program) {
      return OtherAgents.gemini(program)
          .environment("GOOGLE_GEMINI_BASE_URL", server.uri().toString())
          .timeout(TIMEOUT);
    }

    @Override
    Step shell(String script) {
      return Step.call("run_shell_command", object("command", script));
    }

    @Override
    List<Step> edit(Path file, String before, String after) {
      return List.of(
          Step.call("write_file", object("file_path", file.toString(), "content", after + "\n")));
    }
  },

  OPENCODE("opencode") {
    @Override
    CodingAgent<?> configure(ModelServer server, String program) {
      return OtherAgents.opencode(program)
          .environment("OPENCODE_CONFIG_CONTENT", OtherAgents.opencodeSettings(server.uri()))
          .timeout(TIMEOUT);
    }

    @Override
    Step shell(String script) {
      return Step.call("bash", object("command", script, "description", "Run a script"));
    }

    @Override
    List<Step> edit(Path file, String before, String after) {
      return List.of(
          Step.call("write", object("filePath", file.toString(), "content", after + "\n")));
    }
  };

  /** Longer than any agent needs, so that a hanging agent fails its test. */
  private static final Duration TIMEOUT = Duration.ofMinutes(2);

  private final String program;

  Agent(String program) {
    this.program = program;
  }

  abstract CodingAgent<?> configure(ModelServer server, String program);

  /** {@return a step that runs a script of the shell} */
  abstract Step shell(String script);

  /** {@return steps that replace the only line of a file with the agent's own tool} */
  abstract List<Step> edit(Path file, String before, String after);

  /** {@return whether it is installed: npm does not have all of them everywhere} */
  boolean isInstalled(Path userHome) {
    return Files.exists(path(userHome));
  }

  private Path path(Path userHome) {
    Path usual = userHome.resolve(UserHomeOfTests.PROGRAMS).resolve(".bin").resolve(program);
    Path more = userHome.resolve(UserHomeOfTests.MORE_PROGRAMS).resolve(".bin").resolve(program);
    return Files.exists(usual) ? usual : more;
  }

  /** {@return the agent, whose model is a server} */
  CodingAgent<?> agent(ModelServer server, Path userHome) {
    return configure(server, path(userHome).toString());
  }

  static ObjectNode object(String... namesAndValues) {
    ObjectNode object = new ObjectMapper().createObjectNode();
    for (int index = 0; index < namesAndValues.length; index += 2) {
      object.put(namesAndValues[index], namesAndValues[index + 1]);
    }
    return object;
  }
}
