package dev.breakwater.processor.read;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** Recognizes capabilities, which tasks get as leases. */
final class Capabilities {

  private static final String CAPABILITY = "dev.breakwater.runtime.Capability";

  private final Context context;

  Capabilities(Context context) {
    this.context = context;
  }

  /** Returns the type of a capability's leases; empty where the type is not a capability. */
  Optional<TypeMirror> leased(TypeMirror type) {
    if (!(type instanceof DeclaredType declared) || type.getKind() != TypeKind.DECLARED) {
      return Optional.empty();
    }
    String name = ((TypeElement) declared.asElement()).getQualifiedName().toString();
    if (name.equals(CAPABILITY)) {
      List<? extends TypeMirror> arguments = declared.getTypeArguments();
      return Optional.of(arguments.isEmpty() ? object() : bound(arguments.get(0)));
    }
    if (name.startsWith("java.")) {
      return Optional.empty();
    }
    for (TypeMirror supertype : context.types().directSupertypes(type)) {
      Optional<TypeMirror> leased = leased(supertype);
      if (leased.isPresent()) {
        return leased;
      }
    }
    return Optional.empty();
  }

  private TypeMirror bound(TypeMirror argument) {
    if (!(argument instanceof WildcardType wildcard)) {
      return argument;
    }
    return wildcard.getExtendsBound() == null ? object() : wildcard.getExtendsBound();
  }

  private TypeMirror object() {
    return context.elements().getTypeElement("java.lang.Object").asType();
  }
}
