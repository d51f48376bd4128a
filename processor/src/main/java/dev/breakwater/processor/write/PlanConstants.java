package dev.breakwater.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.breakwater.processor.model.Access;
import dev.breakwater.processor.model.Task;
import dev.breakwater.processor.plan.Edge;
import dev.breakwater.processor.plan.Plan;
import java.time.Duration;
import java.util.ArrayList;
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
                  .addCode("return $L;\n", planned(task, 4))
                  .build());
        } else {
          type.addField(field.initializer("\n    $L", planned(task, 6)).build());
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
    List<String> arguments = new ArrayList<>();
    arguments.add(literal(plan.graph().type().canonicalName()));
    for (int task = 0; task < plan.graph().tasks().size(); task++) {
      arguments.add(names.constant(task));
    }
    return CodeBlock.of("$T.of($L)", RuntimeTypes.PLAN, Lines.fill(arguments, "Plan.of(", 6, 8));
  }

  /**
   * The expression that builds a task of the plan.
   *
   * @param column where the line begins on which it stands
   */
  private CodeBlock planned(int index, int column) {
    Task task = plan.task(index);
    CodeBlock.Builder code =
        CodeBlock.builder()
            .add(
                "$T.builder($S, $T.class)",
                RuntimeTypes.PLANNED_TASK,
                task.name(),
                RuntimeTypes.className(task.type()));
    // JavaPoet indents by what encloses the code, so that only what it does not know is written
    // out.
    String indent = "\n" + " ".repeat(column == 4 ? 4 : 8);
    addCall(code, indent, column, ".reads(", literals(task.reads()));
    addCall(code, indent, column, ".writes(", literals(task.writes()));
    addCall(code, indent, column, ".after(", constants(plan.order().edgesTo(index)));
    task.policy().timeout().ifPresent(timeout -> addTimeout(code, indent, timeout));
    task.policy().attempts().ifPresent(count -> code.add("$L.attempts($L)", indent, count));
    return code.add("$L.build()", indent).build();
  }

  private static void addCall(
      CodeBlock.Builder code, String indent, int column, String call, List<String> arguments) {
    if (!arguments.isEmpty()) {
      int at = column + 4;
      code.add("$L$L$L)", indent, call, Lines.fill(arguments, call, at, indent.length() - 1 + 4));
    }
  }

  private static List<String> literals(List<Access> accesses) {
    return accesses.stream().map(access -> literal(access.resource().toString())).toList();
  }

  private static String literal(String text) {
    return CodeBlock.of("$S", text).toString();
  }

  private List<String> constants(List<Edge> edges) {
    return edges.stream().map(edge -> names.constant(edge.from())).toList();
  }

  private static void addTimeout(CodeBlock.Builder code, String indent, Duration timeout) {
    if (timeout.toMillisPart() > 0) {
      addTimeout(code, indent, "ofMillis", timeout.toMillis());
    } else if (timeout.toSecondsPart() > 0) {
      addTimeout(code, indent, "ofSeconds", timeout.toSeconds());
    } else {
      addTimeout(code, indent, "ofMinutes", timeout.toMinutes());
    }
  }

  private static void addTimeout(CodeBlock.Builder code, String indent, String unit, long count) {
    String number = count > Integer.MAX_VALUE ? count + "L" : String.valueOf(count);
    code.add("$L.timeout($T.$L($L))", indent, Duration.class, unit, number);
  }
}
