package dev.breakwater.codingagents;

import dev.breakwater.runtime.TaskContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The totals of all turns of one run of an agent, which it notes for the report of the task. */
final class RunTotals {

  private static final int MOST_NAMED = 20;

  private final CodingAgent<?> agent;
  private final TaskContext context;
  private final List<String> denials = new ArrayList<>();
  private Usage usage = Usage.NONE;
  private @Nullable String session;
  private @Nullable String model;

  RunTotals(CodingAgent<?> agent, TaskContext context) {
    this.agent = agent;
    this.context = context;
  }

  /** Adds a turn, however it has ended. */
  void add(TurnRecord turn) {
    usage = usage.plus(turn.usage());
    for (String denial : turn.denials()) {
      // Noted for the report of the task.
      String unused =
          context
              .access()
              .refusal(
                  "do \"" + denial + "\"",
                  "the permission rules of "
                      + agent
                      + " deny it, which follow from its declaration");
      denials.add(denial);
    }
    session = turn.session() == null ? session : turn.session();
    model = turn.model() == null ? model : turn.model();
    note();
    if (session != null && agent.resumes()) {
      Sessions.note(context, agent.toString(), session);
    }
  }

  private void note() {
    if (usage.input() + usage.output() > 0) {
      context.note("tokens.input", (double) usage.input());
      context.note("tokens.output", (double) usage.output());
      context.note("tokens", (double) (usage.input() + usage.output()));
    }
    Double cost = usage.cost();
    if (cost != null) {
      context.note("cost.usd", cost);
    }
    if (usage.turns() > 0) {
      context.note("turns", usage.turns());
    }
    if (!denials.isEmpty()) {
      context.note("denials", denials.size());
      int named = Math.min(MOST_NAMED, denials.size());
      context.note("denied", String.join("; ", denials.subList(0, named)));
    }
    if (model != null) {
      context.note("model", model);
    }
  }

  Usage usage() {
    return usage;
  }

  List<String> denials() {
    return denials;
  }

  @Nullable String session() {
    return session;
  }

  @Nullable String model() {
    return model;
  }
}
