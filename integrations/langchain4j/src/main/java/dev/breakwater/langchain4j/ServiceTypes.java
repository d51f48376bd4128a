package dev.breakwater.langchain4j;

import dev.breakwater.workspace.Workspace;
import dev.langchain4j.service.MemoryId;
import dev.langchain4j.service.ParameterNameResolver;
import dev.langchain4j.service.TokenStream;
import dev.langchain4j.service.UserMessage;
import dev.langchain4j.service.UserName;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Checks interfaces that are to be AI services and tasks, so that errors name their solution. */
final class ServiceTypes {

  private ServiceTypes() {}

  /**
   * Checks an interface.
   *
   * @throws IllegalArgumentException if LangChain4j or a task could not use it
   */
  static void check(Class<?> type) {
    register(type);
    boolean asks = false;
    for (Method method : type.getMethods()) {
      if (Modifier.isAbstract(method.getModifiers())) {
        check(type, method);
        asks = true;
      }
    }
    if (!asks) {
      throw new IllegalArgumentException(
          type.getName() + " has no method without a body that could ask a model: add one");
    }
  }

  /** Lets the parameters of an interface go without annotations. */
  static void register(Class<?> type) {
    for (Method method : type.getMethods()) {
      TaskParameterNames.add(method.getDeclaringClass());
    }
  }

  private static void check(Class<?> type, Method method) {
    String name = type.getSimpleName() + "." + method.getName();
    Class<?> result = method.getReturnType();
    if (result == TokenStream.class || CompletionStage.class.isAssignableFrom(result)) {
      throw new IllegalArgumentException(
          name
              + " returns a "
              + result.getSimpleName()
              + ", but a task needs the result: return its type, also for a streaming model");
    }
    List<Parameter> parameters = Arrays.asList(method.getParameters());
    if (parameters.stream().filter(one -> one.getType() == Workspace.class).count() > 1) {
      throw new IllegalArgumentException(
          name
              + " has several workspaces: declare one, or write a class that passes each to"
              + " agents.service(…)");
    }
    checkPrompt(name, method, parameters);
    if (parameters.size() > 1) {
      parameters.forEach(parameter -> checkName(name, parameter));
    }
  }

  private static void checkPrompt(String name, Method method, List<Parameter> parameters) {
    boolean marked =
        method.isAnnotationPresent(UserMessage.class)
            || parameters.stream().anyMatch(one -> one.isAnnotationPresent(UserMessage.class));
    boolean only = parameters.size() == 1 && !TaskParameterNames.isForBreakwater(parameters.get(0));
    if (!marked && !only) {
      throw new IllegalArgumentException(
          name + " has no prompt: annotate it or one of its parameters with @UserMessage");
    }
  }

  private static void checkName(String name, Parameter parameter) {
    boolean special =
        parameter.isAnnotationPresent(UserMessage.class)
            || parameter.isAnnotationPresent(MemoryId.class)
            || parameter.isAnnotationPresent(UserName.class)
            || parameter.getType().getName().startsWith("dev.langchain4j.");
    if (!special && !ParameterNameResolver.hasName(parameter)) {
      throw new IllegalArgumentException(
          String.format(
              "the parameter %s %s of %s has no name for the prompt: compile with javac's option"
                  + " -parameters, or annotate it with @V",
              parameter.getType().getSimpleName(), parameter.getName(), name));
    }
  }
}
