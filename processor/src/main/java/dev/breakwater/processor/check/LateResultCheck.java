package dev.breakwater.processor.check;

import dev.breakwater.message.Message;
import dev.breakwater.message.Part;
import dev.breakwater.processor.model.EntryMethod;
import dev.breakwater.processor.model.LateType;
import dev.breakwater.processor.model.Lint;
import dev.breakwater.processor.model.Problem;
import dev.breakwater.processor.plan.Binding;
import dev.breakwater.processor.plan.Bindings;
import dev.breakwater.processor.plan.Candidate;
import dev.breakwater.processor.plan.GraphPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Warns of each task with a result whose content is produced after the task has ended. */
final class LateResultCheck implements Check {

  @Override
  public Optional<Lint.Kind> lint() {
    return Optional.of(Lint.Kind.LATE_RESULT);
  }

  @Override
  public List<Problem> check(GraphPlan plan) {
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < plan.graph().tasks().size(); i++) {
      Optional<EntryMethod> entry = plan.task(i).entry();
      Optional<LateType> late = entry.flatMap(EntryMethod::late);
      if (late.isPresent()) {
        problems.add(new LateResult(plan.task(i), entry.get(), late.get(), consumers(plan, i)));
      }
    }
    return problems;
  }

  private static List<Part> consumers(GraphPlan plan, int source) {
    Bindings bindings = plan.bindings();
    List<Part> consumers = new ArrayList<>();
    for (int i = 0; i < bindings.parameters().size(); i++) {
      if (bindings.parameters().get(i).stream().anyMatch(binding -> isBound(binding, source))) {
        consumers.add(Part.join(plan.task(i).name()));
      }
    }
    if (Stream.concat(bindings.result().stream(), bindings.components().stream())
        .anyMatch(binding -> isBound(binding, source))) {
      consumers.add(Message.RESULT_OF_CLASS.with(plan.graph().type()));
    }
    return consumers;
  }

  private static boolean isBound(Binding binding, int source) {
    return binding instanceof Binding.Bound bound
        && bound.candidate() instanceof Candidate.OfTask candidate
        && candidate.index() == source;
  }
}
