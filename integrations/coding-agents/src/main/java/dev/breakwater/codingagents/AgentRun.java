package dev.breakwater.codingagents;

import dev.breakwater.runtime.TaskContext;
import dev.breakwater.workspace.Command;
import dev.breakwater.workspace.CommandResult;
import dev.breakwater.workspace.FileChange;
import dev.breakwater.workspace.Home;
import dev.breakwater.workspace.Workspace;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One run of an agent in one attempt of a task: a turn for the task, and turns in which it undoes
 * changes that are not declared. Used by one thread.
 */
final class AgentRun {

  /** Runs most agents. */
  private static final String NODE = "node";

  private static final int MOST_NAMED = 20;
  private static final int LONGEST_REASON = 2_000;

  private final CodingAgent<?> agent;
  private final Workspace workspace;
  private final TaskContext context;
  private final String instructions;
  private final RunTotals totals;

  AgentRun(CodingAgent<?> agent, Workspace workspace, TaskContext context) {
    this.agent = agent;
    this.workspace = Objects.requireNonNull(workspace, "workspace");
    this.context = Objects.requireNonNull(context, "context");
    this.totals = new RunTotals(agent, context);
    checkSandbox();
    this.instructions =
        Instructions.of(workspace, context, agent.guide(), agent.settings().instructions());
  }

  private void checkSandbox() {
    if (!workspace.isSandboxed() && !agent.settings().unsandboxed()) {
      throw new AgentStoppedException(
          agent
              + " was not started without a sandbox: install bubblewrap. If it is installed,"
              + " the system does not let it work: SECURITY.md, \"Systems without a sandbox\", has"
              + " the solutions. Only if you trust the agent and its input, open the workspace"
              + " with sandbox(NONE) and add unsandboxed(true) to the agent");
    }
  }

  AgentResult run(String prompt) {
    String resumed = agent.resumes() ? Sessions.take(context, agent.toString()) : null;
    String whole = withLastFailure(withForm(prompt));
    TurnRecord turn = turn(whole, resumed);
    if (resumed != null && turn.hasFailed() && turn.usage().input() == 0 && !isKnown(turn)) {
      // The session is gone, or the program does not find it.
      turn = turn(whole, null);
    }
    for (int repair = 0; repair < agent.settings().repairs() && !turn.hasFailed(); repair++) {
      List<String> undeclared = undeclared();
      if (undeclared.isEmpty()) {
        break;
      }
      context.progress("undo " + String.join(", ", undeclared));
      String answer = turn.answer();
      TurnRecord repaired = turn(repairPrompt(undeclared), totals.session());
      if (!repaired.hasFailed() && answer != null) {
        // The second one may be about the repair only.
        repaired.answer(answer + "\n\n" + Objects.requireNonNullElse(repaired.answer(), ""));
      }
      turn = repaired;
    }
    return result(turn);
  }

  /** A failure that does not depend on the session. */
  private static boolean isKnown(TurnRecord turn) {
    AgentFailedException failure = turn.failure();
    return failure instanceof AgentBusyException || failure instanceof AgentStoppedException;
  }

  private String withForm(String prompt) {
    Class<?> answers = agent.settings().answers();
    return answers == null ? prompt : prompt + "\n\n" + Answers.request(answers);
  }

  private String withLastFailure(String prompt) {
    return context
        .lastFailure()
        .map(
            failure ->
                prompt
                    + "\n\nAn earlier attempt at this failed, and its changes were discarded: the"
                    + " files are as they were before it. The reason: "
                    + cut(String.valueOf(failure.getMessage())))
        .orElse(prompt);
  }

  private static String cut(String reason) {
    return reason.length() <= LONGEST_REASON
        ? reason
        : reason.substring(0, reason.offsetByCodePoints(0, LONGEST_REASON / 2)) + " …";
  }

  private List<String> undeclared() {
    return workspace.changes().stream()
        .filter(change -> !change.declared())
        .map(FileChange::path)
        .toList();
  }

  private static String repairPrompt(List<String> undeclared) {
    int more = undeclared.size() - MOST_NAMED;
    String named =
        String.join(", ", undeclared.subList(0, Math.min(MOST_NAMED, undeclared.size())));
    return "You have changed files that you may not change: "
        + named
        + (more > 0 ? " and " + more + " more" : "")
        + ". Undo these changes completely: delete files that you have created, and restore the"
        + " others, for example with git checkout. Change nothing else. Then repeat your answer,"
        + " and say what is left to do because of this.";
  }

  private TurnRecord turn(String prompt, @Nullable String resumed) {
    Turn turn =
        new Turn(prompt, instructions, resumed, workspace.access(), workspace.isSandboxed());
    TurnRecord record = new TurnRecord(context);
    LineReader reader = agent.reader();
    Command command = command(turn).onLine(line -> reader.read(line, record));
    try {
      complete(record, workspace.exec(command));
    } catch (UncheckedIOException e) {
      throw e.getCause() instanceof NoSuchFileException
          ? new AgentStoppedException(String.valueOf(e.getMessage()))
          : e;
    } finally {
      totals.add(record);
    }
    return record;
  }

  private Command command(Turn turn) {
    AgentSettings settings = agent.settings();
    Command command =
        agent
            .command(turn)
            .input(agent.input(turn))
            .network(true)
            .git(!Repository.isNamed(workspace.access()))
            .timeout(settings.timeout())
            .inherit(agent.keys().toArray(String[]::new))
            .inherit(settings.inherited().toArray(String[]::new))
            .home(
                settings.home().apply(agent.home(Home.empty().programs(settings.program(), NODE))));
    for (var variable : settings.environment().entrySet()) {
      command = command.environment(variable.getKey(), variable.getValue());
    }
    return settings.idleLimit() == null ? command : command.idleLimit(settings.idleLimit());
  }

  /** The events of the agent decide; the exit code counts if they say nothing. */
  private void complete(TurnRecord record, CommandResult result) {
    if (result.exitCode() != 0 && !record.hasFailed()) {
      String said = result.errors().isBlank() ? result.output() : result.errors();
      record.failed(
          String.format("%s ended with %d%s", agent, result.exitCode(), Texts.lastLines(said)));
    } else if (record.answer() == null && !record.hasFailed()) {
      complete(record, result.output(), result.errors());
    }
  }

  private void complete(TurnRecord record, String output, String errors) {
    if (agent instanceof CliAgent plain && !plain.readsLines()) {
      record.answer(output.strip());
    } else {
      record.failed(agent + " ended without an answer" + Texts.lastLines(errors));
    }
  }

  private AgentResult result(TurnRecord turn) {
    AgentFailedException failure = turn.failure();
    String answer = turn.answer();
    return new AgentResult(
        agent.toString(),
        answer == null ? "" : answer,
        failure,
        totals.session(),
        totals.model(),
        totals.usage(),
        totals.denials(),
        prompt -> result(turn(prompt, totals.session())));
  }
}
