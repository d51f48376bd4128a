package dev.breakwater.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.breakwater.processor.model.Construction;
import dev.breakwater.processor.model.EntryMethod;
import dev.breakwater.processor.model.GraphMethod;
import dev.breakwater.processor.model.Input;
import dev.breakwater.processor.model.Parameter;
import dev.breakwater.processor.model.ValueType;
import dev.breakwater.processor.plan.Binding;
import dev.breakwater.processor.plan.Candidate;
import dev.breakwater.processor.plan.GraphPlan;
import dev.breakwater.processor.plan.TaskPlan;
import dev.breakwater.processor.read.JavaType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Writes the statements that start tasks and gather the result, with what each is handed. */
final class Wiring {

  private static final ClassName UNIT = ClassName.get("kotlin", "Unit");

  private final GraphPlan plan;
  private final Identifiers names;
  private final TypeNames types;
  private final GraphMethod method;
  private final BitSet used = new BitSet();

  Wiring(GraphPlan plan, Identifiers names, TypeNames types) {
    this.plan = plan;
    this.names = names;
    this.types = types;
    this.method = plan.graph().method().orElseThrow();
    plan.tasks().forEach(task -> task.bindings().forEach(this::use));
    plan.bindings().components().forEach(this::use);
    plan.bindings().result().ifPresent(this::use);
  }

  private void use(Binding binding) {
    if (binding instanceof Binding.Bound bound
        && bound.candidate() instanceof Candidate.OfTask task) {
      used.set(task.index());
    }
  }

  /** Whether another task, or the result, takes what the task gives. */
  boolean isUsed(TaskPlan task) {
    return used.get(task.index());
  }

  /** The type of the future of a task's result. */
  TypeName future(TaskPlan task) {
    ValueType result = task.task().result().orElseThrow();
    TypeName value = types.of(((JavaType) result).boxed());
    return ParameterizedTypeName.get(ClassName.get(CompletableFuture.class), value);
  }

  /** That type as it reads in the class. */
  String futureText(TaskPlan task) {
    JavaType result = (JavaType) task.task().result().orElseThrow();
    return "CompletableFuture<" + result.boxedDisplay() + ">";
  }

  /**
   * The call that starts a task, without what its value is assigned to, broken into lines where it
   * is long.
   *
   * @param column where the line begins on which it stands
   */
  String start(TaskPlan task, int column) {
    EntryMethod entry = task.task().entry().orElseThrow();
    String starter = names.run() + "." + starter(entry) + "(";
    String constant = names.constant(task.index()) + ",";
    String lambda = names.step() + " ->";
    List<String> arguments = arguments(entry, task.bindings());
    List<String> inputs = inputs(task.bindings());
    String tail = inputs.isEmpty() ? ")" : ", " + String.join(", ", inputs) + ")";
    String target = "tasks." + names.factory(task.index()) + "()." + entry.name() + "(";
    String call = target + String.join(", ", arguments) + ")";
    String whole = starter + constant + " " + lambda + " " + call + tail;
    if (Lines.fits(column, whole)) {
      return whole;
    }
    String second = constant + " " + lambda + " " + call + tail;
    if (Lines.fits(column + 4, second)) {
      return starter + "\n    " + second;
    }
    String end = inputs.isEmpty() ? ")" : ",\n    " + String.join(",\n    ", inputs) + ")";
    String third = lambda + " " + call;
    if (Lines.fits(column + 4, third + ",")) {
      return starter + "\n    " + constant + "\n    " + third + end;
    }
    String body =
        Lines.fits(column + 8, call + ",")
            ? call
            : target + "\n            " + String.join(",\n            ", arguments) + ")";
    return starter + "\n    " + constant + "\n    " + lambda + "\n        " + body + end;
  }

  /** The call that begins the run, with all inputs of the graph. */
  String begin() {
    return "engine.begin(PLAN"
        + (beginInputs().isEmpty() ? "" : ", " + String.join(", ", beginInputs()))
        + ")";
  }

  /** That call behind the variable that it is assigned to, broken into lines where it is long. */
  String begin(String variable) {
    String call = begin();
    if (Lines.fits(4, variable + " = " + call)) {
      return " = " + call;
    }
    return Lines.fits(8, call)
        ? " =\n    " + call
        : " =\n    engine.begin(\n        PLAN,\n        "
            + String.join(",\n        ", beginInputs())
            + ")";
  }

  private List<String> beginInputs() {
    List<String> inputs = new ArrayList<>();
    for (int i = 0; i < method.inputs().size(); i++) {
      inputs.add(names.input(i));
    }
    if (inputs.size() == 1) {
      inputs.set(0, alone(inputs.get(0), method.inputs().get(0)));
    }
    return inputs;
  }

  /** The futures and the inputs of the graph that a task takes, each once. */
  private List<String> inputs(List<Binding> bindings) {
    Set<String> inputs = new LinkedHashSet<>();
    String alone = "";
    for (Binding binding : bindings) {
      if (binding instanceof Binding.Bound bound) {
        if (bound.candidate() instanceof Candidate.OfInput source) {
          String name = names.input(method.inputs().indexOf(source.input()));
          inputs.add(name);
          alone = alone(name, source.input());
        } else {
          inputs.add(names.variable(((Candidate.OfTask) bound.candidate()).index()));
        }
      }
    }
    return inputs.size() == 1 && !alone.isEmpty() ? List.of(alone) : List.copyOf(inputs);
  }

  /** The only one of several arguments: an array would be taken for all of them. */
  private static String alone(String name, Input input) {
    TypeMirror type = ((JavaType) input.declared()).mirror();
    return type instanceof ArrayType array && !array.getComponentType().getKind().isPrimitive()
        ? "(Object) " + name
        : name;
  }

  /** That call behind what it is assigned to, or below it. */
  String assigned(TaskPlan task, int column, String to) {
    String start = start(task, column + 4);
    return !start.contains("\n") && Lines.fits(column, to + start)
        ? " = " + start
        : " =\n    " + start.replace("\n", "\n    ");
  }

  private static String starter(EntryMethod entry) {
    if (entry.stage()) {
      return "startStage";
    }
    return entry.result().isPresent() ? "start" : "startVoid";
  }

  /** What an entry method is called with: exactly its types where a call could mean another one. */
  private List<String> arguments(EntryMethod entry, List<Binding> bindings) {
    List<String> arguments = new ArrayList<>();
    for (int i = 0; i < bindings.size(); i++) {
      if (bindings.get(i) instanceof Binding.Context) {
        arguments.add(names.step() + ".context()");
        continue;
      }
      arguments.add(
          argument((Binding.Bound) bindings.get(i), entry.parameters().get(i), entry.overloaded()));
    }
    return arguments;
  }

  /** What the constructor of the result is called with. */
  private List<String> components() {
    Construction.Possible built = method.built().orElseThrow();
    List<Binding> bindings = plan.bindings().components();
    List<String> arguments = new ArrayList<>();
    for (int i = 0; i < bindings.size(); i++) {
      arguments.add(
          argument((Binding.Bound) bindings.get(i), built.parts().get(i), built.overloaded()));
    }
    return arguments;
  }

  private String argument(Binding.Bound bound, Parameter parameter, boolean overloaded) {
    JavaType wanted = (JavaType) parameter.type();
    boolean exact = !overloaded || wanted.is(passed(bound.candidate()));
    return (exact ? "" : "(" + wanted.canonical() + ") ") + argument(bound.candidate());
  }

  private static TypeMirror passed(Candidate candidate) {
    JavaType type = (JavaType) candidate.type();
    return candidate instanceof Candidate.OfTask ? type.boxed() : type.mirror();
  }

  private String argument(Candidate candidate) {
    if (candidate instanceof Candidate.OfTask task) {
      return names.variable(task.index()) + ".join()";
    }
    Candidate.OfInput input = (Candidate.OfInput) candidate;
    String name = names.input(method.inputs().indexOf(input.input()));
    return input.leased() ? names.step() + ".open(" + name + ")" : name;
  }

  /** The last statements of the method. */
  CodeBlock finish() {
    boolean waits = method.returns() == GraphMethod.Returns.PLAIN;
    String call = names.run() + (waits ? ".await(" : ".finish(");
    Optional<Binding> result = plan.bindings().result();
    if (result.isPresent()) {
      return CodeBlock.of("return $L$L);\n", call, supplier(call, result.get()));
    }
    if (method.declared().canonical().contains(UNIT.canonicalName())) {
      return CodeBlock.of("return $L() -> $T.INSTANCE);\n", call, UNIT);
    }
    if (!waits) {
      return CodeBlock.of("return $L);\n", call);
    }
    boolean isVoid = ((JavaType) method.declared()).mirror().getKind() == TypeKind.VOID;
    return CodeBlock.of(isVoid ? "$L);\n" : "$L);\nreturn null;\n", call);
  }

  private CodeBlock supplier(String call, Binding result) {
    if (result instanceof Binding.Bound bound) {
      return CodeBlock.of("() -> $L", argument(bound.candidate()));
    }
    ValueType type = method.result().orElseThrow();
    CodeBlock built = built(((JavaType) type).mirror());
    List<String> components = components();
    String joined = String.join(", ", components);
    String name = type.display().replaceFirst("<.*", "<>");
    String shown = "() -> new " + name + "(" + joined + "))";
    int column = 4;
    if (Lines.fits(column, "return " + call + shown)) {
      return CodeBlock.of("() -> new $L($L)", built, joined);
    }
    if (Lines.fits(column + 4, shown)) {
      return CodeBlock.of("\n    () -> new $L($L)", built, joined);
    }
    return Lines.fits(column + 12, joined + "))")
        ? CodeBlock.of("\n    () ->\n        new $L(\n            $L)", built, joined)
        : CodeBlock.of(
            "\n    () ->\n        new $L(\n            $L)",
            built,
            String.join(",\n            ", components));
  }

  /** The class to make; its type arguments, which might be wildcards, are left to inference. */
  private CodeBlock built(TypeMirror type) {
    TypeName name = types.of(type).withoutAnnotations();
    return name instanceof ParameterizedTypeName generic
        ? CodeBlock.of("$T<>", generic.rawType())
        : CodeBlock.of("$T", name);
  }
}
