package dev.breakwater.processor.read;

import dev.breakwater.processor.model.Problem;
import dev.breakwater.processor.model.Site;
import dev.breakwater.resource.Resource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * What the reading of one graph shares: the compiler's services, and what was found on the way.
 *
 * <p>Not for several threads, nor for more than one round.
 */
final class Context {

  private final Types types;
  private final Elements elements;
  private final Set<String> compiledHere;
  private final Orchestrators orchestrators;
  private final @Nullable ModuleElement module;
  private final Map<TypeElement, Boolean> compiled = new HashMap<>();
  private final Positions positions;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Unresolved> unresolved = new ArrayList<>();
  private final Set<TypeElement> climbed = new LinkedHashSet<>();
  private final Set<TypeElement> checkedTools = new HashSet<>();
  private final Set<TypeElement> searched = new HashSet<>();

  /** The classes whose members were read, in that order. */
  private final Set<TypeElement> judged = new LinkedHashSet<>();

  private final Map<String, Resource> resources = new HashMap<>();
  private List<ExecutableElement> objectMethods = List.of();

  /**
   * Starts a reading.
   *
   * @param compiledHere the qualified names of the outermost classes whose source is compiled
   * @param orchestrators those that are still to be written
   * @param root the graph or task that is read
   */
  Context(
      Types types,
      Elements elements,
      Set<String> compiledHere,
      Orchestrators orchestrators,
      TypeElement root) {
    this.types = types;
    this.elements = elements;
    this.compiledHere = compiledHere;
    this.orchestrators = orchestrators;
    this.module = elements.getModuleOf(root);
    this.positions = new Positions(types);
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
    for (String name : mentions.unresolved()) {
      if (!orchestrators.accept(where, name, this)) {
        noteUnresolved(where, name);
      }
    }
    for (TypeElement mentioned : mentions.classes()) {
      noteUnresolvedSupertypes(mentioned);
    }
  }

  /** Asks the class itself: the supertypes of a type leave out interfaces that do not exist. */
  private void noteUnresolvedSupertypes(TypeElement type) {
    if (!climbed.add(type)) {
      return;
    }
    try {
      noteUnresolved(type, type.getSuperclass());
      type.getInterfaces().forEach(supertype -> noteUnresolved(type, supertype));
    } catch (RuntimeException e) {
      noteGap(type, e);
    }
  }

  void noteUnresolved(Element where, String name) {
    unresolved.add(new Unresolved(Classes.outermostRef(where), name, isCompiledHere(where), false));
  }

  /**
   * Whether an annotation states true for a member; noted where the compiler cannot say, or yet.
   */
  boolean flag(TypeElement where, AnnotationMirror mirror, String name) {
    Optional<AnnotationValue> stated = Mirrors.member(mirror, name);
    if (stated.isEmpty()) {
      return false;
    }
    if (Mirrors.isUnresolved(stated.get())) {
      noteUnresolved(where, stated.get().toString());
    }
    return stated.get().getValue() instanceof Boolean flag && flag;
  }

  /** {@return the name of the module of what is read} */
  String module() {
    return module == null ? "" : module.getQualifiedName().toString();
  }

  /** Checks whether the module of what is read reads the module of a class. */
  boolean isReadable(TypeElement type) {
    return module == null
        || module.isUnnamed()
        || elements.getTypeElement(module, type.getQualifiedName()) != null;
  }

  /** Whether messages can point into the element's source. */
  boolean isCompiledHere(Element element) {
    TypeElement outermost = Classes.outermost(element);
    Boolean known = compiled.get(outermost);
    if (known == null) {
      known = compiledHere.contains(outermost.getQualifiedName().toString());
      compiled.put(outermost, known);
    }
    return known;
  }

  /** Whether a tool has not been checked yet for access that it hides. */
  boolean isUnchecked(TypeElement tool) {
    return checkedTools.add(tool);
  }

  /** Whether a class has not been searched yet for capabilities. */
  boolean isUnsearched(TypeElement type) {
    return searched.add(type);
  }

  /** The element, or the fallback where it has no position here. */
  Site site(Element element, Site fallback) {
    return placed(ElementSite.of(element), element, element, fallback);
  }

  /** The parameter, or what is nearest to it and has a position here. */
  Site site(VariableElement parameter, ExecutableElement method, Site fallback) {
    return placed(ElementSite.of(parameter, method), parameter, method, site(method, fallback));
  }

  Site site(Element element, AnnotationMirror annotation, Site fallback) {
    return placed(ElementSite.of(element).at(annotation), element, element, fallback);
  }

  Site site(
      Element element,
      AnnotationMirror annotation,
      String member,
      int index,
      AnnotationValue value,
      Site fallback) {
    ElementSite site = ElementSite.of(element).at(annotation, member, index, value);
    return placed(site, element, element, fallback);
  }

  /** The only value of an annotation on a parameter. */
  Site site(
      VariableElement parameter,
      ExecutableElement method,
      AnnotationMirror annotation,
      AnnotationValue value,
      Site fallback) {
    ElementSite site = ElementSite.of(parameter, method).at(annotation, "value", 0, value);
    return placed(site, parameter, method, site(method, fallback));
  }

  private Site placed(ElementSite site, Element element, Element owner, Site fallback) {
    if (!isCompiledHere(owner)) {
      return fallback;
    }
    return positions.has(element) ? site : site.shownAt((ElementSite) fallback);
  }

  /**
   * The members of a class; none where the compiler gives up at its class file, which is noted. ECJ
   * does, at the first type that the members mention and the class path lacks, and may not do so
   * again in the same compile.
   */
  List<? extends Element> members(TypeElement type) {
    judged.add(type);
    try {
      return type.getEnclosedElements();
    } catch (RuntimeException e) {
      if (positions.isEcj() && isCompiledHere(type) && ClassPathGap.of(e).isPresent()) {
        throw new CompilerGaveUp(e);
      }
      noteGap(type, e);
      return List.of();
    }
  }

  /**
   * Notes the class at which the compiler gave up; throws the exception where it says something
   * else.
   *
   * @param read the class that was read, which counts as the one that mentions the missing class
   *     where the compiler names none
   */
  void noteGap(TypeElement read, RuntimeException exception) {
    ClassPathGap gap = ClassPathGap.of(exception).orElseThrow(() -> exception);
    unresolved.add(Unresolved.of(gap, read, isCompiledHere(read)));
  }

  /** Notes that the annotations of a class decide what it is. */
  void noteRead(TypeElement type) {
    judged.add(type);
  }

  /**
   * Notes the classes in source that were read and that ECJ has reported errors in; to be called
   * last.
   */
  void noteBroken() {
    if (!positions.isEcj()) {
      return;
    }
    for (TypeElement type : sources()) {
      if (EcjErrors.isReportedIn(type, orchestrators)) {
        noteUnresolved(type, type.getSimpleName().toString());
      }
    }
  }

  /** Returns the classes in source that were read. */
  Set<TypeElement> sources() {
    Set<TypeElement> sources = new LinkedHashSet<>(judged);
    sources.addAll(climbed);
    sources.removeIf(type -> !isCompiledHere(type));
    return sources;
  }

  /** The type that a type argument stands for: of a wildcard, its upper bound. */
  TypeMirror bound(TypeMirror argument) {
    if (!(argument instanceof WildcardType wildcard)) {
      return argument;
    }
    return wildcard.getExtendsBound() == null
        ? elements.getTypeElement("java.lang.Object").asType()
        : wildcard.getExtendsBound();
  }

  /** The methods of {@code Object}, looked up once, since a look-up asks every module. */
  List<ExecutableElement> objectMethods() {
    if (objectMethods.isEmpty()) {
      TypeElement object = elements.getTypeElement("java.lang.Object");
      objectMethods = ElementFilter.methodsIn(object.getEnclosedElements());
    }
    return objectMethods;
  }

  /** Parses a resource, once for all tasks that name it. */
  Resource resource(String text) {
    return resources.computeIfAbsent(text, Resource::parse);
  }
}
