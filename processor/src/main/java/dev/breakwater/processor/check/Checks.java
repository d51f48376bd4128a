package dev.breakwater.processor.check;

import java.util.List;

/** The rules. */
public final class Checks {

  /** Every rule, in the order of the tables of diagnostics, lints last. */
  public static final List<Check> ALL =
      List.of(
          new OrderCheck(),
          new UnknownTaskCheck(),
          new BindingsCheck(),
          new NullableValueCheck(),
          new UndeclaredAccessCheck(),
          new ReadOnlyTaskCheck(),
          new NearMissCheck(),
          new UnknownSourceCheck(),
          new CaseOnlyOverlapCheck(),
          new RedundantAfterCheck(),
          new RedundantSnapshotCheck(),
          new UncheckedContextCheck(),
          new LateResultCheck(),
          new WideWriteCheck());

  /** The rules that a task can break by itself, whatever graph it is in. */
  public static final List<Check> OF_ONE_TASK =
      List.of(new UndeclaredAccessCheck(), new ReadOnlyTaskCheck());

  private Checks() {}
}
