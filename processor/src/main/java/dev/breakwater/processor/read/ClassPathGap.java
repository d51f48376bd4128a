package dev.breakwater.processor.read;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a compiler says as it gives up at a class file that mentions a class which the class path
 * lacks.
 *
 * @param missing the qualified name of the class that the class path lacks
 * @param where the qualified name of the class that mentions it, if the compiler says so
 */
record ClassPathGap(String missing, Optional<String> where) {

  private static final Pattern QUALIFIED_NAME = Pattern.compile("[\\w$]+(?:\\.[\\w$]+)+");

  /** Of javac and of ECJ: exceptions of theirs, which a processor cannot name. */
  private static final List<String> EXCEPTIONS =
      List.of(
          "com.sun.tools.javac.code.Symbol$CompletionFailure",
          "org.eclipse.jdt.internal.compiler.problem.AbortCompilation");

  /** Returns the gap that an exception reports; empty for every other exception. */
  static Optional<ClassPathGap> of(RuntimeException exception) {
    for (Class<?> type = exception.getClass(); type != null; type = type.getSuperclass()) {
      if (EXCEPTIONS.contains(type.getName())) {
        return read(String.valueOf(exception.getMessage()));
      }
    }
    return Optional.empty();
  }

  private static Optional<ClassPathGap> read(String message) {
    List<String> names = QUALIFIED_NAME.matcher(message).results().map(MatchResult::group).toList();
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ClassPathGap(
                names.get(0),
                names.size() > 1 ? Optional.of(names.get(names.size() - 1)) : Optional.empty()));
  }
}
