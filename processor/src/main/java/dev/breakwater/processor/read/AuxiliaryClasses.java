package dev.breakwater.processor.read;

import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.breakwater.processor.model.ClassRef;
import dev.breakwater.processor.model.Graph;
import dev.breakwater.processor.model.GraphMethod;
import dev.breakwater.processor.model.Input;
import dev.breakwater.processor.model.Task;
import dev.breakwater.processor.model.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.JavaFileObject;

/**
 * Finds what javac calls auxiliary classes: top-level classes in a file that is named after another
 * one. With {@code -Xlint}, javac warns where another file, such as an orchestrator, uses one.
 */
public final class AuxiliaryClasses {

  private final ProcessingEnvironment environment;
  private final Set<TypeElement> found = new LinkedHashSet<>();

  private AuxiliaryClasses(ProcessingEnvironment environment) {
    this.environment = environment;
  }

  /** Returns those that the orchestrator of a graph uses; none with another compiler than javac. */
  public static List<TypeElement> of(
      ProcessingEnvironment environment, TypeElement element, Graph graph) {
    AuxiliaryClasses classes = new AuxiliaryClasses(environment);
    try {
      classes.search(Trees.instance(environment), element, graph);
    } catch (IllegalArgumentException | LinkageError e) {
      // Another compiler, or an environment that a build tool has wrapped.
      return List.of();
    }
    return List.copyOf(classes.found);
  }

  /** {@return the simple name of the file that declares a class; empty if it is not known} */
  public static String file(ProcessingEnvironment environment, TypeElement type) {
    return source(Trees.instance(environment), type)
        .map(file -> file.getName().replaceFirst(".*[/\\\\]", ""))
        .orElse("");
  }

  private void search(Trees trees, TypeElement element, Graph graph) {
    List<TypeElement> used = new ArrayList<>();
    used.add(element);
    for (Task task : graph.tasks()) {
      add(task.type(), element, used);
      task.result().ifPresent(result -> add(result, used));
    }
    graph.method().ifPresent(method -> add(method, used));
    for (TypeElement type : used) {
      TypeElement outermost = Classes.outermost(type);
      String name = outermost.getSimpleName().toString();
      if (source(trees, outermost)
          .filter(file -> !file.isNameCompatible(name, JavaFileObject.Kind.SOURCE))
          .isPresent()) {
        found.add(outermost);
      }
    }
  }

  private static void add(GraphMethod method, List<TypeElement> used) {
    for (Input input : method.inputs()) {
      add(input.declared(), used);
    }
    method.result().ifPresent(result -> add(result, used));
  }

  private static void add(ValueType type, List<TypeElement> used) {
    used.addAll(Mentions.of(((JavaType) type).mirror()).classes());
  }

  /** Other modules may have a class with the name of a task. */
  private void add(ClassRef type, TypeElement graph, List<TypeElement> used) {
    Elements elements = environment.getElementUtils();
    String name = type.canonicalName();
    ModuleElement module = elements.getModuleOf(graph);
    TypeElement found =
        module == null ? elements.getTypeElement(name) : elements.getTypeElement(module, name);
    if (found != null) {
      used.add(found);
    }
  }

  private static Optional<JavaFileObject> source(Trees trees, TypeElement type) {
    TreePath path = trees.getPath(type);
    return Optional.ofNullable(path).map(found -> found.getCompilationUnit().getSourceFile());
  }
}
