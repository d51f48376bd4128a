package dev.breakwater.processor.read;

import dev.breakwater.message.Part;
import dev.breakwater.processor.model.ClassRef;
import dev.breakwater.processor.model.EntryFault;
import dev.breakwater.processor.model.InvalidTask;
import dev.breakwater.processor.model.PackageRef;
import dev.breakwater.processor.model.Site;
import dev.breakwater.processor.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Finds the entry method of a task, and says why there is none. */
final class EntryReader {

  private static final String STAGE = "java.util.concurrent.CompletionStage";

  private final Context context;
  private final TypeElement task;
  private final ClassRef ref;
  private final Hierarchy hierarchy;
  private final String graphPackage;
  private final Site fallback;

  EntryReader(
      Context context, TypeElement task, Hierarchy hierarchy, String graphPackage, Site fallback) {
    this.context = context;
    this.task = task;
    this.ref = Classes.ref(task);
    this.hierarchy = hierarchy;
    this.graphPackage = graphPackage;
    this.fallback = fallback;
  }

  /**
   * An entry method that can be called.
   *
   * @param overloaded whether a call by its name could mean another method
   * @param result the type that it gives to others; empty where it gives nothing
   */
  record Found(
      ExecutableElement method,
      ExecutableType signature,
      boolean overloaded,
      Optional<ValueType> result,
      boolean stage) {}

  Optional<Found> read() {
    return find().filter(this::isUsable).map(this::found);
  }

  private Optional<ExecutableElement> find() {
    if (reportUnusableMarked()) {
      return Optional.empty();
    }
    List<ExecutableElement> methods = new ArrayList<>();
    List<ExecutableElement> marked = new ArrayList<>();
    for (ExecutableElement method : hierarchy.methods()) {
      if (!isAccessor(method)) {
        methods.add(method);
        if (isMarked(method)) {
          marked.add(method);
        }
      }
    }
    List<ExecutableElement> candidates = marked.isEmpty() ? Kotlin.written(methods) : marked;
    if (candidates.size() == 1) {
      return Optional.of(candidates.get(0));
    }
    if (candidates.isEmpty()) {
      reportNoEntry();
    } else {
      List<Part> texts = candidates.stream().map(EntryReader::text).toList();
      report(
          task,
          marked.isEmpty()
              ? new EntryFault.Several(texts, areHideable(candidates))
              : new EntryFault.SeveralMarked(texts));
    }
    return Optional.empty();
  }

  /** Whether all but one could be private: a library's methods and overriding ones cannot. */
  private boolean areHideable(List<ExecutableElement> methods) {
    int fixed = 0;
    for (ExecutableElement method : methods) {
      boolean here = context.isCompiledHere((TypeElement) Classes.enclosing(method));
      if (!here || method.getAnnotation(Override.class) != null) {
        fixed++;
      }
    }
    return fixed <= 1;
  }

  /** A marked method that no run can call is what the user means; nothing else is guessed. */
  private boolean reportUnusableMarked() {
    boolean found = false;
    for (ExecutableElement method : ElementFilter.methodsIn(context.members(task))) {
      if (!Mirrors.has(method, Mirrors.ENTRY)) {
        continue;
      }
      if (method.getModifiers().contains(Modifier.PRIVATE)) {
        report(method, new EntryFault.Private(text(method)));
        found = true;
      } else if (method.getModifiers().contains(Modifier.STATIC)) {
        report(method, new EntryFault.Static(text(method)));
        found = true;
      }
    }
    return found;
  }

  private void reportNoEntry() {
    List<String> hidden = Kotlin.hiddenByValueClasses(task);
    if (!hidden.isEmpty()) {
      report(task, new EntryFault.TakesValueClass(hidden));
      return;
    }
    List<ExecutableElement> notInherited = hierarchy.methodsNotInherited();
    if (notInherited.isEmpty()) {
      report(task, new EntryFault.None(hiddenMethods()));
      return;
    }
    ExecutableElement method = notInherited.get(0);
    TypeElement owner = (TypeElement) Classes.enclosing(method);
    TypeElement between = hierarchy.foreignClassBelow(owner).orElse(task);
    report(
        task, new EntryFault.NotInherited(text(method), Classes.ref(owner), Classes.ref(between)));
  }

  private List<Part> hiddenMethods() {
    return ElementFilter.methodsIn(context.members(task)).stream()
        .filter(
            method ->
                method.getModifiers().contains(Modifier.PRIVATE)
                    || method.getModifiers().contains(Modifier.STATIC))
        .<Part>map(EntryReader::text)
        .toList();
  }

  /** Static methods too: a call does not say which it wants. */
  private boolean isOverloaded(ExecutableElement method) {
    for (TypeElement type : hierarchy.classes()) {
      for (ExecutableElement other : ElementFilter.methodsIn(context.members(type))) {
        if (other.getSimpleName().equals(method.getSimpleName())
            && !other.equals(method)
            && !hierarchy.overrides(method, other)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Marked itself, or overriding a method that is. */
  private boolean isMarked(ExecutableElement method) {
    if (Mirrors.has(method, Mirrors.ENTRY)) {
      return true;
    }
    for (TypeElement type : hierarchy.classes()) {
      for (ExecutableElement upper : ElementFilter.methodsIn(context.members(type))) {
        if (Mirrors.has(upper, Mirrors.ENTRY) && hierarchy.overrides(method, upper)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isAccessor(ExecutableElement method) {
    Element owner = Classes.enclosing(method);
    return owner.getKind() == ElementKind.RECORD
        && method.getParameters().isEmpty()
        && ((TypeElement) owner)
            .getRecordComponents().stream()
                .anyMatch(c -> c.getSimpleName().equals(method.getSimpleName()));
  }

  private boolean isUsable(ExecutableElement method) {
    if (Kotlin.isSuspending(method)) {
      String name = method.getSimpleName().toString();
      report(method, new EntryFault.Suspends(name, Kotlin.suspendedResult(method)));
      return false;
    }
    if (!method.getTypeParameters().isEmpty()) {
      report(method, new EntryFault.Generic(text(method)));
      return false;
    }
    if (!Classes.isMemberVisible(method, graphPackage)) {
      report(method, new EntryFault.NotVisible(text(method), new PackageRef(graphPackage)));
      return false;
    }
    return true;
  }

  private Found found(ExecutableElement method) {
    ExecutableType signature = hierarchy.signature(method);
    for (TypeMirror type : signature.getParameterTypes()) {
      context.noteUnresolved(method, type);
    }
    context.noteUnresolved(method, signature.getReturnType());
    // Generated code calls the method, and compilers then look at what it throws.
    for (TypeMirror type : method.getThrownTypes()) {
      context.noteUnresolved(method, type);
    }
    Optional<TypeMirror> staged = Supertypes.argument(signature.getReturnType(), STAGE, context);
    TypeMirror given = staged.orElse(signature.getReturnType());
    boolean nothing =
        given.getKind() == TypeKind.VOID
            || isNamed(given, "java.lang.Void")
            || Kotlin.isUnit(given);
    if (!nothing) {
      reportInvisible(method, given);
    }
    JavaType result =
        staged.isPresent()
            ? JavaType.within(given, context.types(), method)
            : JavaType.declared(given, context.types(), method);
    return new Found(
        method,
        signature,
        isOverloaded(method),
        nothing ? Optional.empty() : Optional.of(result),
        staged.isPresent());
  }

  private void reportInvisible(ExecutableElement method, TypeMirror result) {
    for (TypeElement type : Mentions.of(result).classes()) {
      if (!Classes.isVisible(type, graphPackage)) {
        report(
            method,
            new EntryFault.ResultNotVisible(
                text(method), Classes.ref(type), new PackageRef(graphPackage)));
        return;
      }
      if (!context.isReadable(type)) {
        ModuleElement module = context.elements().getModuleOf(type);
        String name = module == null ? "" : module.getQualifiedName().toString();
        report(
            method,
            new EntryFault.ResultNotReadable(
                text(method), Classes.ref(type).canonicalName(), context.module(), name));
        return;
      }
    }
  }

  /** The type of the value that a stage completes with; empty where the type is no stage. */
  private static boolean isNamed(TypeMirror type, String name) {
    return type instanceof DeclaredType declared
        && ((TypeElement) declared.asElement()).getQualifiedName().contentEquals(name);
  }

  private static Part text(ExecutableElement method) {
    List<Part> parameters =
        method.getParameters().stream()
            .map(parameter -> TypeText.part(parameter.asType()))
            .toList();
    return Part.join(method.getSimpleName(), "(", Part.join(", ", parameters), ")");
  }

  private void report(Element where, EntryFault fault) {
    context.report(new InvalidTask(context.site(where, fallback), ref, fault));
  }
}
