package dev.breakwater.langchain4j;

import java.lang.reflect.Constructor;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/** Creates tasks that are classes by their constructor. */
final class ClassTask {

  private ClassTask() {}

  /**
   * Creates a task.
   *
   * @throws IllegalArgumentException if it has no usable constructor
   */
  static <T> T create(Class<T> type, Agents agents) {
    try {
      Constructor<T> withAgents = constructor(type, Agents.class);
      return withAgents == null ? none(type).newInstance() : withAgents.newInstance(agents);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error failure) {
        throw failure;
      }
      throw unusable(type, "has a constructor that failed with " + e.getCause(), e);
    } catch (ReflectiveOperationException | InaccessibleObjectException e) {
      throw unusable(type, "cannot be created", e);
    }
  }

  private static <T> Constructor<T> none(Class<T> type) {
    Constructor<T> constructor = constructor(type);
    if (constructor == null) {
      throw unusable(type, "has no constructor without parameters or with only an Agents", null);
    }
    return constructor;
  }

  private static <T> @Nullable Constructor<T> constructor(Class<T> type, Class<?>... parameters) {
    if (Modifier.isAbstract(type.getModifiers())) {
      throw unusable(type, "is abstract", null);
    }
    try {
      Constructor<T> constructor = type.getDeclaredConstructor(parameters);
      if (Modifier.isPrivate(constructor.getModifiers())) {
        return null;
      }
      constructor.setAccessible(true);
      return constructor;
    } catch (NoSuchMethodException e) {
      return null;
    }
  }

  private static IllegalArgumentException unusable(
      Class<?> type, String problem, @Nullable Throwable cause) {
    return new IllegalArgumentException(
        type.getName()
            + " "
            + problem
            + ": add a constructor, or implement the interface Tasks of the orchestrator, create this"
            + " task there, and return agents.make(…) for the others",
        cause);
  }
}
