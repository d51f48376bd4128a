package dev.breakwater.processor.read;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * The constructor parameters and fields of a class, by what other compilations see of them.
 *
 * <p>Private members are not part of a class's ABI: a header jar leaves them out, and build tools
 * do not recompile dependents when they change. Those of class files are ignored, so that a class
 * means the same in every build.
 */
final class Holders {

  private final Context context;
  private final List<Holder> visible = new ArrayList<>();
  private final List<Holder> hidden = new ArrayList<>();

  private Holders(Context context) {
    this.context = context;
  }

  static Holders of(Context context, TypeElement type, Hierarchy hierarchy) {
    Holders holders = new Holders(context);
    for (ExecutableElement constructor : ElementFilter.constructorsIn(context.members(type))) {
      holders.addParameters(type, constructor);
    }
    for (DeclaredType superclass : hierarchy.superclasses()) {
      holders.addInherited(superclass);
    }
    hierarchy.fields().forEach(holders::addField);
    holders.addComponents(type);
    return holders;
  }

  /** Returns the parameters of a method or constructor, with the types of its signature. */
  static List<Holder> parameters(ExecutableElement method, ExecutableType signature) {
    List<? extends VariableElement> parameters = method.getParameters();
    List<Holder> holders = new ArrayList<>(parameters.size());
    for (int i = 0; i < parameters.size(); i++) {
      TypeMirror type = signature.getParameterTypes().get(i);
      holders.add(new Holder(parameters.get(i), method, type));
    }
    return holders;
  }

  /** Returns those that every compilation sees. */
  List<Holder> visible() {
    return visible;
  }

  /** Returns the private ones of classes that are compiled here. */
  List<Holder> hidden() {
    return hidden;
  }

  private void addParameters(TypeElement type, ExecutableElement constructor) {
    if (constructor.getParameters().isEmpty()) {
      return;
    }
    boolean isPrivate = isPrivate(constructor);
    if (!isPrivate || context.isCompiledHere(type)) {
      ExecutableType signature =
          (ExecutableType) context.types().asMemberOf((DeclaredType) type.asType(), constructor);
      (isPrivate ? hidden : visible).addAll(parameters(constructor, signature));
    }
  }

  /** A class passes values to the constructors of its superclasses, which may keep them. */
  private void addInherited(DeclaredType superclass) {
    Element element = superclass.asElement();
    for (ExecutableElement constructor :
        ElementFilter.constructorsIn(context.members((TypeElement) element))) {
      if (!isPrivate(constructor) && !constructor.getParameters().isEmpty()) {
        ExecutableType signature =
            (ExecutableType) context.types().asMemberOf(superclass, constructor);
        visible.addAll(parameters(constructor, signature));
      }
    }
  }

  private void addField(Element field, TypeMirror type) {
    TypeElement owner = (TypeElement) Classes.enclosing(field);
    boolean seen = !isPrivate(field) || isComponent(field, owner);
    if (seen || context.isCompiledHere(owner)) {
      boolean passed = seen || Lombok.passes(context, field, owner);
      (passed ? visible : hidden).add(new Holder(field, null, type));
    }
  }

  /** Header jars leave out the fields of a record, and also the constructor of a private one. */
  private void addComponents(TypeElement type) {
    if (type.getKind() == ElementKind.RECORD && !context.isCompiledHere(type)) {
      for (RecordComponentElement component : type.getRecordComponents()) {
        visible.add(new Holder(component, null, component.asType()));
      }
    }
  }

  private static boolean isPrivate(Element member) {
    return member.getModifiers().contains(Modifier.PRIVATE);
  }

  /** The canonical constructor and the accessors show a component. */
  private static boolean isComponent(Element field, TypeElement owner) {
    return owner.getKind() == ElementKind.RECORD && !field.getModifiers().contains(Modifier.STATIC);
  }
}
