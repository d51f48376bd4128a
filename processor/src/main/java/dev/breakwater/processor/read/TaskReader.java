package dev.breakwater.processor.read;

import dev.breakwater.processor.model.Access;
import dev.breakwater.processor.model.ClassRef;
import dev.breakwater.processor.model.EntryMethod;
import dev.breakwater.processor.model.InvalidTask;
import dev.breakwater.processor.model.PackageRef;
import dev.breakwater.processor.model.Parameter;
import dev.breakwater.processor.model.Site;
import dev.breakwater.processor.model.Task;
import dev.breakwater.processor.model.TaskFault;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads one task as a graph of some package would use it. */
final class TaskReader {

  private final Context context;
  private final String graphPackage;

  TaskReader(Context context, String graphPackage) {
    this.context = context;
    this.graphPackage = graphPackage;
  }

  /**
   * Reads a class that is annotated as a task; what is wrong with it goes to the context.
   *
   * @param site the class literal that names it, which also stands in for what has no source here
   */
  Task read(TypeElement type, AnnotationMirror annotation, Site site) {
    ClassRef ref = Classes.ref(type);
    boolean usable = reportUnusable(type, ref, site);
    Hierarchy hierarchy = Hierarchy.of(context, type);
    AccessReader reader = new AccessReader(context);
    ToolReader tools = new ToolReader(context, reader, site);
    Optional<EntryReader.Found> entry =
        usable
            ? new EntryReader(context, type, hierarchy, graphPackage, site).read()
            : Optional.empty();
    List<Access> accesses = new ArrayList<>();
    for (AccessReader.Declared declared : reader.declared(type, hierarchy, site)) {
      accesses.add(declared.direct());
    }
    Holders holders = Holders.of(context, type, hierarchy);
    entry.ifPresent(found -> tools.read(Holders.parameters(found.method(), found.signature())));
    tools.read(holders.visible());
    boolean shown =
        new HiddenAccessReader(context, site).check(type, accesses, tools, holders, true);
    accesses.addAll(tools.accesses());
    UnleasedReader unleased = new UnleasedReader(context, site);
    unleased.checkTask(type, holders);
    entry.ifPresent(found -> unleased.checkResult(type, found));
    return new Task(
        name(type, annotation, ref, site),
        ref,
        accesses,
        shown ? reader.unparsed() : EnumSet.allOf(Access.Kind.class),
        reader.afters(type, hierarchy, site),
        entry.map(found -> entryMethod(found, site)),
        new PolicyReader(context).read(type, annotation, ref, site),
        context.flag(type, annotation, "readOnly"),
        isInstantiable(type, ref, site),
        Mirrors.silenced(type),
        context.isCompiledHere(type),
        site);
  }

  private String name(TypeElement type, AnnotationMirror annotation, ClassRef ref, Site fallback) {
    String kebab = TaskNames.kebab(ref.simpleName());
    Optional<AnnotationValue> member = Mirrors.member(annotation, "name");
    if (member.isEmpty()) {
      return kebab;
    }
    Optional<String> stated = Mirrors.text(member.get());
    if (stated.isEmpty()) {
      context.noteUnresolved(type, member.get().toString());
      return kebab;
    }
    String name = stated.get();
    if (name.isEmpty()) {
      return kebab;
    }
    if (!name.equals(name.strip()) || name.codePoints().anyMatch(Character::isISOControl)) {
      Site site = context.site(type, annotation, "name", 0, member.get(), fallback);
      context.report(new InvalidTask(site, ref, new TaskFault.BadName(name)));
      return kebab;
    }
    return name;
  }

  /** Reports what keeps generated code from using the class; each is told, not only the first. */
  private boolean reportUnusable(TypeElement type, ClassRef ref, Site fallback) {
    List<TaskFault> faults = new ArrayList<>();
    ElementKind kind = type.getKind();
    boolean isClass =
        kind == ElementKind.CLASS || kind == ElementKind.RECORD || kind == ElementKind.INTERFACE;
    if (!isClass) {
      faults.add(new TaskFault.NotAClass());
    }
    if (!type.getTypeParameters().isEmpty()) {
      faults.add(new TaskFault.Generic());
    }
    if (Classes.isInner(type)) {
      faults.add(new TaskFault.Inner());
    }
    if (Classes.isPrivate(type)) {
      faults.add(new TaskFault.Private());
    } else if (!Classes.isVisible(type, graphPackage)) {
      faults.add(new TaskFault.NotVisible(new PackageRef(graphPackage)));
    }
    Site site = context.site(type, fallback);
    for (TaskFault fault : faults) {
      context.report(new InvalidTask(site, ref, fault));
    }
    return faults.isEmpty();
  }

  private EntryMethod entryMethod(EntryReader.Found found, Site fallback) {
    ParameterReader slots = new ParameterReader(context, fallback);
    List<? extends VariableElement> parameters = found.method().getParameters();
    List<Parameter> read = new ArrayList<>();
    for (int i = 0; i < parameters.size(); i++) {
      VariableElement parameter = parameters.get(i);
      TypeMirror parameterType = found.signature().getParameterTypes().get(i);
      read.add(slots.readParameter(parameter, found.method(), parameterType));
    }
    return new EntryMethod(
        found.method().getSimpleName().toString(),
        found.overloaded(),
        read,
        found.result(),
        found.stage(),
        found.result().flatMap(LateTypes::of),
        context.site(found.method(), fallback));
  }

  /** Whether {@code new X()} compiles in the graph's package, in a method that throws nothing. */
  private boolean isInstantiable(TypeElement type, ClassRef ref, Site fallback) {
    if (type.getKind() == ElementKind.INTERFACE
        || type.getModifiers().contains(Modifier.ABSTRACT)) {
      return false;
    }
    if (Lombok.isStillToRun(context, type)) {
      Site site = context.site(type, fallback);
      context.report(new InvalidTask(site, ref, new TaskFault.LombokLater()));
      return false;
    }
    for (ExecutableElement constructor : ElementFilter.constructorsIn(context.members(type))) {
      if (constructor.getParameters().isEmpty()
          && Classes.isMemberVisible(constructor, graphPackage)
          && !CheckedExceptions.areThrownBy(context, constructor)) {
        return true;
      }
    }
    return false;
  }
}
