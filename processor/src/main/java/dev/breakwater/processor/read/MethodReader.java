package dev.breakwater.processor.read;

import dev.breakwater.processor.model.ClassRef;
import dev.breakwater.processor.model.GraphFault;
import dev.breakwater.processor.model.GraphMethod;
import dev.breakwater.processor.model.GraphMethod.Returns;
import dev.breakwater.processor.model.Input;
import dev.breakwater.processor.model.InvalidGraph;
import dev.breakwater.processor.model.Site;
import dev.breakwater.processor.model.Slot;
import dev.breakwater.processor.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;

/** Reads the one abstract method of a graph. */
final class MethodReader {

  private static final String FUTURE = "java.util.concurrent.CompletableFuture";
  private static final String STAGE = "java.util.concurrent.CompletionStage";
  private static final String CAPABILITY = "dev.breakwater.runtime.Capability";

  private final Context context;
  private final ClassRef ref;
  private final Hierarchy hierarchy;
  private final Site fallback;

  MethodReader(Context context, TypeElement graph, Hierarchy hierarchy) {
    this.context = context;
    this.ref = Classes.ref(graph);
    this.hierarchy = hierarchy;
    this.fallback = ElementSite.of(graph);
  }

  Optional<GraphMethod> read() {
    List<ExecutableElement> methods =
        hierarchy.methods().stream()
            .filter(method -> method.getModifiers().contains(Modifier.ABSTRACT))
            .toList();
    if (methods.size() != 1) {
      List<String> names = methods.stream().map(m -> m.getSimpleName().toString()).toList();
      report(
          fallback,
          methods.isEmpty() ? new GraphFault.NoMethod() : new GraphFault.SeveralMethods(names));
      return Optional.empty();
    }
    ExecutableElement method = methods.get(0);
    Site site = context.site(method, fallback);
    if (!method.getTypeParameters().isEmpty()) {
      report(site, new GraphFault.MethodGeneric(method.getSimpleName().toString()));
      return Optional.empty();
    }
    return Optional.of(read(method, hierarchy.signature(method), site));
  }

  private GraphMethod read(ExecutableElement method, ExecutableType signature, Site site) {
    context.noteUnresolved(method, signature.getReturnType());
    List<Input> inputs = new ArrayList<>();
    for (int i = 0; i < method.getParameters().size(); i++) {
      TypeMirror type = signature.getParameterTypes().get(i);
      context.noteUnresolved(method, type);
      reportInvisible(type, site);
      if (SlotReader.isContext(type)) {
        report(site, new GraphFault.TakesContext(method.getSimpleName().toString()));
      }
      inputs.add(input(method.getParameters().get(i).getSimpleName().toString(), type));
    }
    reportInvisible(signature.getReturnType(), site);
    Returns returns = returns(signature.getReturnType());
    TypeMirror result =
        returns == Returns.PLAIN
            ? signature.getReturnType()
            : bound(((DeclaredType) signature.getReturnType()).getTypeArguments().get(0));
    boolean nothing = result.getKind() == TypeKind.VOID || isNamed(result, "java.lang.Void");
    Optional<ValueType> value =
        nothing ? Optional.empty() : Optional.of(new JavaType(result, context.types()));
    return new GraphMethod(
        method.getSimpleName().toString(),
        inputs,
        method.isVarArgs(),
        returns,
        new JavaType(signature.getReturnType(), context.types()),
        value,
        components(result, site),
        site);
  }

  private void reportInvisible(TypeMirror type, Site site) {
    Mentions.of(type).classes().stream()
        .filter(mentioned -> !Classes.isVisible(mentioned, ref.packageName()))
        .map(Classes::ref)
        .findFirst()
        .ifPresent(name -> report(site, new GraphFault.TypeNotVisible(name)));
  }

  private void report(Site site, GraphFault fault) {
    context.report(new InvalidGraph(site, ref, fault));
  }

  private Input input(String name, TypeMirror type) {
    JavaType declared = new JavaType(type, context.types());
    return leased(type)
        .map(lease -> new Input(name, declared, new JavaType(lease, context.types()), true))
        .orElseGet(() -> new Input(name, declared, declared, false));
  }

  /** What a capability hands to tasks; empty where the type is no capability. */
  private Optional<TypeMirror> leased(TypeMirror type) {
    if (type.getKind() != TypeKind.DECLARED) {
      return Optional.empty();
    }
    if (isNamed(type, CAPABILITY)) {
      List<? extends TypeMirror> arguments = ((DeclaredType) type).getTypeArguments();
      return arguments.isEmpty() ? Optional.empty() : Optional.of(bound(arguments.get(0)));
    }
    return context.types().directSupertypes(type).stream()
        .map(this::leased)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Returns returns(TypeMirror type) {
    if (!(type instanceof DeclaredType declared) || declared.getTypeArguments().isEmpty()) {
      return Returns.PLAIN;
    }
    if (isNamed(type, FUTURE)) {
      return Returns.FUTURE;
    }
    return isNamed(type, STAGE) ? Returns.STAGE : Returns.PLAIN;
  }

  private Optional<List<Slot>> components(TypeMirror result, Site asked) {
    if (!(result instanceof DeclaredType declared)
        || declared.asElement().getKind() != ElementKind.RECORD) {
      return Optional.empty();
    }
    TypeElement type = (TypeElement) declared.asElement();
    SlotReader slots = new SlotReader(context, asked);
    List<Slot> components = new ArrayList<>();
    for (RecordComponentElement component : type.getRecordComponents()) {
      ExecutableType accessor =
          (ExecutableType) context.types().asMemberOf(declared, component.getAccessor());
      context.noteUnresolved(type, accessor.getReturnType());
      components.add(
          slots.readComponent(component, shown(type, component), bound(accessor.getReturnType())));
    }
    return Optional.of(components);
  }

  /** The compilers know no position of a component, but the one of its field, which is the same. */
  private Element shown(TypeElement type, RecordComponentElement component) {
    return ElementFilter.fieldsIn(context.members(type)).stream()
        .filter(field -> field.getSimpleName().equals(component.getSimpleName()))
        .<Element>map(field -> field)
        .findFirst()
        .orElse(component);
  }

  private TypeMirror bound(TypeMirror argument) {
    if (!(argument instanceof WildcardType wildcard)) {
      return argument;
    }
    return wildcard.getExtendsBound() == null
        ? context.elements().getTypeElement("java.lang.Object").asType()
        : wildcard.getExtendsBound();
  }

  private static boolean isNamed(TypeMirror type, String name) {
    return type instanceof DeclaredType declared
        && ((TypeElement) declared.asElement()).getQualifiedName().contentEquals(name);
  }
}
