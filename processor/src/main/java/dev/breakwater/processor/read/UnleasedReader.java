package dev.breakwater.processor.read;

import dev.breakwater.processor.model.Site;
import dev.breakwater.processor.model.UnleasedCapability;
import dev.breakwater.processor.model.UnleasedCapability.Kind;
import dev.breakwater.processor.model.UnleasedCapability.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Finds capabilities that reach tasks without a lease: held by a task, by an input or a result, or
 * by the records, tools and classes of this compilation that these hold.
 */
final class UnleasedReader {

  private final Context context;
  private final Site fallback;
  private final Capabilities capabilities;

  UnleasedReader(Context context, Site fallback) {
    this.context = context;
    this.fallback = fallback;
    this.capabilities = new Capabilities(context);
  }

  /** A place on the way from a task to a capability, with the position of the nearest one here. */
  private record Path(Place entrance, Place place, Optional<Place> holder, Site site) {
    Path(Place entrance, Site site) {
      this(entrance, entrance, Optional.empty(), site);
    }

    Path through(Place member, Site at) {
      return new Path(entrance, member, Optional.empty(), at);
    }

    Path throughClassFile(Place member) {
      return new Path(entrance, place, Optional.of(member), site);
    }
  }

  /** Checks a parameter of a graph's method, which may be a capability, but not hold one. */
  void checkInput(VariableElement parameter, ExecutableElement method, TypeMirror type, Place of) {
    if (capabilities.leased(type).isEmpty()) {
      check(type, new Path(of, context.site(parameter, method, fallback)), new HashSet<>());
    }
  }

  /** Checks the fields and constructors of a task. */
  void checkTask(TypeElement task, Holders holders) {
    List<Holder> all = new ArrayList<>(holders.visible());
    all.addAll(holders.hidden());
    Set<TypeElement> reported = new HashSet<>();
    for (Holder holder : all) {
      Kind kind = holder.isField() ? Kind.TASK_FIELD : Kind.TASK_CONSTRUCTOR;
      Place place = new Place(kind, holder.name(), Classes.ref(task));
      check(holder.type(), new Path(place, holder.site(context, fallback)), reported);
    }
  }

  /**
   * Checks the result of an entry method. Its parameters need no check: they are leases, or inputs
   * and results that are checked where they come from.
   */
  void checkResult(TypeElement task, EntryReader.Found entry) {
    if (entry.result().isPresent()) {
      Place place = new Place(Kind.RESULT, "", Classes.ref(task));
      Path path = new Path(place, context.site(entry.method(), fallback));
      check(((JavaType) entry.result().get()).mirror(), path, new HashSet<>());
    }
  }

  /**
   * Checks what a place holds.
   *
   * @param reported the capabilities that were found in the same class, each of which is one
   *     mistake, though a constructor and a field may both show it
   */
  private void check(TypeMirror type, Path path, Set<TypeElement> reported) {
    for (DeclaredType held : HeldTypes.of(type)) {
      Optional<TypeMirror> lease = capabilities.leased(held);
      if (lease.isEmpty()) {
        descend((TypeElement) held.asElement(), path);
      } else if (reported.add((TypeElement) held.asElement())) {
        context.report(
            new UnleasedCapability(
                path.site,
                path.place,
                path.holder,
                path.place.equals(path.entrance) ? Optional.empty() : Optional.of(path.entrance),
                new JavaType(held, context.types()),
                new JavaType(lease.get(), context.types())));
      }
    }
  }

  /**
   * Searches a class for each graph once: type arguments are checked where they stand. What cannot
   * be read of a class file is not ours to report, since no plan depends on it.
   */
  private void descend(TypeElement type, Path path) {
    if (Classes.isOfPlatform(type) || !context.isUnsearched(type)) {
      return;
    }
    try {
      search(type, path);
    } catch (RuntimeException e) {
      if (context.isCompiledHere(type)) {
        throw e;
      }
    }
  }

  private void search(TypeElement type, Path path) {
    Hierarchy hierarchy = Hierarchy.of(context, type);
    for (DeclaredType supertype : hierarchy.platformTypes()) {
      check(supertype, path, new HashSet<>());
    }
    for (TypeMirror subclass : type.getPermittedSubclasses()) {
      check(subclass, path, new HashSet<>());
    }
    if (type.getKind() == ElementKind.RECORD) {
      searchRecord(type, path);
    } else {
      boolean isTool = ToolReader.isTool(type, hierarchy);
      if (isTool || context.isCompiledHere(type)) {
        searchClass(type, hierarchy, isTool, path);
      }
    }
  }

  private void searchRecord(TypeElement type, Path path) {
    for (RecordComponentElement component : type.getRecordComponents()) {
      String name = component.getSimpleName().toString();
      Place place = new Place(Kind.COMPONENT, name, Classes.ref(type));
      Path inner =
          context.isCompiledHere(type)
              ? path.through(place, context.site(field(type, component), path.site))
              : path.throughClassFile(place);
      check(component.asType(), inner, new HashSet<>());
    }
  }

  /** The compilers have no position of a component, but of its field. */
  private Element field(TypeElement type, RecordComponentElement component) {
    for (Element field : ElementFilter.fieldsIn(context.members(type))) {
      if (field.getSimpleName().equals(component.getSimpleName())) {
        return field;
      }
    }
    return component;
  }

  /**
   * A constructor of a tool says what it holds; one of another class may only use what it takes.
   */
  private void searchClass(TypeElement type, Hierarchy hierarchy, boolean isTool, Path path) {
    if (Classes.isInner(type) && type.getEnclosingElement() instanceof TypeElement outer) {
      descend(outer, path);
    }
    Holders holders = Holders.of(context, type, hierarchy);
    List<Holder> all = new ArrayList<>(holders.visible());
    all.addAll(holders.hidden());
    Set<TypeElement> reported = new HashSet<>();
    for (Holder holder : all) {
      if (isTool || isInstanceField(holder)) {
        Kind kind = holder.isField() ? Kind.FIELD : Kind.CONSTRUCTOR;
        TypeElement owner = (TypeElement) Classes.enclosing(holder.declaration());
        Place place = new Place(kind, holder.name(), Classes.ref(type));
        Path inner =
            context.isCompiledHere(owner)
                ? path.through(place, holder.site(context, path.site))
                : path.throughClassFile(place);
        check(holder.type(), inner, reported);
      }
    }
  }

  private static boolean isInstanceField(Holder holder) {
    return holder.isField() && !holder.variable().getModifiers().contains(Modifier.STATIC);
  }
}
