package dev.breakwater.processor.read;

import dev.breakwater.processor.model.ClassRef;
import dev.breakwater.processor.model.GraphFault;
import dev.breakwater.processor.model.GraphMethod;
import dev.breakwater.processor.model.GraphMethod.Returns;
import dev.breakwater.processor.model.Input;
import dev.breakwater.processor.model.InvalidGraph;
import dev.breakwater.processor.model.Site;
import dev.breakwater.processor.model.UnleasedCapability.Kind;
import dev.breakwater.processor.model.UnleasedCapability.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads the one abstract method of a graph. */
final class MethodReader {

  private static final String FUTURE = "java.util.concurrent.CompletableFuture";
  private static final String STAGE = "java.util.concurrent.CompletionStage";

  private final Context context;
  private final TypeElement graph;
  private final ClassRef ref;
  private final Hierarchy hierarchy;
  private final Site fallback;

  MethodReader(Context context, TypeElement graph, Hierarchy hierarchy) {
    this.context = context;
    this.graph = graph;
    this.ref = Classes.ref(graph);
    this.hierarchy = hierarchy;
    this.fallback = ElementSite.of(graph);
  }

  Optional<GraphMethod> read() {
    List<ExecutableElement> methods =
        hierarchy.methods().stream()
            .filter(method -> method.getModifiers().contains(Modifier.ABSTRACT))
            .toList();
    if (methods.isEmpty() && reportHidden()) {
      return Optional.empty();
    }
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
    if (Kotlin.isSuspending(method)) {
      String name = method.getSimpleName().toString();
      report(site, new GraphFault.MethodSuspends(name, Kotlin.suspendedResult(method)));
      return Optional.empty();
    }
    return Optional.of(read(method, hierarchy.signature(method), site));
  }

  private boolean reportHidden() {
    List<String> hidden = Kotlin.hiddenByValueClasses(graph);
    if (hidden.isEmpty()) {
      return false;
    }
    report(fallback, new GraphFault.MethodTakesValueClass(hidden));
    return true;
  }

  private GraphMethod read(ExecutableElement method, ExecutableType signature, Site site) {
    context.noteUnresolved(method, signature.getReturnType());
    for (TypeMirror type : method.getThrownTypes()) {
      context.noteUnresolved(method, type);
    }
    UnleasedReader unleased = new UnleasedReader(context, fallback);
    List<Input> inputs = new ArrayList<>();
    for (int i = 0; i < method.getParameters().size(); i++) {
      TypeMirror type = signature.getParameterTypes().get(i);
      context.noteUnresolved(method, type);
      reportInvisible(type, site);
      if (ParameterReader.isContext(type)) {
        report(site, new GraphFault.TakesContext(method.getSimpleName().toString()));
      }
      VariableElement parameter = method.getParameters().get(i);
      String name = parameter.getSimpleName().toString();
      unleased.checkInput(parameter, method, type, new Place(Kind.INPUT, name, ref));
      inputs.add(input(parameter, type));
    }
    reportInvisible(signature.getReturnType(), site);
    Returns returns = returns(signature.getReturnType());
    TypeMirror result =
        returns == Returns.PLAIN
            ? signature.getReturnType()
            : context.bound(((DeclaredType) signature.getReturnType()).getTypeArguments().get(0));
    boolean nothing =
        result.getKind() == TypeKind.VOID
            || isNamed(result, "java.lang.Void")
            || Kotlin.isUnit(result);
    JavaType declared = JavaType.declared(signature.getReturnType(), context.types(), method);
    JavaType value =
        returns == Returns.PLAIN ? declared : JavaType.within(result, context.types(), method);
    return new GraphMethod(
        method.getSimpleName().toString(),
        inputs,
        method.isVarArgs(),
        returns,
        declared,
        nothing ? Optional.empty() : Optional.of(value),
        new ResultReader(context, ref.packageName(), site).read(result),
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

  private Input input(VariableElement parameter, TypeMirror type) {
    String name = parameter.getSimpleName().toString();
    JavaType declared = JavaType.declared(type, context.types(), parameter);
    return new Capabilities(context)
        .leased(type)
        .map(lease -> new Input(name, declared, new JavaType(lease, context.types()), true))
        .orElseGet(() -> new Input(name, declared, declared, false));
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

  private static boolean isNamed(TypeMirror type, String name) {
    return type instanceof DeclaredType declared
        && ((TypeElement) declared.asElement()).getQualifiedName().contentEquals(name);
  }
}
