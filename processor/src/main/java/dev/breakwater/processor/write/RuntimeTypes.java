package dev.breakwater.processor.write;

import com.palantir.javapoet.ClassName;
import dev.breakwater.processor.model.ClassRef;
import java.util.List;

/** The classes that generated code uses, by name: the processor's class path need not hold them. */
final class RuntimeTypes {

  static final ClassName ENGINE = runtime("Engine");
  static final ClassName PLAN = spi("Plan");
  static final ClassName PLANNED_TASK = spi("PlannedTask");
  static final ClassName RUN = spi("Run");
  static final ClassName TASK_MAKER = runtime("TaskMaker");
  static final ClassName MADE_TASKS = spi("MadeTasks");
  static final ClassName GENERATED = ClassName.get("dev.breakwater", "Generated");

  private RuntimeTypes() {}

  private static ClassName runtime(String name) {
    return ClassName.get("dev.breakwater.runtime", name);
  }

  private static ClassName spi(String name) {
    return ClassName.get("dev.breakwater.runtime.spi", name);
  }

  static ClassName className(ClassRef type) {
    List<String> names = type.simpleNames();
    return ClassName.get(
        type.packageName(), names.get(0), names.subList(1, names.size()).toArray(String[]::new));
  }
}
