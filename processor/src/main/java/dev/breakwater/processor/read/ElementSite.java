package dev.breakwater.processor.read;

import dev.breakwater.processor.model.Site;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** A position as the compiler's messager wants it: an element, or an annotation or value on it. */
public final class ElementSite implements Site {

  private final Element element;
  private final @Nullable AnnotationMirror annotation;
  private final @Nullable AnnotationValue value;
  private final String key;

  private ElementSite(
      Element element,
      @Nullable AnnotationMirror annotation,
      @Nullable AnnotationValue value,
      String detail) {
    this.element = element;
    this.annotation = annotation;
    this.value = value;
    this.key = path(element) + detail;
  }

  static ElementSite of(Element element) {
    return new ElementSite(element, null, null, "");
  }

  static ElementSite of(Element element, AnnotationMirror annotation) {
    return new ElementSite(element, annotation, null, " @" + annotation.getAnnotationType());
  }

  /**
   * A value of an annotation.
   *
   * @param index its place in an array, 0 where it is alone
   */
  static ElementSite of(
      Element element,
      AnnotationMirror annotation,
      String member,
      int index,
      AnnotationValue value) {
    String detail = " @" + annotation.getAnnotationType() + "." + member + "[" + index + "]";
    return new ElementSite(element, annotation, value, detail);
  }

  private static String path(Element element) {
    if (element instanceof TypeElement type) {
      return type.getQualifiedName().toString();
    }
    Element owner = element.getEnclosingElement();
    String prefix = owner == null ? "" : path(owner) + "#";
    return element instanceof VariableElement ? prefix + element.getSimpleName() : prefix + element;
  }

  /** Returns the element. */
  public Element element() {
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
