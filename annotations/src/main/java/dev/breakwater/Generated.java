package dev.breakwater;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks what the annotation processor wrote, for tools such as coverage reports and linters, which
 * pass over classes with an annotation of this simple name.
 *
 * <p>It stands in for {@code javax.annotation.processing.Generated}, whose module, {@code
 * java.compiler}, a modular user would otherwise have to require.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Generated {

  /**
   * The name of the class that wrote it.
   *
   * @return a fully qualified class name
   */
  String value();
}
