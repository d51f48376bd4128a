package dev.breakwater.processor.report;

import dev.breakwater.processor.check.ReadOnlyTask;
import dev.breakwater.processor.check.UndeclaredAccess;
import dev.breakwater.processor.model.Access;
import dev.breakwater.processor.model.InvalidResource;
import dev.breakwater.processor.model.Slot;
import dev.breakwater.processor.model.Task;
import java.util.List;

/** What is said of access that is missing, too much, or not written as it should be. */
final class AccessSentences {

  private static final int SHOWN = 60;

  private AccessSentences() {}

  static Text undeclared(UndeclaredAccess problem) {
    Task task = problem.task();
    String type = task.type().nestedName();
    return Text.of(
            "UndeclaredAccess",
            task.name()
                + " takes "
                + Words.article(problem.parameter().type().display())
                + " "
                + problem.parameter().type().display()
                + " but declares nothing that it reads or writes")
        .fact("A task that declares nothing may touch nothing: every call would be refused.")
        .fix(
            "say what it touches, such as @Reads(%s) or @Writes(%s) on %s"
                .formatted(example(problem), example(problem), type))
        .fix("if it works on values alone: remove the parameter " + name(problem));
  }

  private static String example(UndeclaredAccess problem) {
    boolean files = problem.parameter().kind() == Slot.Kind.WORKSPACE;
    return Words.quoted(files ? "src/**" : "table:users");
  }

  private static String name(UndeclaredAccess problem) {
    return problem.parameter().name();
  }

  static Text readOnly(ReadOnlyTask problem) {
    Task task = problem.task();
    List<Access> writes = problem.writes();
    Access first = writes.get(0);
    String through = first.tool().map(tool -> " through " + tool.nestedName()).orElse("");
    Text text =
        Text.of(
            "ReadOnlyTask",
            task.name() + " is readOnly, but writes " + Words.text(first) + through);
    text.table(writes.stream().map(write -> Words.row(task, write)).toList(), Words.MOST);
    String type = task.type().nestedName();
    if (first.tool().isPresent()) {
      text.fix("hand " + type + " a tool that only reads");
    } else if (!first.own()) {
      text.fix("if it only reads: @Reads instead of the @Writes that it inherits");
    } else {
      text.fix(
          "if it only reads: " + Words.withReads(task, writes) + " on " + type + " and no @Writes");
    }
    text.fix("if it writes: remove readOnly = true from the @Task on " + type);
    return text;
  }

  static Text invalid(InvalidResource problem) {
    String resource = Words.quoted(shortened(problem.text()));
    String story = resource + " is no resource: " + problem.reason();
    String meant =
        problem
            .suggestion()
            .filter(suggestion -> suggestion.length() <= 2 * SHOWN)
            .map(suggestion -> "; did you mean " + Words.quoted(suggestion) + "?")
            .orElse("");
    Text text = Text.of("InvalidResource", story + meant);
    pointer(text, problem);
    problem
        .suggestion()
        .ifPresent(
            suggestion ->
                text.fix(
                    "write "
                        + Words.quoted(suggestion)
                        + " in the annotation on "
                        + problem.owner().nestedName()));
    return text;
  }

  private static String shortened(String text) {
    return text.length() <= 2 * SHOWN ? text : text.substring(0, SHOWN) + "...";
  }

  /** Shows the text around the fault with a caret below it. */
  private static void pointer(Text text, InvalidResource problem) {
    String whole = problem.text();
    int from = Math.max(0, problem.index() - SHOWN);
    int to = Math.min(whole.length(), problem.index() + SHOWN);
    String shown = whole.substring(from, to);
    if (shown.isBlank() || shown.chars().anyMatch(Character::isISOControl)) {
      text.fact("at character " + (problem.index() + 1) + " of " + whole.length());
      return;
    }
    String lead = from > 0 ? "..." : "";
    String tail = to < whole.length() ? "..." : "";
    text.fact(lead + shown + tail);
    text.fact(" ".repeat(lead.length() + problem.index() - from) + "^");
  }
}
