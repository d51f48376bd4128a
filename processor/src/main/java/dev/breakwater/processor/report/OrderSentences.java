package dev.breakwater.processor.report;

import dev.breakwater.processor.check.DependencyCycle;
import dev.breakwater.processor.check.FileAndDirectory;
import dev.breakwater.processor.check.UnknownTask;
import dev.breakwater.processor.check.UnorderedWrites;
import dev.breakwater.processor.model.ClassRef;
import dev.breakwater.processor.model.Task;
import dev.breakwater.processor.plan.Cause;
import dev.breakwater.processor.plan.Meeting;
import java.util.ArrayList;
import java.util.List;

/** What is said of tasks that collide, or wait for each other. */
final class OrderSentences {

  private OrderSentences() {}

  static Text unorderedWrites(UnorderedWrites problem) {
    UnorderedWrites.Pair first = problem.pairs().get(0);
    int others = problem.pairs().size() - 1;
    String more =
        switch (others) {
          case 0 -> "";
          case 1 -> " (and another pair of tasks likewise)";
          default -> " (and " + others + " other pairs of tasks likewise)";
        };
    Text text =
        Text.of(
            "UnorderedWrites",
            names(first)
                + " can both write "
                + witness(first.meeting())
                + ", and "
                + problem.graph().nestedName()
                + " does not say which goes first"
                + more);
    text.table(
        List.of(
            Words.row(first.later(), first.meeting().second()),
            Words.row(first.earlier(), first.meeting().first())));
    others(text, problem.pairs());
    fixes(text, first);
    return text;
  }

  private static void others(Text text, List<UnorderedWrites.Pair> pairs) {
    if (pairs.size() == 1) {
      return;
    }
    text.heading("So can:");
    text.table(
        pairs.stream().skip(1).map(pair -> List.of(names(pair), witness(pair.meeting()))).toList(),
        Words.MOST - 1);
  }

  private static void fixes(Text text, UnorderedWrites.Pair pair) {
    Task later = pair.later();
    Task earlier = pair.earlier();
    if (pair.orderedByRead() && later.editable()) {
      text.fix(
          "if "
              + later.name()
              + " needs what "
              + earlier.name()
              + " writes: "
              + Words.withReads(later, List.of(pair.meeting().first()))
              + " on "
              + later.type().nestedName());
    }
    List<String> orders = new ArrayList<>();
    addAfter(orders, later, earlier);
    addAfter(orders, earlier, later);
    if (!orders.isEmpty()) {
      text.fix("run one after the other: " + String.join(", or ", orders));
      text.fix("narrow one of the two @Writes until they no longer meet");
    } else {
      text.fix(
          "neither of them is compiled here: order them where they are, or list a subclass of one,"
              + " annotated @Task and @After, instead of it");
    }
  }

  private static void addAfter(List<String> orders, Task task, Task other) {
    if (task.editable()) {
      orders.add(Words.withAfter(task, other.type()) + " on " + task.type().nestedName());
    }
  }

  private static String names(UnorderedWrites.Pair pair) {
    return pair.later().name() + " and " + pair.earlier().name();
  }

  private static String witness(Meeting meeting) {
    return Words.witness(meeting.first().resource(), meeting.witness());
  }

  static Text dependencyCycle(DependencyCycle problem) {
    List<DependencyCycle.Step> steps = problem.steps();
    StringBuilder path = new StringBuilder(steps.get(0).from().name());
    steps.forEach(step -> path.append(" -> ").append(step.to().name()));
    String who =
        steps.size() == 1
            ? steps.get(0).from().name() + " waits for itself"
            : "these tasks of " + problem.graph().nestedName() + " wait for each other";
    String more =
        problem.others() == 0
            ? ""
            : " (" + problem.others() + " more " + tasks(problem.others()) + " caught with them)";
    Text text = Text.of("DependencyCycle", who + ": " + path + more);
    List<List<String>> rows = new ArrayList<>();
    for (DependencyCycle.Step step : steps) {
      String edge = step.from().name() + " -> " + step.to().name();
      for (Cause cause : step.causes()) {
        rows.add(List.of(edge, because(step, cause)));
        edge = "";
      }
    }
    text.table(rows);
    problem.remedy().ifPresent(remedy -> text.fix(remedy(remedy)));
    text.fix("take one of the edges away: remove the @After, @Reads or parameter that asks for it");
    return text;
  }

  private static String tasks(int count) {
    return count == 1 ? "task is" : "tasks are";
  }

  private static String remedy(DependencyCycle.Remedy remedy) {
    return "if "
        + remedy.reader().name()
        + " reads the state before "
        + remedy.writer().name()
        + " changes it: "
        + Words.withAfter(remedy.writer(), remedy.reader().type())
        + " on "
        + remedy.writer().type().nestedName();
  }

  private static String because(DependencyCycle.Step step, Cause cause) {
    String later = step.to().name();
    if (cause instanceof Cause.Stated stated) {
      return later + " is @After(" + Words.literal(stated.after().target()) + ")";
    }
    if (cause instanceof Cause.Value value) {
      return later + " takes the result of " + step.from().name() + ", " + value.type().display();
    }
    Meeting meeting = ((Cause.Flow) cause).meeting();
    String write = Words.text(meeting.first());
    String read = Words.text(meeting.second());
    String through =
        meeting.second().tool().map(tool -> " through " + tool.nestedName()).orElse("");
    String reads = later + " reads " + read + through + ", and " + step.from().name();
    return write.equals(read)
        ? reads + " writes it"
        : reads + " writes " + write + ": both match " + witness(meeting);
  }

  static Text fileAndDirectory(FileAndDirectory problem) {
    String beneath = Words.pattern(problem.path()) + "/**";
    Text text =
        Text.of(
            "FileAndDirectory",
            problem.path()
                + " cannot be a file for "
                + problem.fileTask().name()
                + " and a directory for "
                + problem.directoryTask().name()
                + ": did you mean "
                + beneath
                + "?");
    text.table(
        List.of(
            Words.row(problem.fileTask(), problem.file()),
            Words.row(problem.directoryTask(), problem.beneath())));
    String annotation = problem.file().isWrite() ? "@Writes" : "@Reads";
    String owner = problem.file().tool().orElse(problem.fileTask().type()).nestedName();
    String option = problem.file().resource().isLiteral() ? "" : "the " + problem.path() + " of ";
    text.fix(
        "if it is a directory: "
            + Words.quoted(beneath)
            + " instead of "
            + option
            + Words.quoted(Words.text(problem.file()))
            + " in the "
            + annotation
            + " of "
            + owner);
    text.fix(
        "if it is a file: give it another name, or let "
            + problem.directoryTask().name()
            + " touch nothing beneath it");
    return text;
  }

  static Text unknownTask(UnknownTask problem) {
    String graph = problem.graph().nestedName();
    String literal = Words.literal(problem.named());
    String annotation = (problem.after().isPresent() ? "@After(" : "@From(") + literal + ")";
    Text text =
        Text.of(
            "UnknownTask",
            annotation
                + " in "
                + problem.owner().nestedName()
                + " names a class that "
                + graph
                + " does not list");
    if (!problem.others().isEmpty()) {
      List<String> others = problem.others().stream().map(ClassRef::nestedName).toList();
      text.fact("Also named in " + Words.list(others) + ".");
    }
    text.fix("if it belongs to the graph: add " + literal + " to the @TaskGraph of " + graph);
    problem
        .after()
        .ifPresentOrElse(
            task -> allowAbsent(text, task, problem.named()),
            () -> text.fix("if another task gives the value: name that one in the @From"));
    return text;
  }

  private static void allowAbsent(Text text, Task task, ClassRef named) {
    if (task.editable()) {
      text.fix(
          "if the graph may do without it: "
              + Words.withAfterIfPresent(task, named)
              + " on "
              + task.type().nestedName());
    }
  }
}
