package dev.breakwater.processor.read;

import dev.breakwater.processor.model.Access;
import dev.breakwater.processor.model.After;
import dev.breakwater.processor.model.ClassRef;
import dev.breakwater.processor.model.InvalidResource;
import dev.breakwater.processor.model.Site;
import dev.breakwater.resource.InvalidResourceException;
import dev.breakwater.resource.Resource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads what stands on one class and its supertypes: access, and what it comes after. */
final class AccessReader {

  private final Context context;
  private final Set<Access.Kind> unparsed = EnumSet.noneOf(Access.Kind.class);

  AccessReader(Context context) {
    this.context = context;
  }

  /** {@return the kinds of which a resource that was read so far did not parse} */
  Set<Access.Kind> unparsed() {
    return unparsed;
  }

  /** A pattern, and where it stands. */
  record Declared(Access.Kind kind, Resource resource, boolean own, Site site, Site annotation) {

    Access direct() {
      return new Access(kind, resource, own, Optional.empty(), site, annotation);
    }

    Access through(ClassRef tool, Site holder) {
      return new Access(kind, resource, false, Optional.of(tool), holder, holder);
    }
  }

  /** The patterns on a class, its superclasses and its interfaces, each once for each kind. */
  List<Declared> declared(TypeElement type, Hierarchy hierarchy, Site fallback) {
    List<Declared> declared = new ArrayList<>();
    Map<Access.Kind, Set<Resource>> known = new EnumMap<>(Access.Kind.class);
    for (TypeElement element : hierarchy.classes()) {
      boolean own = element.equals(type);
      for (Access.Kind kind : Access.Kind.values()) {
        for (Declared access : read(element, kind, own, fallback)) {
          if (known.computeIfAbsent(kind, each -> new HashSet<>()).add(access.resource)) {
            declared.add(access);
          }
        }
      }
    }
    return declared;
  }

  private static String annotation(Access.Kind kind) {
    if (kind == Access.Kind.READ) {
      return Mirrors.READS;
    }
    return kind == Access.Kind.WRITE ? Mirrors.WRITES : Mirrors.SNAPSHOT;
  }

  private List<Declared> read(TypeElement element, Access.Kind kind, boolean own, Site fallback) {
    Optional<AnnotationMirror> found = Mirrors.find(element, annotation(kind));
    if (found.isEmpty()) {
      return List.of();
    }
    AnnotationMirror mirror = found.get();
    Site whole = context.site(element, mirror, fallback);
    List<Declared> declared = new ArrayList<>();
    for (Placed placed : resources(element, mirror, "value", kind, fallback)) {
      declared.add(new Declared(kind, placed.resource, own, placed.site, whole));
    }
    return declared;
  }

  /** What a graph states that its tasks read from outside; empty where it states nothing. */
  Optional<List<Resource>> outsideReads(TypeElement graph) {
    return Mirrors.find(graph, Mirrors.TASK_GRAPH)
        .filter(mirror -> Mirrors.member(mirror, "reads").isPresent())
        .map(mirror -> resources(graph, mirror, "reads", Access.Kind.READ, ElementSite.of(graph)))
        .map(placed -> placed.stream().map(Placed::resource).toList());
  }

  private record Placed(Resource resource, Site site) {}

  /** The resources of an array member that parse, and where each stands. */
  private List<Placed> resources(
      TypeElement element,
      AnnotationMirror mirror,
      String member,
      Access.Kind kind,
      Site fallback) {
    List<Placed> resources = new ArrayList<>();
    List<AnnotationValue> values = Mirrors.items(mirror, member);
    for (int i = 0; i < values.size(); i++) {
      Optional<String> text = Mirrors.text(values.get(i));
      if (text.isEmpty()) {
        context.noteUnresolved(element, values.get(i).toString());
        continue;
      }
      Site site = context.site(element, mirror, member, i, values.get(i), fallback);
      Optional<Resource> resource = parse(element, text.get(), site);
      if (resource.isPresent()) {
        resources.add(new Placed(resource.get(), site));
      } else {
        unparsed.add(kind);
      }
    }
    return resources;
  }

  private Optional<Resource> parse(TypeElement owner, String text, Site site) {
    try {
      return Optional.of(context.resource(text));
    } catch (InvalidResourceException e) {
      context.report(
          new InvalidResource(
              site, e.text(), e.index(), e.reason(), e.suggestion(), Classes.ref(owner)));
      return Optional.empty();
    }
  }

  /** The tasks that a class, its superclasses and its interfaces come after, each once. */
  List<After> afters(TypeElement type, Hierarchy hierarchy, Site fallback) {
    List<After> afters = new ArrayList<>();
    Set<ClassRef> seen = new HashSet<>();
    for (TypeElement element : hierarchy.classes()) {
      Optional<AnnotationMirror> found = Mirrors.find(element, Mirrors.AFTER);
      if (found.isEmpty()) {
        continue;
      }
      AnnotationMirror mirror = found.get();
      boolean ifPresent = context.flag(element, mirror, "ifPresent");
      List<AnnotationValue> values = Mirrors.items(mirror, "value");
      for (int i = 0; i < values.size(); i++) {
        Site site = context.site(element, mirror, "value", i, values.get(i), fallback);
        Optional<ClassRef> target = target(element, values.get(i));
        if (target.isPresent() && seen.add(target.get())) {
          afters.add(new After(target.get(), ifPresent, element.equals(type), site));
        }
      }
    }
    return afters;
  }

  /** The class that a literal names; none where it cannot be resolved, which is noted. */
  Optional<ClassRef> target(TypeElement where, AnnotationValue literal) {
    Optional<TypeMirror> type = Mirrors.type(literal);
    if (type.isEmpty() || type.get().getKind() == TypeKind.ERROR) {
      context.noteUnresolved(where, literal.toString());
      return Optional.empty();
    }
    return Optional.of(
        type.get() instanceof DeclaredType declared
            ? Classes.ref((TypeElement) declared.asElement())
            : new ClassRef("", List.of(type.get().toString())));
  }
}
