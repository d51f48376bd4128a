package dev.breakwater.processor.plan;

import dev.breakwater.processor.model.EntryMethod;
import dev.breakwater.processor.model.Graph;
import dev.breakwater.processor.model.GraphMethod;
import dev.breakwater.processor.model.Input;
import dev.breakwater.processor.model.Slot;
import dev.breakwater.processor.model.Task;
import dev.breakwater.processor.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What fills each slot of a graph.
 *
 * @param parameters for each task, for each parameter of its entry method
 * @param result of the graph's method; {@link Filling.Built} where its components are filled
 *     instead
 * @param components of the result record, where it is built
 */
public record Values(
    List<List<Filling>> parameters, Optional<Filling> result, List<Filling> components) {

  public Values {
    parameters = parameters.stream().map(List::copyOf).toList();
    components = List.copyOf(components);
  }

  static Values fill(Graph graph) {
    Filler filler = new Filler(graph);
    List<List<Filling>> parameters = new ArrayList<>();
    for (int task = 0; task < graph.tasks().size(); task++) {
      int self = task;
      List<Slot> slots =
          graph.tasks().get(task).entry().map(EntryMethod::parameters).orElse(List.of());
      parameters.add(slots.stream().map(slot -> filler.fill(slot, self)).toList());
    }
    Optional<Filling> result = graph.method().flatMap(filler::result);
    List<Filling> components =
        result.filter(Filling.Built.class::isInstance).isEmpty()
            ? List.of()
            : graph.method().flatMap(GraphMethod::components).orElse(List.of()).stream()
                .map(slot -> filler.fill(slot, Filler.NO_TASK))
                .toList();
    return new Values(parameters, result, components);
  }

  private static final class Filler {
    static final int NO_TASK = -1;

    private final Graph graph;
    private final boolean complete;
    private final List<Input> inputs;
    private final List<Source.OfTask> results = new ArrayList<>();

    Filler(Graph graph) {
      this.graph = graph;
      this.inputs = graph.method().map(GraphMethod::inputs).orElse(List.of());
      for (int i = 0; i < graph.tasks().size(); i++) {
        Task task = graph.tasks().get(i);
        int index = i;
        task.result().ifPresent(type -> results.add(new Source.OfTask(index, task, type)));
      }
      this.complete =
          graph.method().isPresent()
              && graph.listed().size() == graph.tasks().size()
              && graph.tasks().stream().allMatch(task -> task.entry().isPresent());
    }

    Filling fill(Slot slot, int self) {
      List<Source> available = new ArrayList<>();
      inputs.forEach(input -> available.add(source(input, self)));
      results.stream().filter(source -> source.index() != self).forEach(available::add);
      return slot.from()
          .map(from -> named(from, slot.type(), self, available))
          .orElseGet(() -> byType(slot.type(), available));
    }

    private static Source source(Input input, int self) {
      return new Source.OfInput(input, input.capability() && self != NO_TASK);
    }

    private Filling named(Slot.From from, ValueType wanted, int self, List<Source> available) {
      if (!graph.listed().contains(from.task())) {
        return new Filling.UnknownFrom();
      }
      int index = graph.indexOf(from.task());
      if (index >= 0 && index == self) {
        return new Filling.Missing(Filling.Reason.FROM_ITSELF, available);
      }
      if (index < 0 || graph.tasks().get(index).entry().isEmpty()) {
        return new Filling.Undecided();
      }
      Task task = graph.tasks().get(index);
      Optional<ValueType> result = task.result();
      if (result.isEmpty()) {
        return new Filling.Missing(Filling.Reason.FROM_GIVES_NOTHING, available);
      }
      if (!result.get().sameAs(wanted) && !result.get().assignableTo(wanted)) {
        return new Filling.Missing(Filling.Reason.FROM_OTHER_TYPE, available);
      }
      return new Filling.Filled(new Source.OfTask(index, task, result.get()));
    }

    private Filling byType(ValueType wanted, List<? extends Source> available) {
      List<Source> fitting = fitting(wanted, available);
      if (fitting.size() == 1) {
        return new Filling.Filled(fitting.get(0));
      }
      if (fitting.size() > 1) {
        return new Filling.Ambiguous(fitting);
      }
      return complete
          ? new Filling.Missing(Filling.Reason.NOTHING_FITS, List.copyOf(available))
          : new Filling.Undecided();
    }

    /** Those of the same type, else those of an assignable one. */
    private static List<Source> fitting(ValueType wanted, List<? extends Source> available) {
      List<Source> same = matching(available, source -> source.type().sameAs(wanted));
      return same.isEmpty()
          ? matching(available, source -> source.type().assignableTo(wanted))
          : same;
    }

    private static List<Source> matching(List<? extends Source> from, Predicate<Source> fits) {
      return from.stream().<Source>map(source -> source).filter(fits).toList();
    }

    Optional<Filling> result(GraphMethod method) {
      return method
          .result()
          .map(
              type -> {
                boolean unreturned = fitting(type, results).isEmpty();
                return method.components().isPresent() && unreturned
                    ? new Filling.Built()
                    : byType(type, results);
              });
    }
  }
}
