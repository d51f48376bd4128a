package dev.breakwater.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.breakwater.processor.model.Access;
import dev.breakwater.processor.model.Task;
import dev.breakwater.processor.plan.PlanEdge;
import dev.breakwater.processor.plan.Plan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes a constant for each task of the plan, in the order of the waves, and one for the plan. */
final class PlanConstants {

  private static final String BUILDING = "Planned";

  private static final Modifier[] CONSTANT = {Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL};

  /** Where the calls on a task of the plan stand. */
  private static final int COLUMN = 10;

  private final Plan plan;
  private final Identifiers names;
  private final TypeNames types;

  PlanConstants(Plan plan, Identifiers names, TypeNames types) {
    this.plan = plan;
    this.names = names;
    this.types = types;
  }

  /**
   * Adds them.
   *
   * @param apart whether each task is built in a method of its own, since a static initializer,
   *     like any method, holds no more than 64 KB
   */
  void addTo(TypeSpec.Builder type, boolean apart) {
    TypeSpec.Builder building =
        TypeSpec.classBuilder(BUILDING)
            .addJavadoc("Builds the tasks of the plan, away from the methods of the graph.\n")
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);
    for (List<Integer> wave : plan.waves()) {
      for (int task : wave) {
        FieldSpec.Builder field =
            FieldSpec.builder(RuntimeTypes.PLANNED_TASK, names.constant(task), CONSTANT);
        if (apart) {
          String method = names.factory(task);
          type.addField(field.initializer("$N.$N()", BUILDING, method).build());
          building.addMethod(
              MethodSpec.methodBuilder(method)
                  .addModifiers(Modifier.STATIC)
                  .returns(RuntimeTypes.PLANNED_TASK)
                  .addCode("return $L;\n", planned(task, 4))
                  .build());
        } else {
          type.addField(field.initializer("\n    $L", planned(task, 8)).build());
        }
      }
    }
    if (apart) {
      type.addType(building.build());
    }
    type.addField(
        FieldSpec.builder(RuntimeTypes.PLAN, "PLAN", CONSTANT)
            .initializer("\n    $L", planOf())
            .build());
  }

  private CodeBlock planOf() {
    List<String> arguments = new ArrayList<>();
    arguments.add(StringLiteral.of(plan.graph().type().canonicalName()));
    for (int task = 0; task < plan.graph().tasks().size(); task++) {
      arguments.add(names.constant(task));
    }
    return CodeBlock.of("$T.of($L)", RuntimeTypes.PLAN, Lines.fill(arguments, "Plan.of(", 6, 8));
  }

  /**
   * The expression that builds a task of the plan.
   *
   * @param indent blanks before each further line, beside those that JavaPoet puts there for what
   *     encloses the code
   */
  private CodeBlock planned(int index, int indent) {
    Task task = plan.task(index);
    CodeBlock.Builder code =
        CodeBlock.builder()
            .add(
                "$T.builder($L, $T.class)",
                RuntimeTypes.PLANNED_TASK,
                StringLiteral.of(task.name()),
                types.of(task.type()));
    String line = "\n" + " ".repeat(indent);
    addCall(code, line, ".reads(", literals(task.reads()));
    addCall(code, line, ".writes(", literals(task.writes()));
    addCall(code, line, ".after(", constants(plan.edgesTo(index)));
    task.policy().timeout().ifPresent(timeout -> addTimeout(code, line, timeout));
    task.policy().attempts().ifPresent(count -> code.add("$L.attempts($L)", line, count));
    return code.add("$L.build()", line).build();
  }

  private static void addCall(
      CodeBlock.Builder code, String line, String call, List<String> arguments) {
    if (!arguments.isEmpty()) {
      code.add("$L$L$L)", line, call, Lines.fill(arguments, call, COLUMN, line.length() - 1 + 4));
    }
  }

  private static List<String> literals(List<Access> accesses) {
    List<String> literals = new ArrayList<>(accesses.size());
    for (Access access : accesses) {
      literals.add(StringLiteral.of(access.resource().toString()));
    }
    return literals;
  }

  private List<String> constants(List<PlanEdge> edges) {
    List<String> constants = new ArrayList<>(edges.size());
    for (PlanEdge edge : edges) {
      constants.add(names.constant(edge.from()));
    }
    return constants;
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
