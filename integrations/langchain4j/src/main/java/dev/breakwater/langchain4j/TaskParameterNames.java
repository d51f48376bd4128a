package dev.breakwater.langchain4j;

import dev.breakwater.runtime.TaskContext;
import dev.breakwater.workspace.Workspace;
import dev.langchain4j.service.ParameterNameResolver;
import dev.langchain4j.service.V;
import java.lang.reflect.Parameter;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Lets parameters of AI services that are tasks go without {@link V}, if they are compiled with
 * {@code -parameters}. For all other AI services it does the same as LangChain4j, which loads this
 * as a service.
 */
public final class TaskParameterNames implements ParameterNameResolver {

  private static final Set<Class<?>> TYPES =
      Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

  /** Creates the resolver, for LangChain4j. */
  public TaskParameterNames() {}

  /** Registers an AI service that is a task. */
  static void add(Class<?> type) {
    TYPES.add(type);
  }

  /**
   * Returns whether a parameter has a name for templates.
   *
   * @param parameter the parameter
   * @return whether it has the annotation {@link V}, or is one of a task and needs none
   */
  @Override
  public boolean hasVariableName(Parameter parameter) {
    return parameter.getAnnotation(V.class) != null
        || (TYPES.contains(parameter.getDeclaringExecutable().getDeclaringClass())
            && (parameter.isNamePresent() || isForBreakwater(parameter)));
  }

  /**
   * Returns the name of a parameter.
   *
   * @param parameter the parameter
   * @return the value of its annotation {@link V}, or else its own name
   */
  @Override
  public String getVariableName(Parameter parameter) {
    @Nullable V annotation = parameter.getAnnotation(V.class);
    return annotation == null ? parameter.getName() : annotation.value();
  }

  /** {@return whether the parameter is not meant for the prompt} */
  static boolean isForBreakwater(Parameter parameter) {
    return parameter.getType() == Workspace.class || parameter.getType() == TaskContext.class;
  }
}
