package dev.breakwater.processor.plan;

import dev.breakwater.processor.model.ClassRef;
import dev.breakwater.processor.model.EntryMethod;
import dev.breakwater.processor.model.Graph;
import dev.breakwater.processor.model.GraphMethod;
import dev.breakwater.processor.model.Input;
import dev.breakwater.processor.model.Parameter;
import dev.breakwater.processor.model.Task;
import dev.breakwater.processor.model.ValueType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What fills each parameter of a graph.
 *
 * @param parameters for each task, for each parameter of its entry method
 * @param result of the graph's method; {@link Binding.Built} where its components are bound instead
 * @param components of the result record or class, where it is built
 */
public record Bindings(
    List<List<Binding>> parameters, Optional<Binding> result, List<Binding> components) {

  public Bindings {
    parameters = parameters.stream().map(List::copyOf).toList();
    components = List.copyOf(components);
  }

  static Bindings of(Graph graph) {
    Binder binder = new Binder(graph);
    List<List<Binding>> bound = new ArrayList<>();
    for (int task = 0; task < graph.tasks().size(); task++) {
      List<Parameter> parameters =
          graph.tasks().get(task).entry().map(EntryMethod::parameters).orElse(List.of());
      List<Binding> bindings = new ArrayList<>(parameters.size());
      for (Parameter parameter : parameters) {
        bindings.add(binder.bind(parameter, task));
      }
      bound.add(bindings);
    }
    Optional<Binding> result = graph.method().flatMap(binder::result);
    List<Binding> components =
        result.filter(Binding.Built.class::isInstance).isEmpty()
            ? List.of()
            : binder.components(graph.method().orElseThrow());
    return new Bindings(bound, result, components);
  }

  private static final class Binder {
    static final int NO_TASK = -1;

    private final Graph graph;
    private final boolean complete;
    private final List<Input> inputs;
    private final Map<ClassRef, Integer> places;
    private final List<Candidate.OfTask> results = new ArrayList<>();

    /**
     * By type, since a large graph has as many results as parameters, and most fit one by its type.
     */
    private final Map<String, List<Candidate.OfTask>> resultsByKey = new HashMap<>();

    Binder(Graph graph) {
      this.graph = graph;
      this.inputs = graph.method().map(GraphMethod::inputs).orElse(List.of());
      this.places = graph.places();
      for (int i = 0; i < graph.tasks().size(); i++) {
        Task task = graph.tasks().get(i);
        Optional<ValueType> type = task.result();
        if (type.isPresent()) {
          Candidate.OfTask result = new Candidate.OfTask(i, task, type.get());
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

    Binding bind(Parameter parameter, int self) {
      if (parameter.ofAttempt() && self != NO_TASK) {
        return new Binding.Context();
      }
      return parameter.from().isPresent()
          ? named(parameter.from().get(), parameter.type(), self)
          : byType(parameter.type(), inputs(self), self);
    }

    private List<Candidate> inputs(int self) {
      List<Candidate> candidates = new ArrayList<>(inputs.size());
      for (Input input : inputs) {
        candidates.add(new Candidate.OfInput(input, input.capability() && self != NO_TASK));
      }
      return candidates;
    }

    /** Those inputs, and the results of all tasks but one. */
    private List<Candidate> available(List<Candidate> inputs, int self) {
      List<Candidate> available = new ArrayList<>(inputs);
      addOthers(results, self, available);
      return available;
    }

    private static void addOthers(List<Candidate.OfTask> of, int self, List<Candidate> to) {
      for (Candidate.OfTask candidate : of) {
        if (candidate.index() != self) {
          to.add(candidate);
        }
      }
    }

    private Binding named(Parameter.From from, ValueType wanted, int self) {
      if (!graph.listed().contains(from.task())) {
        return new Binding.UnknownFrom();
      }
      int index = places.getOrDefault(from.task(), NO_TASK);
      if (index >= 0 && index == self) {
        return new Binding.Missing(Binding.Reason.FROM_ITSELF, available(inputs(self), self));
      }
      if (index < 0 || graph.tasks().get(index).entry().isEmpty()) {
        return new Binding.Undecided();
      }
      Task task = graph.tasks().get(index);
      Optional<ValueType> result = task.result();
      if (result.isEmpty()) {
        return new Binding.Missing(
            Binding.Reason.FROM_GIVES_NOTHING, available(inputs(self), self));
      }
      if (!result.get().sameAs(wanted) && !result.get().assignableTo(wanted)) {
        return new Binding.Missing(Binding.Reason.FROM_OTHER_TYPE, available(inputs(self), self));
      }
      return new Binding.Bound(new Candidate.OfTask(index, task, result.get()));
    }

    private Binding byType(ValueType wanted, List<Candidate> inputs, int self) {
      List<Candidate> fitting = fitting(wanted, inputs, self);
      if (fitting.size() == 1) {
        return new Binding.Bound(fitting.get(0));
      }
      // The result of a task that is not understood yet may be exactly what is wanted.
      if (fitting.size() > 1 && (complete || fitting.get(0).type().sameAs(wanted))) {
        return new Binding.Ambiguous(fitting);
      }
      return complete
          ? new Binding.Missing(Binding.Reason.NOTHING_FITS, available(inputs, self))
          : new Binding.Undecided();
    }

    /** Those of the same type, else those of an assignable one. */
    private List<Candidate> fitting(ValueType wanted, List<Candidate> inputs, int self) {
      List<Candidate> alike = new ArrayList<>(inputs);
      addOthers(resultsByKey.getOrDefault(wanted.key(), List.of()), self, alike);
      alike.removeIf(candidate -> !candidate.type().sameAs(wanted));
      return alike.isEmpty()
          ? available(inputs, self).stream()
              .filter(candidate -> candidate.type().assignableTo(wanted))
              .toList()
          : alike;
    }

    Optional<Binding> result(GraphMethod method) {
      return method
          .result()
          .map(
              type -> {
                boolean unreturned = fitting(type, List.of(), NO_TASK).isEmpty();
                return unreturned && isBuilt(method)
                    ? new Binding.Built()
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
                      || components(method).stream().allMatch(Binding.Bound.class::isInstance))
          .isPresent();
    }

    List<Binding> components(GraphMethod method) {
      List<Binding> components = new ArrayList<>();
      for (Parameter parameter : method.components().orElseThrow()) {
        components.add(bind(parameter, NO_TASK));
      }
      return components;
    }
  }
}
