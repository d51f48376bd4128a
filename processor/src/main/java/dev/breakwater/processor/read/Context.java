package dev.breakwater.processor.read;

import dev.breakwater.processor.model.Problem;
import dev.breakwater.processor.model.Site;
import dev.breakwater.resource.Resource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * What the reading of one graph shares: the compiler's services, and what was found on the way.
 *
 * <p>Not for several threads, nor for more than one round.
 */
final class Context {

  private final Types types;
  private final Elements elements;
  private final Set<String> compiledHere;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Unresolved> unresolved = new ArrayList<>();
  private final Set<TypeElement> climbed = new HashSet<>();
  private final Map<String, Resource> resources = new HashMap<>();

  /**
   * Starts a reading.
   *
   * @param compiledHere the qualified names of the outermost classes whose source is compiled
   */
  Context(Types types, Elements elements, Set<String> compiledHere) {
    this.types = types;
    this.elements = elements;
    this.compiledHere = compiledHere;
  }

  Types types() {
    return types;
  }

  Elements elements() {
    return elements;
  }

  List<Problem> problems() {
    return problems;
  }

  List<Unresolved> unresolved() {
    return unresolved;
  }

  void report(Problem problem) {
    problems.add(problem);
  }

  /**
   * Notes the types that a declaration mentions, or inherits from through them, and that do not
   * exist, or not yet.
   */
  void noteUnresolved(Element where, TypeMirror type) {
    Mentions mentions = Mentions.of(type);
    mentions.unresolved().forEach(name -> noteUnresolved(where, name));
    mentions.classes().forEach(this::noteUnresolvedSupertypes);
  }

  /** Asks the class itself: the supertypes of a type leave out interfaces that do not exist. */
  private void noteUnresolvedSupertypes(TypeElement type) {
    if (climbed.add(type)) {
      noteUnresolved(type, type.getSuperclass());
      type.getInterfaces().forEach(supertype -> noteUnresolved(type, supertype));
    }
  }

  void noteUnresolved(Element where, String name) {
    unresolved.add(new Unresolved(Classes.outermostRef(where), name, isCompiledHere(where)));
  }

  /** Whether messages can point into the element's source. */
  boolean isCompiledHere(Element element) {
    return compiledHere.contains(Classes.outermost(element).getQualifiedName().toString());
  }

  /** The element, or the fallback where it has no source here. */
  Site site(Element element, Site fallback) {
    return isCompiledHere(element) ? ElementSite.of(element) : fallback;
  }

  Site site(Element element, AnnotationMirror annotation, Site fallback) {
    return isCompiledHere(element) ? ElementSite.of(element, annotation) : fallback;
  }

  Site site(
      Element element,
      AnnotationMirror annotation,
      String member,
      int index,
      AnnotationValue value,
      Site fallback) {
    return isCompiledHere(element)
        ? ElementSite.of(element, annotation, member, index, value)
        : fallback;
  }

  /** Parses a resource, once for all tasks that name it. */
  Resource resource(String text) {
    return resources.computeIfAbsent(text, Resource::parse);
  }
}
