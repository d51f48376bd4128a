package dev.breakwater.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.breakwater.processor.model.Access;
import dev.breakwater.processor.model.Task;
import dev.breakwater.processor.plan.Edge;
import dev.breakwater.processor.plan.Plan;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.Modifier;

/** Writes a constant for each task of the plan, in the order of the waves, and one for the plan. */
final class PlanConstants {

  private static final Modifier[] CONSTANT = {Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL};

  private final Plan plan;
  private final Identifiers names;

  PlanConstants(Plan plan, Identifiers names) {
    this.plan = plan;
    this.names = names;
  }

  /**
   * Adds them.
   *
   * @param apart whether each task is built in a method of its own, since a static initializer,
   *     like any method, holds no more than 64 KB
   */
  void addTo(TypeSpec.Builder type, boolean apart) {
    for (List<Integer> wave : plan.waves()) {
      for (int task : wave) {
        FieldSpec.Builder field =
            FieldSpec.builder(RuntimeTypes.PLANNED_TASK, names.constant(task), CONSTANT);
        if (apart) {
          String method = "plan" + upperFirst(names.variable(task));
          type.addField(field.initializer("$N()", method).build());
          type.addMethod(
              MethodSpec.methodBuilder(method)
                  .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                  .returns(RuntimeTypes.PLANNED_TASK)
                  .addStatement("return $L", planned(task))
                  .build());
        } else {
          type.addField(field.initializer("\n    $L", planned(task)).build());
        }
      }
    }
    type.addField(
        FieldSpec.builder(RuntimeTypes.PLAN, "PLAN", CONSTANT)
            .initializer("\n    $L", planOf())
            .build());
  }

  private static String upperFirst(String name) {
    int first = name.offsetByCodePoints(0, 1);
    return name.substring(0, first).toUpperCase(Locale.ROOT) + name.substring(first);
  }

  private CodeBlock planOf() {
    CodeBlock.Builder code =
        CodeBlock.builder().add("$T.of($S", RuntimeTypes.PLAN, plan.graph().type().canonicalName());
    for (int task = 0; task < plan.graph().tasks().size(); task++) {
      code.add(",$W$N", names.constant(task));
    }
    return code.add(")").build();
  }

  private CodeBlock planned(int index) {
    Task task = plan.task(index);
    CodeBlock.Builder code =
        CodeBlock.builder()
            .add(
                "$T.builder($S, $T.class)",
                RuntimeTypes.PLANNED_TASK,
                task.name(),
                className(task));
    addPatterns(code, "reads", task.reads());
    addPatterns(code, "writes", task.writes());
    addAfter(code, plan.order().edgesTo(index));
    task.policy().timeout().ifPresent(timeout -> addTimeout(code, timeout));
    if (task.policy().attempts() > 1) {
      code.add("\n        .attempts($L)", task.policy().attempts());
    }
    return code.add("\n        .build()").build();
  }

  private static ClassName className(Task task) {
    return RuntimeTypes.className(task.type());
  }

  private static void addPatterns(CodeBlock.Builder code, String method, List<Access> accesses) {
    if (accesses.isEmpty()) {
      return;
    }
    code.add("\n        .$L(", method);
    for (int i = 0; i < accesses.size(); i++) {
      code.add(i == 0 ? "$S" : ",$W$S", accesses.get(i).resource().toString());
    }
    code.add(")");
  }

  private void addAfter(CodeBlock.Builder code, List<Edge> edges) {
    if (edges.isEmpty()) {
      return;
    }
    code.add("\n        .after(");
    for (int i = 0; i < edges.size(); i++) {
      code.add(i == 0 ? "$N" : ",$W$N", names.constant(edges.get(i).from()));
    }
    code.add(")");
  }

  private static void addTimeout(CodeBlock.Builder code, Duration timeout) {
    if (timeout.toMillisPart() > 0) {
      code.add("\n        .timeout($T.ofMillis($L))", Duration.class, timeout.toMillis() + "L");
    } else if (timeout.toSecondsPart() > 0) {
      code.add("\n        .timeout($T.ofSeconds($L))", Duration.class, timeout.toSeconds());
    } else {
      code.add("\n        .timeout($T.ofMinutes($L))", Duration.class, timeout.toMinutes());
    }
  }
}
