package dev.breakwater.processor.check;

import dev.breakwater.processor.model.Problem;
import dev.breakwater.processor.plan.Plan;
import java.util.List;

/** A rule over a plan. */
@FunctionalInterface
public interface Check {

  /** Every rule, in the order of the tables of diagnostics, lints last. */
  List<Check> ALL =
      List.of(
          new UnorderedWritesCheck(),
          new DependencyCycleCheck(),
          new FileAndDirectoryCheck(),
          new UnknownTaskCheck(),
          new ValuesCheck(),
          new UndeclaredAccessCheck(),
          new ReadOnlyTaskCheck(),
          new NearMissCheck(),
          new UnknownSourceCheck(),
          new CaseOnlyOverlapCheck(),
          new RedundantAfterCheck(),
          new WideWriteCheck());

  /** The rules that a task can break by itself, whatever graph it is in. */
  List<Check> OF_ONE_TASK = List.of(new UndeclaredAccessCheck(), new ReadOnlyTaskCheck());

  /** What breaks the rule, in the order in which the graph lists the tasks. */
  List<Problem> check(Plan plan);
}
