package dev.breakwater.processor.compilers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/**
 * The compiler that runs the processor in this run of the tests. The build runs them once for each:
 * the system property {@code breakwater.compiler} says which.
 */
public enum TestedCompiler {
  /** That of the JDK. */
  JAVAC(List.of("-Xlint:all,-processing", "-Werror"), "-Xmaxerrs"),

  /** That of Eclipse, and of Java in VS Code. */
  ECJ(List.of("-warn:+all"), "-maxProblems");

  private static final String PROPERTY = "breakwater.compiler";

  private final List<String> strict;
  private final String limit;

  TestedCompiler(List<String> strict, String limit) {
    this.strict = strict;
    this.limit = limit;
  }

  /** The one of this run: {@code javac} unless the property says otherwise. */
  public static TestedCompiler current() {
    return valueOf(System.getProperty(PROPERTY, "javac").toUpperCase(Locale.ROOT));
  }

  /** What is expected of this run, where it differs. */
  public static <T> T either(T javac, T ecj) {
    return current() == ECJ ? ecj : javac;
  }

  /** The options with which it warns of all that it can, or fails. */
  public List<String> strict() {
    return strict;
  }

  /** The options with which it tells of so many errors at once. */
  public List<String> upTo(int errors) {
    return List.of(limit, Integer.toString(errors));
  }

  /** Compiles. */
  public Outputs compile(Inputs inputs) {
    try {
      return switch (this) {
        case JAVAC -> JavacCompile.run(inputs);
        case ECJ -> EcjCompile.run(inputs);
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
