package dev.breakwater.processor.read;

import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

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
    return name.startsWith("java.")
        ? Optional.empty()
        : Supertypes.argument(type, CAPABILITY, context);
  }
}
