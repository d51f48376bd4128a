package dev.breakwater.processor.check;

import dev.breakwater.message.Fix;
import dev.breakwater.message.JavaCode;
import dev.breakwater.message.Message;
import dev.breakwater.message.MessageText;
import dev.breakwater.message.Part;
import dev.breakwater.message.Stories;
import dev.breakwater.plan.DependencyCycle;
import dev.breakwater.plan.Edge;
import dev.breakwater.plan.MatrixTask;
import dev.breakwater.processor.model.Access;
import dev.breakwater.processor.model.AccessRow;
import dev.breakwater.processor.model.AnnotationText;
import dev.breakwater.processor.model.Problem;
import dev.breakwater.processor.model.Site;
import dev.breakwater.processor.model.Task;
import dev.breakwater.processor.plan.Cause;
import dev.breakwater.processor.plan.GraphPlan;
import dev.breakwater.resource.Resource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tasks of a graph wait for each other. */
public record DependencyCycleError(GraphPlan plan, DependencyCycle problem) implements Problem {

  /** {@return an {@code @After} of the cycle, else a {@code @Reads} of it, else a parameter} */
  @Override
  public Site site() {
    List<Cause> causes = new ArrayList<>();
    for (Edge edge : problem.cycle()) {
      causes.addAll(plan.causes(edge));
    }
    for (Class<?> kind : List.of(Cause.Stated.class, Cause.Flow.class, Cause.Value.class)) {
      for (Cause cause : causes) {
        if (kind.isInstance(cause)) {
          return cause.site();
        }
      }
    }
    throw new IllegalStateException("a cycle without causes");
  }

  @Override
  public MessageText message() {
    List<String> names = new ArrayList<>();
    names.add(problem.cycle().get(0).from().name());
    List<List<Object>> rows = new ArrayList<>();
    for (Edge edge : problem.cycle()) {
      names.add(edge.to().name());
      Object name = Part.join(edge.from(), " -> ", edge.to());
      for (Cause cause : plan.causes(edge)) {
        rows.add(List.of(name, reason(edge, cause)));
        name = "";
      }
    }
    MessageText text = Stories.cycle(plan.graph().type(), names, problem.others()).table(rows);
    addFixes(text);
    return text;
  }

  private static Part reason(Edge edge, Cause cause) {
    if (cause instanceof Cause.Stated stated) {
      return Message.CYCLE_AFTER.with(edge.to(), JavaCode.literal(stated.after().target()));
    }
    if (cause instanceof Cause.Value value) {
      return Message.CYCLE_VALUE.with(edge.to(), edge.from(), value.type());
    }
    Cause.Flow flow = (Cause.Flow) cause;
    return Stories.access(
        edge.from(),
        flow.overlap().first(),
        edge.to(),
        flow.overlap().second(),
        AccessRow.inline(flow.read()),
        flow.overlap().witnessText());
  }

  private void addFixes(MessageText text) {
    addContext(text);
    Optional<Edge> reversible = problem.reversible(task -> plan.task(task).editable());
    if (reversible.isPresent()) {
      Task writer = plan.task(reversible.get().from());
      Task reader = plan.task(reversible.get().to());
      text.fix(
          Fix.READER_FIRST,
          reader.name(),
          writer.name(),
          AnnotationText.withAfter(writer, reader.type()),
          writer.type());
    } else {
      addSequence(text);
    }
    text.fix(problem.isAccessAlone() ? Fix.NARROW_READS : Fix.REMOVE_EDGE);
  }

  private void addContext(MessageText text) {
    Map<Task, List<Resource>> reads = new LinkedHashMap<>();
    problem
        .contextReads((task, read) -> isOwnRead(plan.task(task), read))
        .forEach((task, broad) -> reads.put(plan.task(task), broad));
    if (!reads.isEmpty()) {
      text.fix(Fix.CONTEXT, AnnotationText.withSnapshots(reads));
    }
  }

  private static boolean isOwnRead(Task task, Resource read) {
    return task.editable() && task.access(Access.Kind.READ, read).own();
  }

  private void addSequence(MessageText text) {
    List<MatrixTask> sequence = problem.sequence(task -> plan.task(task).editable());
    List<Part> afters = new ArrayList<>();
    for (int i = 1; i < sequence.size(); i++) {
      Task later = plan.task(sequence.get(i));
      Part after = AnnotationText.withAfter(later, plan.task(sequence.get(i - 1)).type());
      afters.add(Message.ANNOTATION_ON.with(after, later.type()));
    }
    if (!afters.isEmpty()) {
      text.fix(Fix.SEQUENCE, Part.join(", ", afters));
    }
  }
}
