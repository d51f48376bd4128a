package dev.breakwater.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.breakwater.processor.model.GraphMethod;
import dev.breakwater.processor.plan.GraphPlan;
import dev.breakwater.processor.plan.TaskPlan;
import dev.breakwater.processor.read.JavaType;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.lang.model.element.Modifier;

/**
 * Writes the class for one run of a large graph, with a method for each wave, since a method holds
 * no more than 64 KB. Where the class itself would be too large, the methods are in inner classes.
 */
final class InFlightClass {

  private static final String NAME = "InFlight";
  private static final String STARTS = "Starts";

  /** Bytes of code in one method, far from the limit since the estimate is rough. */
  private static final int PART = 24_000;

  /** Constants of one class, far from its 65,535 since the estimate is rough. */
  private static final int MOST_CONSTANTS = 40_000;

  /** Slots that the constructor has for inputs, beside the run and two instances. */
  private static final int MOST_PARAMETERS = 252;

  private final GraphPlan plan;
  private final Identifiers names;
  private final Wiring wiring;
  private final GraphMethod method;
  private final TypeName result;
  private final List<ParameterSpec> parameters;
  private final List<List<Part>> classes;

  /** A wave, or as much of one as fits into a method. */
  private record Part(String name, int wave, List<TaskPlan> tasks) {}

  InFlightClass(
      GraphPlan plan,
      Identifiers names,
      TypeNames types,
      Wiring wiring,
      List<ParameterSpec> parameters) {
    this.plan = plan;
    this.names = names;
    this.wiring = wiring;
    this.method = plan.graph().method().orElseThrow();
    this.result = types.of(((JavaType) method.declared()).mirror());
    this.parameters = parameters;
    this.classes = Chunks.of(parts(), MOST_CONSTANTS, this::constants);
  }

  private boolean hasParameters() {
    return ClassFileLimits.slots(method.inputs()) <= MOST_PARAMETERS;
  }

  private String starts(int index) {
    return STARTS + (index + 1);
  }

  /** The statements that begin a run and start its tasks. */
  CodeBlock start() {
    CodeBlock.Builder code =
        CodeBlock.builder().add("$N inFlight = new $N($L", NAME, NAME, wiring.begin());
    if (hasParameters()) {
      parameters.forEach(parameter -> code.add(", $N", parameter.name()));
    }
    code.add(");\n");
    if (!hasParameters()) {
      for (ParameterSpec parameter : parameters) {
        code.add("inFlight.$N = $N;\n", parameter.name(), parameter.name());
      }
    }
    if (classes.size() == 1) {
      classes.get(0).forEach(part -> code.add("inFlight.$N();\n", part.name()));
    } else {
      for (int i = 0; i < classes.size(); i++) {
        code.add("inFlight.new $N().start();\n", starts(i));
      }
    }
    boolean nothing = method.declared().display().equals("void");
    return code.add(nothing ? "inFlight.finish();\n" : "return inFlight.finish();\n").build();
  }

  TypeSpec type() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(NAME)
            .addJavadoc("One run: its inputs, and the futures of its results.\n")
            .addModifiers(Modifier.PRIVATE, Modifier.FINAL);
    addInputs(type);
    for (List<TaskPlan> wave : plan.waves()) {
      for (TaskPlan task : wave) {
        if (wiring.isUsed(task)) {
          type.addField(
              FieldSpec.builder(wiring.future(task), names.variable(task.index()), Modifier.PRIVATE)
                  .addJavadoc("The result of {@code $L}.\n", task.task().type().nestedName())
                  // Null checkers want a value before the task is started.
                  .initializer("new $T<>()", CompletableFuture.class)
                  .build());
        }
      }
    }
    if (classes.size() == 1) {
      classes.get(0).forEach(part -> type.addMethod(start(part, 6)));
    } else {
      for (int i = 0; i < classes.size(); i++) {
        type.addType(starts(starts(i), classes.get(i)));
      }
    }
    MethodSpec.Builder finish = MethodSpec.methodBuilder("finish").returns(result);
    if (method.declared().display().equals("void")) {
      finish.addJavadoc("Waits for the end of the run.\n");
    } else {
      finish.addJavadoc("{@return the result of the run}\n");
    }
    return type.addMethod(finish.addCode(wiring.finish()).build()).build();
  }

  private void addInputs(TypeSpec.Builder type) {
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder().addJavadoc("Keeps a run that has begun.\n\n");
    ParameterSpec run = ParameterSpec.builder(RuntimeTypes.RUN, names.run()).build();
    addInput(type, constructor, run, true);
    for (ParameterSpec parameter : parameters) {
      addInput(type, constructor, parameter, hasParameters());
    }
    type.addMethod(constructor.build());
  }

  private static void addInput(
      TypeSpec.Builder type,
      MethodSpec.Builder constructor,
      ParameterSpec input,
      boolean isParameter) {
    FieldSpec.Builder field =
        FieldSpec.builder(input.type(), input.name(), Modifier.PRIVATE)
            .addJavadoc("For the tasks that take it.\n")
            .addAnnotations(input.annotations());
    if (isParameter) {
      field.addModifiers(Modifier.FINAL);
      constructor
          .addJavadoc("@param $N for the tasks that take it\n", input.name())
          .addParameter(input)
          .addStatement("this.$N = $N", input.name(), input.name());
    }
    type.addField(field.build());
  }

  private TypeSpec starts(String name, List<Part> parts) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name)
            .addJavadoc("Starts some of the tasks.\n")
            .addModifiers(Modifier.PRIVATE, Modifier.FINAL);
    MethodSpec.Builder all =
        MethodSpec.methodBuilder("start").addJavadoc("Starts these tasks, wave by wave.\n");
    for (Part part : parts) {
      all.addStatement("$N()", part.name());
      type.addMethod(start(part, 8));
    }
    return type.addMethod(all.build()).build();
  }

  private MethodSpec start(Part part, int column) {
    MethodSpec.Builder start =
        MethodSpec.methodBuilder(part.name()).addJavadoc("Starts tasks of wave $L.\n", part.wave());
    for (TaskPlan task : part.tasks()) {
      if (wiring.isUsed(task)) {
        String variable = names.variable(task.index());
        start.addCode("$N$L;\n", variable, wiring.assigned(task, column, variable + " = "));
      } else {
        start.addCode("$L;\n", wiring.start(task, column));
      }
    }
    return start.build();
  }

  private List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    List<List<TaskPlan>> waves = plan.waves();
    for (int wave = 0; wave < waves.size(); wave++) {
      List<List<TaskPlan>> chunks = Chunks.of(waves.get(wave), PART, this::bytes);
      for (int i = 0; i < chunks.size(); i++) {
        String suffix = chunks.size() == 1 ? "" : "Part" + (i + 1);
        parts.add(new Part("startWave" + (wave + 1) + suffix, wave + 1, chunks.get(i)));
      }
    }
    return parts;
  }

  /** What starting a task takes at most: all that its lambda needs is in fields. */
  private int bytes(TaskPlan task) {
    return 40 + 18 * task.bindings().size();
  }

  /** What the methods and the lambdas of a part take of the constants of their class. */
  private int constants(Part part) {
    int constants = 8;
    for (TaskPlan task : part.tasks()) {
      constants += 32 + 8 * task.bindings().size();
    }
    return constants;
  }
}
