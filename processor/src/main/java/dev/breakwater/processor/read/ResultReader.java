package dev.breakwater.processor.read;

import dev.breakwater.processor.model.Construction;
import dev.breakwater.processor.model.Construction.Kind;
import dev.breakwater.processor.model.Construction.Obstacle;
import dev.breakwater.processor.model.Parameter;
import dev.breakwater.processor.model.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads how a graph's result can be built: a record, or a class with one usable constructor. */
final class ResultReader {

  private final Context context;
  private final String graphPackage;
  private final Site asked;

  /**
   * Creates a reader for one graph.
   *
   * @param asked the graph's method, where types without source here are reported
   */
  ResultReader(Context context, String graphPackage, Site asked) {
    this.context = context;
    this.graphPackage = graphPackage;
    this.asked = asked;
  }

  /** Returns empty where the type is none that could be built. */
  Optional<Construction> read(TypeMirror result) {
    if (result.getKind() != TypeKind.DECLARED || !(result instanceof DeclaredType declared)) {
      return Optional.empty();
    }
    TypeElement type = (TypeElement) declared.asElement();
    if (type.getKind() == ElementKind.RECORD) {
      return built(type, Kind.RECORD, components(declared, type));
    }
    if (!isBuildable(declared, type)) {
      return Optional.empty();
    }
    return context.isCompiledHere(type) ? own(declared, type) : library(declared, type);
  }

  private static Optional<Construction> built(TypeElement type, Kind kind, List<Parameter> parts) {
    boolean overloaded = ElementFilter.constructorsIn(type.getEnclosedElements()).size() > 1;
    return Optional.of(new Construction.Possible(Classes.ref(type), kind, overloaded, parts));
  }

  private List<Parameter> components(DeclaredType declared, TypeElement type) {
    ParameterReader slots = new ParameterReader(context, asked);
    List<Parameter> components = new ArrayList<>();
    for (RecordComponentElement component : type.getRecordComponents()) {
      ExecutableType accessor =
          (ExecutableType) context.types().asMemberOf(declared, component.getAccessor());
      context.noteUnresolved(type, accessor.getReturnType());
      components.add(
          slots.readComponent(
              component, shown(type, component), context.bound(accessor.getReturnType())));
    }
    return components;
  }

  /** The compilers know no position of a component, but the one of its field, which is the same. */
  private Element shown(TypeElement type, RecordComponentElement component) {
    return ElementFilter.fieldsIn(context.members(type)).stream()
        .filter(field -> field.getSimpleName().equals(component.getSimpleName()))
        .<Element>map(field -> field)
        .findFirst()
        .orElse(component);
  }

  /** The JDK's classes are values; a raw type would take values of any type. */
  private static boolean isBuildable(DeclaredType declared, TypeElement type) {
    return type.getKind() == ElementKind.CLASS
        && !Classes.isInner(type)
        && !type.getModifiers().contains(Modifier.ABSTRACT)
        && type.getTypeParameters().size() == declared.getTypeArguments().size()
        && !isOfJdk(Classes.packageOf(type));
  }

  private static boolean isOfJdk(String packageName) {
    return packageName.startsWith("java.") || packageName.startsWith("javax.");
  }

  private Optional<Construction> own(DeclaredType declared, TypeElement type) {
    List<ExecutableElement> all = taking(context.members(type));
    List<ExecutableElement> usable = visible(all);
    if (all.isEmpty()) {
      return Optional.empty();
    }
    if (usable.isEmpty()) {
      return stopped(
          Kotlin.hidesConstructor(type)
              ? Obstacle.CONSTRUCTOR_TAKES_VALUE_CLASS
              : Obstacle.CONSTRUCTOR_NOT_VISIBLE);
    }
    if (usable.size() > 1) {
      return stopped(Obstacle.SEVERAL_CONSTRUCTORS);
    }
    ExecutableElement constructor = usable.get(0);
    if (!constructor.getTypeParameters().isEmpty()) {
      return stopped(Obstacle.CONSTRUCTOR_GENERIC);
    }
    if (CheckedExceptions.areThrownBy(context, constructor)) {
      return stopped(Obstacle.CONSTRUCTOR_THROWS);
    }
    ExecutableType signature = (ExecutableType) context.types().asMemberOf(declared, constructor);
    for (TypeMirror parameter : signature.getParameterTypes()) {
      context.noteUnresolved(type, parameter);
    }
    return built(type, Kind.CLASS, parameters(constructor, signature));
  }

  private static Optional<Construction> stopped(Obstacle obstacle) {
    return Optional.of(new Construction.Impossible(obstacle));
  }

  /** Notes nothing: a library's class need not be meant, so what it lacks is no problem. */
  private Optional<Construction> library(DeclaredType declared, TypeElement type) {
    List<ExecutableElement> usable;
    try {
      usable = visible(taking(type.getEnclosedElements()));
    } catch (RuntimeException e) {
      // ECJ gives up at a class file that mentions what the class path lacks.
      return Optional.empty();
    }
    if (usable.size() != 1
        || !usable.get(0).getTypeParameters().isEmpty()
        || CheckedExceptions.areThrownBy(context, usable.get(0))) {
      return Optional.empty();
    }
    ExecutableType signature = (ExecutableType) context.types().asMemberOf(declared, usable.get(0));
    for (TypeMirror parameter : signature.getParameterTypes()) {
      if (!Mentions.of(parameter).unresolved().isEmpty()) {
        return Optional.empty();
      }
    }
    return built(type, Kind.LIBRARY_CLASS, parameters(usable.get(0), signature));
  }

  /** One without parameters takes no values, and Kotlin adds it where all have defaults. */
  private static List<ExecutableElement> taking(List<? extends Element> members) {
    List<ExecutableElement> taking = new ArrayList<>();
    for (ExecutableElement constructor : ElementFilter.constructorsIn(members)) {
      if (!constructor.getParameters().isEmpty()) {
        taking.add(constructor);
      }
    }
    return taking;
  }

  private List<ExecutableElement> visible(List<ExecutableElement> constructors) {
    List<ExecutableElement> visible = new ArrayList<>();
    for (ExecutableElement constructor : constructors) {
      if (Classes.isMemberVisible(constructor, graphPackage)) {
        visible.add(constructor);
      }
    }
    return visible;
  }

  private List<Parameter> parameters(ExecutableElement constructor, ExecutableType signature) {
    ParameterReader slots = new ParameterReader(context, asked);
    List<? extends VariableElement> declared = constructor.getParameters();
    List<Parameter> parameters = new ArrayList<>();
    for (int i = 0; i < declared.size(); i++) {
      TypeMirror type = context.bound(signature.getParameterTypes().get(i));
      parameters.add(slots.readParameter(declared.get(i), constructor, type));
    }
    return parameters;
  }
}
