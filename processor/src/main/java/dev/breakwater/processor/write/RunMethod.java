package dev.breakwater.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.breakwater.processor.model.GraphMethod;
import dev.breakwater.processor.model.Input;
import dev.breakwater.processor.model.ValueType;
import dev.breakwater.processor.plan.Plan;
import dev.breakwater.processor.read.JavaType;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Writes the method of the graph: as one piece that reads from top to bottom where it is short, and
 * as a class with a method for each wave where the JVM's limit of 64 KB a method comes into sight.
 */
final class RunMethod {

  private static final String IN_FLIGHT = "InFlight";

  /** Bytes of code in one method, far from the limit since the estimate is rough. */
  private static final int PART = 24_000;

  private final Plan plan;
  private final Identifiers names;
  private final GraphMethod method;
  private final TypeNames types;
  private final Wiring wiring;

  RunMethod(Plan plan, Identifiers names, TypeNames types) {
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
      type.addMethod(run.addCode(startInFlight()).build());
      type.addType(inFlight());
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
        CodeBlock.builder().add("$T $N = engine.begin(PLAN);\n", RuntimeTypes.RUN, names.run());
    List<List<Integer>> waves = plan.waves();
    for (int wave = 0; wave < waves.size(); wave++) {
      code.add("// Wave $L\n", wave + 1);
      for (int task : waves.get(wave)) {
        if (wiring.isUsed(task)) {
          String shown = wiring.futureText(task) + " " + names.variable(task) + " = ";
          code.add("$T $N", wiring.future(task), names.variable(task))
              .add("$L;\n", assigned(task, 4, shown));
        } else {
          code.add("$L;\n", wiring.start(task, 4));
        }
      }
    }
    return code.add(wiring.finish()).build();
  }

  /** The call that starts a task, behind what it is assigned to, or below it. */
  private String assigned(int task, int column, String to) {
    String start = wiring.start(task, column + 4);
    return !start.contains("\n") && Lines.fits(column, to + start)
        ? " = " + start
        : " =\n    " + start.replace("\n", "\n    ");
  }

  private CodeBlock startInFlight() {
    CodeBlock.Builder code =
        CodeBlock.builder().add("$N inFlight = new $N(engine.begin(PLAN)", IN_FLIGHT, IN_FLIGHT);
    for (int i = 0; i < method.inputs().size(); i++) {
      code.add(", $N", names.input(i));
    }
    code.add(");\n");
    for (Part part : parts()) {
      code.add("inFlight.$N();\n", part.name());
    }
    boolean nothing = method.declared().display().equals("void");
    return code.add(nothing ? "inFlight.finish();\n" : "return inFlight.finish();\n").build();
  }

  private TypeSpec inFlight() {
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder().addParameter(RuntimeTypes.RUN, names.run());
    TypeSpec.Builder type =
        TypeSpec.classBuilder(IN_FLIGHT)
            .addJavadoc("One run: its inputs, and the futures of its results.\n")
            .addModifiers(Modifier.PRIVATE, Modifier.FINAL);
    addField(type, constructor, RuntimeTypes.RUN, names.run());
    for (ParameterSpec parameter : parameters()) {
      constructor.addParameter(parameter);
      addField(type, constructor, parameter.type(), parameter.name());
    }
    for (List<Integer> wave : plan.waves()) {
      for (int task : wave) {
        if (wiring.isUsed(task)) {
          type.addField(wiring.future(task), names.variable(task), Modifier.PRIVATE);
        }
      }
    }
    type.addMethod(constructor.build());
    parts().forEach(part -> type.addMethod(start(part)));
    return type.addMethod(
            MethodSpec.methodBuilder("finish")
                .returns(typeName(method.declared()))
                .addCode(wiring.finish())
                .build())
        .build();
  }

  private static void addField(
      TypeSpec.Builder type, MethodSpec.Builder constructor, TypeName of, String name) {
    type.addField(FieldSpec.builder(of, name, Modifier.PRIVATE, Modifier.FINAL).build());
    constructor.addStatement("this.$N = $N", name, name);
  }

  private MethodSpec start(Part part) {
    MethodSpec.Builder start = MethodSpec.methodBuilder(part.name());
    for (int task : part.tasks()) {
      if (wiring.isUsed(task)) {
        start.addCode(
            "$N$L;\n", names.variable(task), assigned(task, 6, names.variable(task) + " = "));
      } else {
        start.addCode("$L;\n", wiring.start(task, 6));
      }
    }
    return start.build();
  }

  /** A wave, or as much of one as fits into a method. */
  private record Part(String name, List<Integer> tasks) {}

  private List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    List<List<Integer>> waves = plan.waves();
    for (int wave = 0; wave < waves.size(); wave++) {
      List<List<Integer>> chunks = chunks(waves.get(wave));
      for (int i = 0; i < chunks.size(); i++) {
        String suffix = chunks.size() == 1 ? "" : "Part" + (i + 1);
        parts.add(new Part("startWave" + (wave + 1) + suffix, chunks.get(i)));
      }
    }
    return parts;
  }

  private List<List<Integer>> chunks(List<Integer> wave) {
    List<List<Integer>> chunks = new ArrayList<>();
    int bytes = 0;
    for (int task : wave) {
      if (chunks.isEmpty() || bytes + bytes(task) > PART) {
        chunks.add(new ArrayList<>());
        bytes = 0;
      }
      bytes += bytes(task);
      chunks.get(chunks.size() - 1).add(task);
    }
    return chunks;
  }

  /** What starting a task takes at most: it loads what its lambda captures, with wide indices. */
  private int bytes(int task) {
    return 32 + 4 * plan.values().parameters().get(task).size();
  }

  /** What the method takes in one piece. */
  int bytesInOnePiece() {
    int bytes = 0;
    for (List<Integer> wave : plan.waves()) {
      for (int task : wave) {
        bytes += bytes(task);
      }
    }
    return bytes;
  }
}
