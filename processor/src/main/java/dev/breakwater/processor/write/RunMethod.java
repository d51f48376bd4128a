package dev.breakwater.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.breakwater.processor.model.GraphMethod;
import dev.breakwater.processor.model.Input;
import dev.breakwater.processor.model.ValueType;
import dev.breakwater.processor.plan.GraphPlan;
import dev.breakwater.processor.plan.TaskPlan;
import dev.breakwater.processor.read.JavaType;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Writes the method of the graph: as one piece that reads from top to bottom where it is short,
 * else by an {@link InFlightClass}.
 */
final class RunMethod {

  /** Bytes beyond which a method is split, far from the limit since the estimate is rough. */
  private static final int COMPACT = 16_000;

  /** Captured slots beyond which a lambda captures an instance instead; the JVM's limit is 253. */
  private static final int CAPTURED = 200;

  private final GraphPlan plan;
  private final Identifiers names;
  private final GraphMethod method;
  private final TypeNames types;
  private final Wiring wiring;

  RunMethod(GraphPlan plan, Identifiers names, TypeNames types) {
    this.plan = plan;
    this.names = names;
    this.method = plan.graph().method().orElseThrow();
    this.types = types;
    this.wiring = new Wiring(plan, names, types);
  }

  void addTo(TypeSpec.Builder type, boolean apart) {
    MethodSpec.Builder run =
        MethodSpec.methodBuilder(method.name())
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .addAnnotations(types.marks((JavaType) method.declared()))
            .varargs(method.varargs())
            .returns(typeName(method.declared()))
            .addParameters(parameters());
    if (apart) {
      InFlightClass inFlight = new InFlightClass(plan, names, types, wiring, parameters());
      type.addMethod(run.addCode(inFlight.start()).build());
      type.addType(inFlight.type());
    } else {
      type.addMethod(run.addCode(inOnePiece()).build());
    }
  }

  private TypeName typeName(ValueType type) {
    return types.of(((JavaType) type).mirror());
  }

  private List<ParameterSpec> parameters() {
    List<ParameterSpec> parameters = new ArrayList<>();
    List<Input> inputs = method.inputs();
    for (int i = 0; i < inputs.size(); i++) {
      JavaType declared = (JavaType) inputs.get(i).declared();
      parameters.add(
          ParameterSpec.builder(types.of(declared.mirror()), names.input(i))
              .addAnnotations(types.marks(declared))
              .build());
    }
    return parameters;
  }

  private CodeBlock inOnePiece() {
    CodeBlock.Builder code =
        CodeBlock.builder()
            .add("$T $N$L;\n", RuntimeTypes.RUN, names.run(), wiring.begin("Run " + names.run()));
    List<List<TaskPlan>> waves = plan.waves();
    for (int wave = 0; wave < waves.size(); wave++) {
      code.add("// Wave $L\n", wave + 1);
      for (TaskPlan task : waves.get(wave)) {
        if (wiring.isUsed(task)) {
          String shown = wiring.futureText(task) + " " + names.variable(task.index()) + " = ";
          code.add("$T $N", wiring.future(task), names.variable(task.index()))
              .add("$L;\n", wiring.assigned(task, 4, shown));
        } else {
          code.add("$L;\n", wiring.start(task, 4));
        }
      }
    }
    return code.add(wiring.finish()).build();
  }

  /** What starting a task takes at most: it loads what its lambda captures, with wide indices. */
  private int bytes(TaskPlan task) {
    return 40 + 18 * task.bindings().size();
  }

  /**
   * Whether one method may be too small for the run: for its code, or for what a lambda in it
   * captures, which becomes parameters.
   */
  boolean isTooLargeForOneMethod() {
    int bytes = 0;
    int captured = ClassFileLimits.slots(method.inputs());
    captured = Math.max(captured, plan.bindings().components().size());
    for (List<TaskPlan> wave : plan.waves()) {
      for (TaskPlan task : wave) {
        bytes += bytes(task);
        captured = Math.max(captured, task.bindings().size());
      }
    }
    return bytes > COMPACT || captured > CAPTURED;
  }
}
