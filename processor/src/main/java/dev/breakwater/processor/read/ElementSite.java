package dev.breakwater.processor.read;

import dev.breakwater.processor.model.Site;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** A position as the compiler's messager wants it: an element, or an annotation or value on it. */
public final class ElementSite implements Site {

  /** Stands in for what is not compiled here, where nothing else can. */
  static final ElementSite NOWHERE = new ElementSite(null, null, null, "nowhere");

  private final @Nullable Element element;
  private final @Nullable AnnotationMirror annotation;
  private final @Nullable AnnotationValue value;
  private final String key;

  private ElementSite(
      @Nullable Element element,
      @Nullable AnnotationMirror annotation,
      @Nullable AnnotationValue value,
      String key) {
    this.element = element;
    this.annotation = annotation;
    this.value = value;
    this.key = key;
  }

  static ElementSite of(Element element) {
    return new ElementSite(element, null, null, path(element));
  }

  /** A parameter, which by itself need not know of its method. */
  static ElementSite of(VariableElement parameter, ExecutableElement method) {
    String key = path(method) + "#" + parameter.getSimpleName();
    return new ElementSite(parameter, null, null, key);
  }

  /** An annotation on the element of this site. */
  ElementSite at(AnnotationMirror mirror) {
    return new ElementSite(element, mirror, null, key + " @" + mirror.getAnnotationType());
  }

  /**
   * A value of an annotation on the element of this site.
   *
   * @param index its place in an array, 0 where it is alone
   */
  ElementSite at(AnnotationMirror mirror, String member, int index, AnnotationValue item) {
    String name = key + " @" + mirror.getAnnotationType() + "." + member + "[" + index + "]";
    return new ElementSite(element, mirror, item, name);
  }

  /** The same site, but that messages point to where another is, if that is anywhere. */
  ElementSite shownAt(ElementSite other) {
    return other.element == null
        ? this
        : new ElementSite(other.element, other.annotation, other.value, key);
  }

  private static String path(Element element) {
    if (element instanceof TypeElement type) {
      return type.getQualifiedName().toString();
    }
    Element owner = element.getEnclosingElement();
    String prefix = owner == null ? "" : path(owner) + "#";
    return element instanceof VariableElement ? prefix + element.getSimpleName() : prefix + element;
  }

  /** Returns the element; null where nothing that is compiled here can be pointed to. */
  public @Nullable Element element() {
    return element;
  }

  /** Returns the annotation on the element that is meant, if one is. */
  public @Nullable AnnotationMirror annotation() {
    return annotation;
  }

  /** Returns the value in the annotation that is meant, if one is. */
  public @Nullable AnnotationValue value() {
    return value;
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ElementSite site && key.equals(site.key);
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }

  @Override
  public String toString() {
    return key;
  }
}
