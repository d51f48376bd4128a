package dev.breakwater.processor.check;

import dev.breakwater.message.Fix;
import dev.breakwater.message.Message;
import dev.breakwater.message.MessageText;
import dev.breakwater.message.Part;
import dev.breakwater.message.Stories;
import dev.breakwater.plan.PairOverlap;
import dev.breakwater.plan.PatternOverlap;
import dev.breakwater.plan.UnorderedWrites;
import dev.breakwater.processor.model.Access;
import dev.breakwater.processor.model.AccessRow;
import dev.breakwater.processor.model.AnnotationText;
import dev.breakwater.processor.model.Problem;
import dev.breakwater.processor.model.Site;
import dev.breakwater.processor.model.Task;
import dev.breakwater.processor.plan.GraphPlan;
import dev.breakwater.resource.Resource;
import java.util.ArrayList;
import java.util.List;

/** Tasks of a graph can write the same path, and nothing orders them. */
public record UnorderedWritesError(GraphPlan plan, UnorderedWrites problem) implements Problem {

  /** The number of pairs after the first one that a message shows. */
  private static final int SHOWN = 4;

  private PairOverlap pair() {
    return problem.pairs().get(0);
  }

  private PatternOverlap overlap() {
    return pair().overlaps().get(0);
  }

  private Task earlier() {
    return plan.task(pair().first());
  }

  private Task later() {
    return plan.task(pair().second());
  }

  private Access earlierWrite() {
    return earlier().access(Access.Kind.WRITE, overlap().first());
  }

  private Access laterWrite() {
    return later().access(Access.Kind.WRITE, overlap().second());
  }

  @Override
  public Site site() {
    return laterWrite().site();
  }

  @Override
  public MessageText message() {
    MessageText text =
        Stories.unorderedWrites(
                later().name(),
                earlier().name(),
                overlap().witnessText(),
                plan.graph().type(),
                problem.pairs().size() - 1)
            .table(
                List.of(
                    AccessRow.of(later(), laterWrite()), AccessRow.of(earlier(), earlierWrite())));
    addOthers(text);
    addFixes(text);
    return text;
  }

  private void addOthers(MessageText text) {
    List<List<Object>> rows = new ArrayList<>();
    for (PairOverlap other : problem.pairs().subList(1, problem.pairs().size())) {
      rows.add(
          List.of(
              Message.BOTH.with(other.second(), other.first()),
              other.overlaps().get(0).witnessText()));
    }
    if (!rows.isEmpty()) {
      text.heading(Message.OTHER_UNORDERED_WRITES).table(rows, SHOWN);
    }
  }

  private void addFixes(MessageText text) {
    if (problem.orderedByRead() && later().editable()) {
      text.fix(
          Fix.READ,
          later().name(),
          earlier().name(),
          AnnotationText.withReads(later(), List.of(overlap().first())),
          later().type());
    }
    Part laterAfter = AnnotationText.withAfter(later(), earlier().type());
    Part earlierAfter = AnnotationText.withAfter(earlier(), later().type());
    if (later().editable() && earlier().editable()) {
      text.fix(Fix.RUN_IN_EITHER_ORDER, laterAfter, later().type(), earlierAfter, earlier().type());
    } else if (later().editable()) {
      text.fix(Fix.RUN_IN_ORDER, laterAfter, later().type());
    } else if (earlier().editable()) {
      text.fix(Fix.RUN_IN_ORDER, earlierAfter, earlier().type());
    } else {
      text.fix(Fix.ORDER_ELSEWHERE);
      return;
    }
    text.fix(bothReadIt() ? Fix.NARROW_AND_SNAPSHOT : Fix.NARROW_WRITES);
    if (isOneFile()) {
      text.fix(Fix.RETURN_LINES, overlap().witnessText());
    }
  }

  /** {@return whether both tasks read a whole tree that both can write} */
  private boolean bothReadIt() {
    return !overlap().first().isLiteral()
        && !overlap().second().isLiteral()
        && reads(earlier(), overlap().second())
        && reads(later(), overlap().first());
  }

  private static boolean reads(Task task, Resource written) {
    return task.reads().stream()
        .anyMatch(read -> !read.resource().isLiteral() && read.resource().overlaps(written));
  }

  /**
   * {@return whether both tasks write one file, such as a changelog, rather than parts of a tree}
   */
  private boolean isOneFile() {
    return overlap().first().isLiteral()
        && overlap().second().isLiteral()
        && overlap().first().scheme().equals("file");
  }
}
