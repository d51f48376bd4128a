package dev.breakwater.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.breakwater.processor.model.Access;
import dev.breakwater.processor.model.Task;
import dev.breakwater.processor.plan.GraphPlan;
import dev.breakwater.processor.plan.PlanEdge;
import dev.breakwater.processor.plan.TaskPlan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes a constant for each task of the plan, in the order of the waves, and one for the plan. */
final class PlanConstants {

  private static final String BUILDING = "Planned";
  private static final String LISTING = "Listed";

  /** Doclint wants a comment, which a default constructor cannot have. */
  private static final MethodSpec NO_INSTANCE =
      MethodSpec.constructorBuilder()
          .addJavadoc("Not to be instantiated.\n")
          .addModifiers(Modifier.PRIVATE)
          .build();

  /**
   * Constants of a class for the tasks that it builds: so many that 5,000 tasks of other classes,
   * with three constants each, find room too.
   */
  private static final int MOST_CONSTANTS = 40_000;

  private static final Modifier[] CONSTANT = {Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL};

  /** Where the calls on a task of the plan stand. */
  private static final int COLUMN = 10;

  private final GraphPlan plan;
  private final Identifiers names;
  private final TypeNames types;

  PlanConstants(GraphPlan plan, Identifiers names, TypeNames types) {
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
    List<List<TaskPlan>> builders =
        apart ? Chunks.of(inWaves(), MOST_CONSTANTS, this::constants) : List.of(inWaves());
    for (int i = 0; i < builders.size(); i++) {
      String builder = builders.size() == 1 ? BUILDING : BUILDING + (i + 1);
      for (TaskPlan task : builders.get(i)) {
        CodeBlock value =
            apart
                ? CodeBlock.of("$N.$N()", builder, names.factory(task.index()))
                : CodeBlock.of("\n    $L", planned(task, 8));
        type.addField(constant(task).initializer(value).build());
      }
      if (apart) {
        type.addType(builder(builder, builders.get(i)));
      }
    }
    FieldSpec.Builder plan =
        FieldSpec.builder(RuntimeTypes.PLAN, "PLAN", CONSTANT)
            .addJavadoc("All tasks, in the order in which the graph lists them.\n");
    if (builders.size() > 1) {
      type.addField(plan.initializer("$N.plan()", LISTING).build()).addType(listing());
    } else {
      type.addField(plan.initializer("\n    $L", planOf(6)).build());
    }
  }

  private List<TaskPlan> inWaves() {
    return plan.waves().stream().flatMap(List::stream).toList();
  }

  /** What building a task takes of the constants of a class, but for the names of others. */
  private int constants(TaskPlan task) {
    return 16 + 2 * ClassFileLimits.items(task);
  }

  private FieldSpec.Builder constant(TaskPlan task) {
    return FieldSpec.builder(RuntimeTypes.PLANNED_TASK, names.constant(task.index()), CONSTANT)
        .addJavadoc("Runs in wave $L.\n", task.wave());
  }

  private TypeSpec builder(String name, List<TaskPlan> tasks) {
    TypeSpec.Builder building =
        TypeSpec.classBuilder(name)
            .addJavadoc("Builds tasks of the plan, away from the methods of the graph.\n")
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .addMethod(NO_INSTANCE);
    for (TaskPlan task : tasks) {
      building.addMethod(
          MethodSpec.methodBuilder(names.factory(task.index()))
              .addJavadoc("{@return the task {@code $L}}\n", task.task().type().nestedName())
              .addModifiers(Modifier.STATIC)
              .returns(RuntimeTypes.PLANNED_TASK)
              .addCode("return $L;\n", planned(task, 4))
              .build());
    }
    return building.build();
  }

  /** Builds the plan where the static initializer has not enough room for so many tasks. */
  private TypeSpec listing() {
    return TypeSpec.classBuilder(LISTING)
        .addJavadoc("Lists the tasks of the plan.\n")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .addMethod(NO_INSTANCE)
        .addMethod(
            MethodSpec.methodBuilder("plan")
                .addJavadoc("{@return the plan}\n")
                .addModifiers(Modifier.STATIC)
                .returns(RuntimeTypes.PLAN)
                .addCode("return $L;\n", planOf(4))
                .build())
        .build();
  }

  private CodeBlock planOf(int column) {
    List<String> arguments = new ArrayList<>();
    arguments.add(StringLiteral.of(plan.graph().type().canonicalName()));
    for (int task = 0; task < plan.graph().tasks().size(); task++) {
      arguments.add(names.constant(task));
    }
    return CodeBlock.of(
        "$T.of($L)", RuntimeTypes.PLAN, Lines.fill(arguments, "Plan.of(", column, 8));
  }

  /**
   * The expression that builds a task of the plan.
   *
   * @param indent blanks before each further line, beside those that JavaPoet puts there for what
   *     encloses the code
   */
  private CodeBlock planned(TaskPlan planned, int indent) {
    Task task = planned.task();
    CodeBlock.Builder code =
        CodeBlock.builder()
            .add(
                "$T.builder($L, $T.class)",
                RuntimeTypes.PLANNED_TASK,
                StringLiteral.of(task.name()),
                types.of(task.type()));
    String line = "\n" + " ".repeat(indent);
    addCall(code, line, ".reads(", literals(task.reads()));
    addCall(code, line, ".snapshots(", literals(task.snapshots()));
    addCall(code, line, ".writes(", literals(task.writes()));
    addCall(code, line, ".after(", constants(planned.incoming()));
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
      constants.add(names.constant(edge.from().index()));
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
