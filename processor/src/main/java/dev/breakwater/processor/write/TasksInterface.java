package dev.breakwater.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.breakwater.processor.model.Task;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the interface through which an application hands in the tasks it makes itself. */
final class TasksInterface {

  static final String NAME = "Tasks";

  private TasksInterface() {}

  static TypeSpec of(List<Task> tasks, Identifiers names, TypeNames types) {
    TypeSpec.Builder type =
        TypeSpec.interfaceBuilder(NAME)
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc(
                "Makes the tasks of one run: a fresh instance for each attempt, so that runs share"
                    + " no state.\n");
    for (int i = 0; i < tasks.size(); i++) {
      type.addMethod(factory(tasks.get(i), names.factory(i), types));
    }
    return type.build();
  }

  private static MethodSpec factory(Task task, String name, TypeNames types) {
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
}
