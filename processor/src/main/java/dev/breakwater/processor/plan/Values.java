package dev.breakwater.processor.plan;

import dev.breakwater.processor.model.ClassRef;
import dev.breakwater.processor.model.EntryMethod;
import dev.breakwater.processor.model.Graph;
import dev.breakwater.processor.model.GraphMethod;
import dev.breakwater.processor.model.Input;
import dev.breakwater.processor.model.Slot;
import dev.breakwater.processor.model.Task;
import dev.breakwater.processor.model.ValueType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What fills each slot of a graph.
 *
 * @param parameters for each task, for each parameter of its entry method
 * @param result of the graph's method; {@link Filling.Built} where its components are filled
 *     instead
 * @param components of the result record or class, where it is built
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
      List<Slot> slots =
          graph.tasks().get(task).entry().map(EntryMethod::parameters).orElse(List.of());
      List<Filling> fillings = new ArrayList<>(slots.size());
      for (Slot slot : slots) {
        fillings.add(filler.fill(slot, task));
      }
      parameters.add(fillings);
    }
    Optional<Filling> result = graph.method().flatMap(filler::result);
    List<Filling> components =
        result.filter(Filling.Built.class::isInstance).isEmpty()
            ? List.of()
            : filler.components(graph.method().orElseThrow());
    return new Values(parameters, result, components);
  }

  private static final class Filler {
    static final int NO_TASK = -1;

    private final Graph graph;
    private final boolean complete;
    private final List<Input> inputs;
    private final Map<ClassRef, Integer> places;
    private final List<Source.OfTask> results = new ArrayList<>();

    /** By type, since a large graph has as many results as slots, and most fit one by its type. */
    private final Map<String, List<Source.OfTask>> resultsByKey = new HashMap<>();

    Filler(Graph graph) {
      this.graph = graph;
      this.inputs = graph.method().map(GraphMethod::inputs).orElse(List.of());
      this.places = graph.places();
      for (int i = 0; i < graph.tasks().size(); i++) {
        Task task = graph.tasks().get(i);
        Optional<ValueType> type = task.result();
        if (type.isPresent()) {
          Source.OfTask result = new Source.OfTask(i, task, type.get());
          results.add(result);
          resultsByKey.computeIfAbsent(type.get().key(), key -> new ArrayList<>()).add(result);
        }
      }
      this.complete =
          graph.method().isPresent()
              && !graph.listed().isEmpty()
              && graph.listed().size() == graph.tasks().size()
              && graph.tasks().stream().allMatch(task -> task.entry().isPresent());
    }

    Filling fill(Slot slot, int self) {
      if (slot.ofAttempt() && self != NO_TASK) {
        return new Filling.Context();
      }
      return slot.from().isPresent()
          ? named(slot.from().get(), slot.type(), self)
          : byType(slot.type(), inputs(self), self);
    }

    private List<Source> inputs(int self) {
      List<Source> sources = new ArrayList<>(inputs.size());
      for (Input input : inputs) {
        sources.add(new Source.OfInput(input, input.capability() && self != NO_TASK));
      }
      return sources;
    }

    /** Those inputs, and the results of all tasks but one. */
    private List<Source> available(List<Source> inputs, int self) {
      List<Source> available = new ArrayList<>(inputs);
      addOthers(results, self, available);
      return available;
    }

    private static void addOthers(List<Source.OfTask> of, int self, List<Source> to) {
      for (Source.OfTask source : of) {
        if (source.index() != self) {
          to.add(source);
        }
      }
    }

    private Filling named(Slot.From from, ValueType wanted, int self) {
      if (!graph.listed().contains(from.task())) {
        return new Filling.UnknownFrom();
      }
      int index = places.getOrDefault(from.task(), NO_TASK);
      if (index >= 0 && index == self) {
        return new Filling.Missing(Filling.Reason.FROM_ITSELF, available(inputs(self), self));
      }
      if (index < 0 || graph.tasks().get(index).entry().isEmpty()) {
        return new Filling.Undecided();
      }
      Task task = graph.tasks().get(index);
      Optional<ValueType> result = task.result();
      if (result.isEmpty()) {
        return new Filling.Missing(
            Filling.Reason.FROM_GIVES_NOTHING, available(inputs(self), self));
      }
      if (!result.get().sameAs(wanted) && !result.get().assignableTo(wanted)) {
        return new Filling.Missing(Filling.Reason.FROM_OTHER_TYPE, available(inputs(self), self));
      }
      return new Filling.Filled(new Source.OfTask(index, task, result.get()));
    }

    private Filling byType(ValueType wanted, List<Source> inputs, int self) {
      List<Source> fitting = fitting(wanted, inputs, self);
      if (fitting.size() == 1) {
        return new Filling.Filled(fitting.get(0));
      }
      // The result of a task that is not understood yet may be exactly what is wanted.
      if (fitting.size() > 1 && (complete || fitting.get(0).type().sameAs(wanted))) {
        return new Filling.Ambiguous(fitting);
      }
      return complete
          ? new Filling.Missing(Filling.Reason.NOTHING_FITS, available(inputs, self))
          : new Filling.Undecided();
    }

    /** Those of the same type, else those of an assignable one. */
    private List<Source> fitting(ValueType wanted, List<Source> inputs, int self) {
      List<Source> alike = new ArrayList<>(inputs);
      addOthers(resultsByKey.getOrDefault(wanted.key(), List.of()), self, alike);
      alike.removeIf(source -> !source.type().sameAs(wanted));
      return alike.isEmpty()
          ? available(inputs, self).stream()
              .filter(source -> source.type().assignableTo(wanted))
              .toList()
          : alike;
    }

    Optional<Filling> result(GraphMethod method) {
      return method
          .result()
          .map(
              type -> {
                boolean unreturned = fitting(type, List.of(), NO_TASK).isEmpty();
                return unreturned && isBuilt(method)
                    ? new Filling.Built()
                    : byType(type, List.of(), NO_TASK);
              });
    }

    /** A class of a library may be no more than a value whose task is missing. */
    private boolean isBuilt(GraphMethod method) {
      return method
          .built()
          .filter(
              type ->
                  !type.isTentative()
                      || components(method).stream().allMatch(Filling.Filled.class::isInstance))
          .isPresent();
    }

    List<Filling> components(GraphMethod method) {
      List<Filling> components = new ArrayList<>();
      for (Slot slot : method.components().orElseThrow()) {
        components.add(fill(slot, NO_TASK));
      }
      return components;
    }
  }
}
