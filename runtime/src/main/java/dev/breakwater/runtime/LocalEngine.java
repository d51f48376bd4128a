package dev.breakwater.runtime;

import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.runtime.spi.Run;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Runs tasks in this process. */
final class LocalEngine implements Engine {

  static final Engine STANDARD = Engine.builder().build();

  private final Settings settings;

  LocalEngine(Settings settings) {
    this.settings = settings;
  }

  @Override
  public Run begin(Plan plan, @Nullable Object... inputs) {
    Objects.requireNonNull(plan, "plan");
    PlanRun run = new PlanRun(plan, settings, Objects.requireNonNull(inputs, "inputs"));
    return new RunHandle(run).begin();
  }
}
