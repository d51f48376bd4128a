package dev.breakwater.processor.diagnostics;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A value that may be null where null is not allowed, as far as annotations tell. */
class NullableValueTest {

  private static final String ID = "NullableValue";

  private static final String ANNOTATIONS =
      """
      package nulls;
      import java.lang.annotation.*;
      @Target(ElementType.TYPE_USE) public @interface Nullable {}

      package nulls;
      import java.lang.annotation.*;
      @Target(ElementType.TYPE_USE) public @interface NonNull {}

      package nulls;
      public @interface CheckForNull {}

      package nulls;
      public @interface NullMarked {}

      package nulls;
      public @interface NullUnmarked {}

      package nulls;
      public @interface ParametersAreNonnullByDefault {}

      package nulls;
      public @interface NonNullByDefault { String[] value() default {"all"}; }

      """;

  private static final String TWO_TASKS =
      """
      import nulls.*;
      @NullMarked
      @Task class First { @Nullable String run(@Nullable Integer input) { return null; } }

      import nulls.*;
      @NullMarked
      @Task class Second {
        void run(String text) {}
      }

      import nulls.*;
      @NullMarked
      @TaskGraph({First.class, Second.class}) interface Graph {
        void run(Integer input);
      }
      """;

  private static Compiled compile(String sources) {
    return Compiled.of(ANNOTATIONS + sources);
  }

  @Test
  void standsOnTheParameterThatTheResultOfAnotherTaskFills() {
    compile(TWO_TASKS)
        .onlyError(ID)
        .in("Second")
        .onLine("void run(String text)")
        .at("String text")
        .saying(
            "the parameter String text of Second must not be null, but the result of first may be")
        .showing(
            """
              To fix, do one of these:
                1. if null is allowed there: @Nullable String text
                2. if it is never null: remove @Nullable from the result of first
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "void run(@Nullable String text)",
        "void run(CharSequence any)",
        "@NullUnmarked void run(String text)"
      })
  void isNotReportedWhereNullIsAllowedOrNothingIsSaid(String entry) {
    String unmarked = TWO_TASKS.replace("@NullMarked\n@Task class Second", "@Task class Second");
    compile(
            (entry.contains("CharSequence") ? unmarked : TWO_TASKS)
                .replace("void run(String text)", entry))
        .isClean();
  }

  @Test
  void isNotReportedOnceTheResultIsNotNullable() {
    compile(TWO_TASKS.replace("{ @Nullable String run", "{ String run")).isClean();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@ParametersAreNonnullByDefault",
        "@NonNullByDefault",
        "@NonNullByDefault({\"fields\", \"PARAMETER\"})"
      })
  void knowsTheDefaultsOfOtherLibraries(String annotation) {
    compile(
            TWO_TASKS.replace(
                "@NullMarked\n@Task class Second", annotation + "\n@Task class Second"))
        .onlyError(ID)
        .in("Second");
  }

  @ParameterizedTest
  @ValueSource(strings = {"// nothing", "@NonNullByDefault({})", "@NonNullByDefault({\"FIELD\"})"})
  void codeWithoutADefaultForParametersTakesAnything(String annotation) {
    compile(
            TWO_TASKS.replace(
                "@NullMarked\n@Task class Second", annotation + "\n@Task class Second"))
        .isClean();
  }

  @ParameterizedTest
  @ValueSource(strings = {"@NonNull String text", "@From(First.class) @NonNull CharSequence text"})
  void anAnnotationOnTheParameterIsEnough(String parameter) {
    compile(
            TWO_TASKS
                .replace("@NullMarked\n@Task class Second", "@Task class Second")
                .replace("String text", parameter))
        .onlyError(ID)
        .in("Second");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@CheckForNull String run(@Nullable Integer input) { return null; }",
        "CompletableFuture<@Nullable String> run(@Nullable Integer input) { return null; }",
        "CompletionStage<@Nullable String> run(@Nullable Integer input) { return null; }"
      })
  void knowsResultsThatMayBeNull(String entry) {
    compile(
            TWO_TASKS.replace(
                "@Nullable String run(@Nullable Integer input) { return null; }", entry))
        .onlyError(ID)
        .in("Second");
  }

  @Test
  void aStageThatMayBeNullIsNoValue() {
    compile(
            TWO_TASKS.replace(
                "@Nullable String run(@Nullable Integer input) { return null; }",
                "@CheckForNull CompletableFuture<String> run(@Nullable Integer input) { return null; }"))
        .isClean();
  }

  @Test
  void aPrimitiveParameterIsNeverNull() {
    compile(
            TWO_TASKS
                .replace("@NullMarked\n@Task class Second", "@Task class Second")
                .replace("@Nullable String run", "@Nullable Long run")
                .replace("String text", "long count"))
        .onlyError(ID)
        .in("Second")
        .saying(
            "the parameter long count of Second must not be null, but the result of first may be")
        .showing(
            """
              To fix, do one of these:
                1. if null is allowed there: @Nullable Long count
                2. if it is never null: remove @Nullable from the result of first
            """);
  }

  @Test
  void standsOnTheParameterThatAnInputFills() {
    compile(
            TWO_TASKS
                .replace(
                    "@Nullable String run(@Nullable Integer input)", "String run(Integer input)")
                .replace("void run(Integer input);", "void run(@Nullable Integer input);"))
        .onlyError(ID)
        .in("First")
        .at("Integer input")
        .saying(
            "the parameter Integer input of First must not be null, but the input input may be");
  }

  @Test
  void standsOnTheMethodOfTheGraphThatReturnsIt() {
    compile(
            TWO_TASKS
                .replace("void run(String text) {}", "void run(@Nullable String text) {}")
                .replace("void run(Integer input);", "String run(Integer input);"))
        .onlyError(ID)
        .in("Graph")
        .onLine("String run(Integer input)")
        .saying("the String that Graph returns must not be null, but the result of first may be")
        .showing(
            """
              To fix, do one of these:
                1. if null is allowed there: return @Nullable String
                2. if it is never null: remove @Nullable from the result of first
            """);
  }

  @Test
  void standsOnAComponentOfTheResult() {
    compile(
            TWO_TASKS
                .replace("void run(String text) {}", "void run(@Nullable String text) {}")
                .replace(
                    "void run(Integer input);",
                    "Out run(Integer input);\n  record Out(String text) {}"))
        .onlyError(ID)
        .in("Graph")
        .saying(
            "the component String text of the result of Graph must not be null, but the result of first may be");
  }

  @Test
  void seesNullInsideOfAType() {
    compile(
            TWO_TASKS
                .replace("@Nullable String run(@N", "List<@Nullable String> run(@N")
                .replace("String text", "List<String> names"))
        .onlyError(ID)
        .in("Second")
        .saying(
            "the parameter List<String> names of Second and the result of first differ in their null annotations")
        .showing(
            """
                List<@Nullable String>  the result of first
                List<String>            the parameter List<String> names of Second
              To fix:
                1. annotate both types alike
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "List<@Nullable String> names",
        "List<? extends @Nullable String> names",
        "List<?> names",
        "@Nullable List<@Nullable String> names"
      })
  void acceptsTheSameInside(String parameter) {
    compile(
            TWO_TASKS
                .replace("@Nullable String run(@N", "List<@Nullable String> run(@N")
                .replace("String text", parameter))
        .isClean();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "List<? extends String> names",
        "Collection<String> names",
        "Iterable<? extends CharSequence> names"
      })
  void seesNullInsideThroughWildcardsAndSupertypes(String parameter) {
    compile(
            TWO_TASKS
                .replace("@Nullable String run(@N", "List<@Nullable String> run(@N")
                .replace("String text", parameter))
        .onlyError(ID)
        .in("Second");
  }

  @Test
  void seesNullInsideOfAStageOfAnotherClass() {
    compile(
            TWO_TASKS.replace(
                    "@Nullable String run(@Nullable Integer input)",
                    "Job<@Nullable String> run(@Nullable Integer input)")
                + "\n\nclass Job<T> extends CompletableFuture<T> {}")
        .onlyError(ID)
        .in("Second")
        .saying(
            "the parameter String text of Second must not be null, but the result of first may be");
  }
}
