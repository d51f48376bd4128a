package dev.breakwater.processor.read;

import dev.breakwater.processor.model.Access;
import dev.breakwater.processor.model.ClassRef;
import dev.breakwater.processor.model.Site;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Finds the tools that a task is handed, and takes their access.
 *
 * <p>Fields count beside constructors, since what Lombok generates cannot be seen yet.
 */
final class ToolReader {

  private final Context context;
  private final AccessReader reader;
  private final Site fallback;
  private final Set<TypeElement> visited = new HashSet<>();
  private final List<Access> accesses = new ArrayList<>();

  ToolReader(Context context, AccessReader reader, Site fallback) {
    this.context = context;
    this.reader = reader;
    this.fallback = fallback;
  }

  /** The access of all tools that were found. */
  List<Access> accesses() {
    return accesses;
  }

  /** Takes the tools among the parameters of a method or constructor. */
  void readParameters(ExecutableElement method, ExecutableType signature) {
    List<? extends VariableElement> parameters = method.getParameters();
    for (int i = 0; i < parameters.size(); i++) {
      VariableElement parameter = parameters.get(i);
      Site site = context.site(parameter, method, fallback);
      readHeld(method, signature.getParameterTypes().get(i), site);
    }
  }

  /** Takes the tools that a class gets through its constructors and holds in its fields. */
  void readHolder(TypeElement type, Hierarchy hierarchy) {
    for (ExecutableElement constructor : ElementFilter.constructorsIn(context.members(type))) {
      ExecutableType signature =
          (ExecutableType) context.types().asMemberOf((DeclaredType) type.asType(), constructor);
      readParameters(constructor, signature);
    }
    hierarchy
        .fields()
        .forEach((field, mirror) -> readHeld(field, mirror, context.site(field, fallback)));
  }

  private void readHeld(Element declared, TypeMirror type, Site site) {
    context.noteUnresolved(declared, type);
    for (TypeElement mentioned : Mentions.of(type).classes()) {
      readTool(mentioned, site);
    }
  }

  private void readTool(TypeElement type, Site holder) {
    if (!visited.add(type) || Mirrors.has(type, Mirrors.TASK)) {
      return;
    }
    Hierarchy hierarchy = Hierarchy.of(context, type);
    if (!declaresAccess(hierarchy)) {
      return;
    }
    ClassRef tool = Classes.ref(type);
    reader.declared(type, hierarchy, fallback).stream()
        .map(declared -> declared.through(tool, holder))
        .forEach(accesses::add);
    for (ExecutableElement constructor : ElementFilter.constructorsIn(context.members(type))) {
      constructor
          .getParameters()
          .forEach(parameter -> readInner(constructor, parameter.asType(), holder));
    }
    hierarchy.fields().forEach((field, mirror) -> readInner(field, mirror, holder));
  }

  /** What a tool holds is reached through whatever holds the tool. */
  private void readInner(Element declared, TypeMirror type, Site holder) {
    context.noteUnresolved(declared, type);
    Mentions.of(type).classes().forEach(mentioned -> readTool(mentioned, holder));
  }

  private static boolean declaresAccess(Hierarchy hierarchy) {
    for (TypeElement type : hierarchy.classes()) {
      if (!Mirrors.has(type, Mirrors.TASK)
          && (Mirrors.has(type, Mirrors.READS) || Mirrors.has(type, Mirrors.WRITES))) {
        return true;
      }
    }
    return false;
  }
}
