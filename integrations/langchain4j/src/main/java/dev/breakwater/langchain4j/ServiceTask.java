package dev.breakwater.langchain4j;

import dev.breakwater.workspace.Workspace;
import dev.langchain4j.service.AiServices;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** A task that is an AI service. Each call of a method without a body asks the model. */
final class ServiceTask<T> implements InvocationHandler {

  private final Class<T> type;
  private final BiFunction<Class<T>, @Nullable Workspace, AiServices<T>> services;

  private ServiceTask(
      Class<T> type, BiFunction<Class<T>, @Nullable Workspace, AiServices<T>> services) {
    this.type = type;
    this.services = services;
  }

  /**
   * Makes a task.
   *
   * @param services creates the AI service for a workspace, or for none
   */
  static <T> T of(
      Class<T> type, BiFunction<Class<T>, @Nullable Workspace, AiServices<T>> services) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(), new Class<?>[] {type}, new ServiceTask<>(type, services)));
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] args)
      throws Throwable {
    if (method.getDeclaringClass() == Object.class) {
      return ofObject(proxy, method, args);
    }
    if (method.isDefault()) {
      return callDefault(proxy, method, args);
    }
    T service = services.apply(type, workspace(args)).build();
    if (Proxy.isProxyClass(service.getClass())) {
      // A method of an interface that is not public could not be called by reflection.
      return Proxy.getInvocationHandler(service).invoke(service, method, args);
    }
    try {
      return method.invoke(service, args);
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }

  private static @Nullable Workspace workspace(@Nullable Object @Nullable [] args) {
    if (args != null) {
      for (Object argument : args) {
        if (argument instanceof Workspace workspace) {
          return workspace;
        }
      }
    }
    return null;
  }

  private Object ofObject(Object proxy, Method method, @Nullable Object @Nullable [] args) {
    return switch (method.getName()) {
      case "equals" -> args != null && proxy == args[0];
      case "hashCode" -> System.identityHashCode(proxy);
      default -> "AI service " + type.getName();
    };
  }

  private static @Nullable Object callDefault(
      Object proxy, Method method, @Nullable Object @Nullable [] args) throws Throwable {
    Class<?> declaring = method.getDeclaringClass();
    if (Modifier.isPublic(declaring.getModifiers())) {
      return InvocationHandler.invokeDefault(proxy, method, args);
    }
    return MethodHandles.privateLookupIn(declaring, MethodHandles.lookup())
        .unreflectSpecial(method, declaring)
        .bindTo(proxy)
        .invokeWithArguments(args == null ? List.of() : Arrays.asList(args));
  }
}
