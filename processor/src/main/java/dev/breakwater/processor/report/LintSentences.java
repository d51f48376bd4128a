package dev.breakwater.processor.report;

import dev.breakwater.processor.check.CaseOnlyOverlap;
import dev.breakwater.processor.check.NearMiss;
import dev.breakwater.processor.check.RedundantAfter;
import dev.breakwater.processor.check.UnknownSource;
import dev.breakwater.processor.check.UnlistedTask;
import dev.breakwater.processor.check.WideWrite;
import dev.breakwater.processor.model.After;
import dev.breakwater.processor.model.ClassRef;
import dev.breakwater.processor.model.Lint;
import dev.breakwater.processor.model.Task;
import java.util.List;

/** What is said of what may be meant, and is likely not. */
final class LintSentences {

  private LintSentences() {}

  static Text nearMiss(NearMiss lint) {
    String read = Words.text(lint.read());
    Text text =
        lint(
            lint,
            lint.reader().name()
                + " reads "
                + read
                + ", which no task writes: did you mean "
                + lint.meant()
                + "?");
    text.table(
        List.of(Words.row(lint.reader(), lint.read()), Words.row(lint.writer(), lint.write())));
    text.fact(
        "As it stands, "
            + lint.reader().name()
            + " does not wait for "
            + lint.writer().name()
            + ".");
    text.fix(
        "if it is misspelled: " + Words.quoted(lint.meant()) + " instead of " + Words.quoted(read));
    return silence(text, lint, lint.reader());
  }

  static Text unknownSource(UnknownSource lint) {
    String read = Words.text(lint.read());
    String graph = lint.graph().nestedName();
    Text text =
        lint(
            lint,
            lint.reader().name()
                + " reads "
                + read
                + ", which no task writes and "
                + graph
                + " does not list among its reads");
    text.table(List.of(Words.row(lint.reader(), lint.read())));
    text.fix(
        "if it is there before the run: add "
            + Words.quoted(read)
            + " to the reads of the @TaskGraph of "
            + graph);
    text.fix("if a task should write it: correct that task's @Writes, or this read");
    return silence(text, lint, lint.reader());
  }

  static Text caseOnlyOverlap(CaseOnlyOverlap lint) {
    Text text =
        lint(
            lint,
            lint.later().name()
                + " and "
                + lint.earlier().name()
                + " would both write "
                + Words.witness(lint.earlierWrite().resource(), lint.witness())
                + " where case is ignored, as on macOS and Windows");
    text.table(
        List.of(
            Words.row(lint.later(), lint.laterWrite()),
            Words.row(lint.earlier(), lint.earlierWrite())));
    text.fix("if one file is meant: write it the same way in both, and say which task goes first");
    text.fix("if two are meant: let their names differ by more than case");
    return silence(text, lint, lint.later());
  }

  static Text redundantAfter(RedundantAfter lint) {
    String literal = Words.literal(lint.after().target());
    Text text =
        lint(
            lint,
            "the @After("
                + literal
                + ") of "
                + lint.task().name()
                + " changes nothing: the order follows without it");
    text.fact(String.join(" -> ", lint.path().stream().map(Task::name).toList()));
    boolean alone = lint.task().afters().stream().filter(After::own).count() == 1;
    text.fix(
        (alone ? "remove the @After" : "remove " + literal + " from the @After")
            + " on "
            + lint.task().type().nestedName());
    return silence(text, lint, lint.task());
  }

  static Text wideWrite(WideWrite lint) {
    Text text =
        lint(
            lint,
            lint.task().name()
                + " writes "
                + Words.text(lint.write())
                + ", which meets what "
                + lint.met()
                + " of the "
                + lint.others()
                + " other tasks read or write, so hardly anything can run beside it");
    text.table(List.of(Words.row(lint.task(), lint.write())));
    text.fix("narrow it to what " + lint.task().name() + " really writes");
    return silence(text, lint, lint.task());
  }

  static Text unlistedTask(UnlistedTask lint) {
    String type = lint.task().type().nestedName();
    Text text = lint(lint, "no graph lists the task " + type + ", so nothing runs it");
    for (ClassRef graph : lint.graphs().subList(0, Math.min(Words.MOST, lint.graphs().size()))) {
      text.fix("add " + type + ".class to the @TaskGraph of " + graph.nestedName());
    }
    return silence(text, lint, lint.task());
  }

  private static Text lint(Lint lint, String story) {
    return Text.of(lint.kind().id(), story);
  }

  private static Text silence(Text text, Lint lint, Task task) {
    return text.fix(
        "if it is meant: "
            + Words.withSuppressed(task, lint.kind().id())
            + " on "
            + (task.editable() ? task.type().nestedName() : "the graph"));
  }
}
