package dev.breakwater.processor.write;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.breakwater.processor.model.Task;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Writes the interface through which an application passes tasks that it makes itself. */
final class TasksInterface {

  static final String NAME = "Tasks";

  private static final String BY_MAKER = "TasksByMaker";

  /** Of tasks without a usable constructor, so many are checked when a maker is passed. */
  private static final int CHECKED = 500;

  private final List<Task> tasks;
  private final Identifiers names;
  private final TypeNames types;

  TasksInterface(List<Task> tasks, Identifiers names, TypeNames types) {
    this.tasks = tasks;
    this.names = names;
    this.types = types;
  }

  void addTo(TypeSpec.Builder orchestrator) {
    TypeSpec.Builder type =
        TypeSpec.interfaceBuilder(NAME)
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc(
                "Makes the tasks of one run: a fresh instance for each attempt, so that runs share"
                    + " no state.\n")
            .addMethod(by());
    for (int i = 0; i < tasks.size(); i++) {
      type.addMethod(factory(tasks.get(i), names.factory(i)));
    }
    orchestrator.addType(type.build()).addType(byMaker());
  }

  private MethodSpec factory(Task task, String name) {
    ClassName type = types.of(task.type());
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name)
            .addJavadoc("{@return a new {@code $L}}\n", task.type().nestedName())
            .addModifiers(Modifier.PUBLIC)
            .returns(type);
    return task.instantiable()
        ? method.addModifiers(Modifier.DEFAULT).addStatement("return new $T()", type).build()
        : method.addModifiers(Modifier.ABSTRACT).build();
  }

  private MethodSpec by() {
    return MethodSpec.methodBuilder("by")
        .addJavadoc("Returns tasks that a maker makes, such as {@code springContext::getBean}.\n\n")
        .addJavadoc("@param maker makes the tasks\n")
        .addJavadoc("@param only the tasks that it makes; without any, it makes all\n")
        .addJavadoc("@return the tasks\n")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addParameter(RuntimeTypes.TASK_MAKER, "maker")
        .addParameter(
            ArrayTypeName.of(
                ParameterizedTypeName.get(
                    ClassName.get(Class.class), WildcardTypeName.subtypeOf(Object.class))),
            "only")
        .varargs()
        .returns(ClassName.bestGuess(NAME))
        .addCode(made())
        .build();
  }

  private CodeBlock made() {
    List<Task> unmakeable = tasks.stream().filter(task -> !task.instantiable()).toList();
    CodeBlock.Builder code = CodeBlock.builder();
    if (unmakeable.isEmpty() || unmakeable.size() > CHECKED) {
      return code.addStatement(
              "return new $L($T.of(PLAN, maker, only))", BY_MAKER, RuntimeTypes.MADE_TASKS)
          .build();
    }
    String shown =
        unmakeable.stream()
            .map(task -> task.type().nestedName() + ".class")
            .collect(Collectors.joining(", ", "return new " + BY_MAKER + "(made.with(", "));"));
    boolean fits = Lines.fits(6, shown);
    return code.addStatement("$1T made = $1T.of(PLAN, maker, only)", RuntimeTypes.MADE_TASKS)
        .add(
            fits ? "return new $L(made.with(" : "return new $L(\n    made.with(\n        ",
            BY_MAKER)
        .add(
            unmakeable.stream()
                .map(task -> CodeBlock.of("$T.class", types.of(task.type())))
                .collect(CodeBlock.joining(fits ? ", " : ",\n        ")))
        .add("));\n")
        .build();
  }

  private TypeSpec byMaker() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(BY_MAKER)
            .addJavadoc("Tasks that a maker makes, all of them or some.\n")
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .addSuperinterface(ClassName.bestGuess(NAME))
            .addField(
                FieldSpec.builder(RuntimeTypes.MADE_TASKS, "made", Modifier.PRIVATE, Modifier.FINAL)
                    .addJavadoc("Those that it makes.\n")
                    .build())
            .addMethod(
                MethodSpec.constructorBuilder()
                    .addJavadoc(
                        "Keeps a selection.\n\n@param made the tasks that the maker makes\n")
                    .addParameter(RuntimeTypes.MADE_TASKS, "made")
                    .addStatement("this.made = made")
                    .build());
    for (int i = 0; i < tasks.size(); i++) {
      ClassName task = types.of(tasks.get(i).type());
      String factory = names.factory(i);
      CodeBlock make = CodeBlock.of("made.make($T.class)", task);
      type.addMethod(
          MethodSpec.methodBuilder(factory)
              .addAnnotation(Override.class)
              .addModifiers(Modifier.PUBLIC)
              .returns(task)
              .addStatement(
                  tasks.get(i).instantiable()
                      ? CodeBlock.of(
                          "return made.has($T.class) ? $L : $L.super.$L()",
                          task,
                          make,
                          NAME,
                          factory)
                      : CodeBlock.of("return $L", make))
              .build());
    }
    return type.build();
  }
}
