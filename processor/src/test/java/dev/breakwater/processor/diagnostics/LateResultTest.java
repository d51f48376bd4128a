package dev.breakwater.processor.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A result whose content is produced after the task that returns it has ended. */
class LateResultTest {

  private static final String ID = "LateResult";

  private static final String ELEMENTS = ", whose elements are produced after the task has ended";
  private static final String VALUE = ", whose value is produced after the task has ended";

  private static final String STREAM =
      """
      import java.util.stream.*;
      @Task
      @Reads("docs/**")
      class Summarize {
        Stream<String> run(Workspace workspace) { return null; }
      }

      @TaskGraph(Summarize.class)
      interface Graph { void run(Workspace workspace); }
      """;

  /** The types of libraries that Breakwater knows by name alone. */
  private static final String LIBRARIES =
      """
      package dev.langchain4j.service;
      public interface TokenStream {}

      package org.reactivestreams;
      public interface Publisher<T> {}

      package reactor.core.publisher;
      public abstract class Mono<T> implements org.reactivestreams.Publisher<T> {}

      package reactor.core.publisher;
      public abstract class Flux<T> implements org.reactivestreams.Publisher<T> {}

      package kotlin.sequences;
      public interface Sequence<T> {}

      package kotlinx.coroutines.flow;
      public interface Flow<T> {}

      package kotlinx.coroutines;
      public interface Deferred<T> {}

      """;

  private static final String IMPORTS =
      """
      import dev.langchain4j.service.*;
      import java.util.concurrent.Flow.*;
      import java.util.stream.*;
      import kotlin.sequences.*;
      import kotlinx.coroutines.*;
      import reactor.core.publisher.*;
      """;

  /** One task that returns a value of a type, below classes of the user. */
  private static String returning(String result, String... classes) {
    StringBuilder sources = new StringBuilder(LIBRARIES);
    for (String each : classes) {
      sources.append(IMPORTS).append(each).append("\n\n");
    }
    return sources
        + IMPORTS
        + """
        @Task interface Summarize { RESULT run(); }

        @TaskGraph(Summarize.class)
        interface Graph { void run(); }
        """
            .replace("RESULT", result);
  }

  @Test
  void standsOnTheEntryMethod() {
    Compiled.of(STREAM)
        .onlyWarning(ID)
        .in("Summarize")
        .onLine("Stream<String> run(Workspace workspace)")
        .saying("the result of summarize is a Stream<String>" + ELEMENTS)
        .showing(
            """
                By then summarize has succeeded: a failure is not retried, and its leases refuse every call.
                It can be consumed only once, so its consumer cannot be retried.
              To fix, do one of these:
                1. collect the elements in the entry method, and return a collection: stream.toList()
                2. if other threads produce the elements: return a CompletionStage that completes with all of them
                3. if this is intended: @SuppressWarnings("LateResult") on Summarize
            """);
  }

  @Test
  void everyFixThatItShowsSilencesIt() {
    Compiled compiled = Compiled.of(STREAM);

    compiled.replacing("Stream<String>", "List<String>").isClean();
    compiled.replacing("Stream<String>", "CompletionStage<List<String>>").isClean();
    compiled.with(compiled.onlyWarning(ID).edits().get(0)).isClean();
  }

  @Test
  void theGraphIsWritten() {
    Compiled.of(STREAM).warns(1).writes("app.GraphOrchestrator");
  }

  @Test
  void ofATaskWithoutAccessTellsNothingOfLeases() {
    Compiled.of(STREAM.replace("@Reads(\"docs/**\")\n", "").replace("Workspace workspace", ""))
        .onlyWarning(ID)
        .showing(
            """
                By then summarize has succeeded: a failure is not retried.
                It can be consumed only once, so its consumer cannot be retried.
              To fix, do one of these:
                1. collect the elements in the entry method, and return a collection: stream.toList()
                2. if other threads produce the elements: return a CompletionStage that completes with all of them
                3. if this is intended: @SuppressWarnings("LateResult") on Summarize
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Stream<String>                | a  | return a collection: stream.toList()
          BaseStream<Integer, ?>        | a  | return a collection: stream.boxed().toList()
          IntStream                     | an | return a collection: stream.boxed().toList()
          LongStream                    | a  | return a collection: stream.boxed().toList()
          DoubleStream                  | a  | return a collection: stream.boxed().toList()
          Iterator<String>              | an | return a collection: iterator.forEachRemaining(list::add)
          ListIterator<String>          | a  | return a collection: iterator.forEachRemaining(list::add)
          PrimitiveIterator.OfInt       | a  | return a collection: iterator.forEachRemaining(list::add)
          Scanner                       | a  | return a collection: iterator.forEachRemaining(list::add)
          Spliterator<String>           | a  | return a collection: iterator.forEachRemaining(list::add)
          Sequence<String>              | a  | return a collection: sequence.toList()
          Publisher<String>             | a  | that completes with all elements in onComplete
          SubmissionPublisher<String>   | a  | that completes with all elements in onComplete
          Processor<String, Integer>    | a  | that completes with all elements in onComplete
          org.reactivestreams.Publisher<String> | a | that completes with all elements in onComplete
          Flux<String>                  | a  | with all elements: flux.collectList().toFuture()
          kotlinx.coroutines.flow.Flow<String> | a | with all elements: scope.future { flow.toList() }
          """)
  void isOneWhoseElementsComeLater(String type, String article, String fix) {
    String name = type.replaceFirst("^([a-z]+\\.)+", "").replace("Flow.", "");
    Reported warning = Compiled.of(returning(type)).onlyWarning(ID).in("Summarize").tells(fix);

    assertEquals(
        "[LateResult] the result of summarize is " + article + " " + name + ELEMENTS,
        warning.message().lines().findFirst().orElseThrow().replace("Flow.", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Mono<String>       | a | completes with the value: mono.toFuture()
          Deferred<String>   | a | completes with the value: deferred.asCompletableFuture()
          Future<String>     | a | return it: future.get()
          Future<?>          | a | return it: future.get()
          FutureTask<String> | a | return it: future.get()
          ScheduledFuture<?> | a | return it: future.get()
          """)
  void isOneWhoseValueComesLater(String type, String article, String fix) {
    Compiled.of(returning(type))
        .onlyWarning(ID)
        .in("Summarize")
        .saying("the result of summarize is " + article + " " + type + VALUE)
        .tells(fix);
  }

  @Test
  void ofATokenStreamShowsHowToWaitForTheAnswer() {
    Compiled.of(returning("TokenStream"))
        .onlyWarning(ID)
        .saying(
            "the result of summarize is a TokenStream, whose tokens are produced after the task"
                + " has ended")
        .showing(
            """
                By then summarize has succeeded: a failure is not retried.
                It can be consumed only once, so its consumer cannot be retried.
              To fix, do one of these:
                1. if nothing needs single tokens: let the method of the AI service return a String
                2. call start() in the entry method, and return a CompletableFuture that completes in onCompleteResponse and onError
                3. if this is intended: @SuppressWarnings("LateResult") on Summarize
            """);
  }

  @Test
  void ofAPublisherShowsHowToWaitForTheLastElement() {
    Compiled.of(returning("Publisher<String>"))
        .onlyWarning(ID)
        .showing(
            """
                By then summarize has succeeded: a failure is not retried.
              To fix, do one of these:
                1. subscribe in the entry method, and return a CompletableFuture that completes with all elements in onComplete
                2. wait for all elements in the entry method, and return a collection
                3. if this is intended: @SuppressWarnings("LateResult") on Summarize
            """);
  }

  @Test
  void ofAFutureShowsHowToWaitForTheValue() {
    Compiled.of(returning("Future<String>"))
        .onlyWarning(ID)
        .showing(
            """
                By then summarize has succeeded: a failure is not retried.
              To fix, do one of these:
                1. wait for the value in the entry method, and return it: future.get()
                2. return a CompletionStage, such as a CompletableFuture, instead of a Future
                3. if this is intended: @SuppressWarnings("LateResult") on Summarize
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          class Lines implements Iterator<String> { public boolean hasNext() { return false; } public String next() { return ""; } }
          record Lines(Iterator<String> of) implements Iterator<String> { public boolean hasNext() { return false; } public String next() { return ""; } }
          interface Lines extends Stream<String> {}
          abstract class Lines extends Flux<String> {}
          interface Lines extends Publisher<String> {}
          abstract class Lines extends ArrayList<String> implements Publisher<String> {}
          """)
  void isASubtypeToo(String type) {
    Compiled.of(returning("Lines", type))
        .onlyWarning(ID)
        .in("Summarize")
        .saying("the result of summarize is a Lines" + ELEMENTS);
  }

  @Test
  void isASubtypeOfATokenStreamToo() {
    Compiled.of(returning("Answer", "class Answer implements TokenStream {}"))
        .onlyWarning(ID)
        .saying(
            "the result of summarize is an Answer, whose tokens are produced after the task has"
                + " ended");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "void",
        "Void",
        "int",
        "int[]",
        "String",
        "Object",
        "Iterable<String>",
        "Collection<String>",
        "List<String>",
        "ArrayDeque<String>",
        "Map<String, List<String>>",
        "CompletionStage<Void>",
        "CompletionStage<String>",
        "CompletionStage<?>",
        "CompletionStage",
        "CompletableFuture<List<String>>",
        "Supplier<String>"
      })
  void isNoneThatIsThereOnceTheTaskEnds(String type) {
    Compiled.of(returning(type)).isClean();
  }

  @Test
  void isNoneOfTheSameNameInAnotherPackage() {
    Compiled.of(
            """
            interface Stream<T> {}

            interface TokenStream {}

            @Task class One { Stream<String> run() { return null; } }

            @Task class Two { TokenStream run() { return null; } }

            @TaskGraph({One.class, Two.class})
            interface Graph { void run(); }
            """)
        .isClean();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          CompletionStage<Stream<String>>             | a Stream<String>
          CompletableFuture<? extends Stream<String>> | a Stream<String>
          CompletableFuture<Iterator<String>>         | an Iterator<String>
          CompletableFuture<Flux<String>>             | a Flux<String>
          Answers                                     | a Stream<String>
          """)
  void isOneThatACompletionStageCompletesWith(String type, String result) {
    Compiled.of(
            returning(type, "abstract class Answers extends CompletableFuture<Stream<String>> {}"))
        .onlyWarning(ID)
        .saying("the result of summarize is " + result + ELEMENTS)
        .tells("1. complete the CompletionStage with a collection of all elements")
        .tells("2. if this is intended");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          CompletableFuture<Mono<String>>              | Mono              | 1. complete the CompletionStage with the value itself
          CompletableFuture<Future<String>>            | Future            | 1. complete the CompletionStage with the value itself
          CompletionStage<CompletionStage<String>>     | CompletionStage   | 1. complete the outer CompletionStage with the value itself: thenCompose instead of thenApply
          CompletableFuture<CompletableFuture<String>> | CompletableFuture | 1. complete the outer CompletionStage with the value itself: thenCompose instead of thenApply
          """)
  void isOneThatACompletionStageCompletesWithBeforeItsValueIsThere(
      String type, String result, String fix) {
    Compiled.of(returning(type))
        .onlyWarning(ID)
        .saying("the result of summarize is a " + result + "<String>" + VALUE)
        .tells(fix);
  }

  @Test
  void isOneThatACompletionStageOfTokensCompletesWith() {
    Compiled.of(returning("CompletableFuture<TokenStream>"))
        .onlyWarning(ID)
        .tells("1. complete the CompletionStage with the whole answer, in onCompleteResponse");
  }

  @Test
  void isKnownByTheTypeThatAGenericSupertypeHasInTheTask() {
    String sources =
        """
        import java.util.stream.*;
        abstract class Ask<T> {
          T run() { return null; }
        }

        import java.util.stream.*;
        @Task class Summarize extends Ask<Stream<String>> {}

        import java.util.stream.*;
        @Task class Count extends Ask<Integer> {}

        import java.util.stream.*;
        @Task class Wait extends Ask<CompletionStage<IntStream>> {}

        @TaskGraph({Summarize.class, Count.class, Wait.class})
        interface Graph { void run(); }
        """;
    List<Reported> warnings = Compiled.of(sources).warns(2).warnings(ID);

    warnings.get(0).in("Ask").onLine("T run()");
    warnings.get(0).saying("the result of summarize is a Stream<String>" + ELEMENTS);
    warnings.get(1).in("Ask").onLine("T run()");
    warnings.get(1).saying("the result of wait is an IntStream" + ELEMENTS);
  }

  @Test
  void isKnownByAnInterfaceThatDeclaresTheMethod() {
    Compiled.of(
            """
            import java.util.stream.*;
            interface Asks<T extends BaseStream<String, T>> { CompletionStage<T> run(); }

            import java.util.stream.*;
            @Task interface Summarize extends Asks<Stream<String>> {}

            @TaskGraph(Summarize.class)
            interface Graph { void run(); }
            """)
        .onlyWarning(ID)
        .in("Asks")
        .onLine("CompletionStage<T> run()")
        .saying("the result of summarize is a Stream<String>" + ELEMENTS);
  }

  @Test
  void namesTheTasksThatTakeWhatCanBeConsumedOnce() {
    String sources =
        """
        import java.util.stream.*;
        @Task class Summarize { Stream<String> run() { return null; } }

        import java.util.stream.*;
        @Task class Print { void run(Stream<String> lines) {} }

        import java.util.stream.*;
        @Task class Count { void run(Stream<String> lines) {} }

        import java.util.stream.*;
        @Task class Send { void run(Stream<String> lines, Stream<String> again) {} }

        import java.util.stream.*;
        @TaskGraph({Summarize.class, Print.class})
        interface Graph { RESULT run(); }
        """;
    String once = "It can be consumed only once";

    Compiled.of(sources.replace("RESULT", "void"))
        .warning(ID)
        .tells(once + ", so its consumer cannot be retried.");
    Compiled.of(sources.replace("RESULT", "Stream<String>"))
        .warning(ID)
        .tells(once + ", but print and the result of Graph both take it.");
    Compiled.of(
            sources
                .replace("RESULT", "Lines")
                .replace(
                    "interface Graph {", "interface Graph { record Lines(Stream<String> of) {}"))
        .warning(ID)
        .tells(once + ", but print and the result of Graph both take it.");
    Compiled.of(
            sources
                .replace("RESULT", "void")
                .replace("Print.class}", "Print.class, Count.class, Send.class}"))
        .warning(ID)
        .tells(once + ", but print and 2 others take it.");
  }

  @Test
  void stillCountsOneTaskThatTakesItTwiceAsOne() {
    Compiled.of(
            """
            import java.util.stream.*;
            @Task class Summarize { Stream<String> run() { return null; } }

            import java.util.stream.*;
            @Task class Send { void run(Stream<String> lines, Stream<String> again) {} }

            @TaskGraph({Summarize.class, Send.class})
            interface Graph { void run(); }
            """)
        .onlyWarning(ID)
        .tells("It can be consumed only once, so its consumer cannot be retried.");
  }

  @Test
  void isReportedOnceForTwoGraphsThatListTheTask() {
    Compiled.of(
            STREAM
                + """

                @TaskGraph(Summarize.class)
                interface Other { void run(Workspace workspace); }
                """)
        .onlyWarning(ID)
        .in("Summarize");
  }

  @Test
  void ofAClassFileStandsOnItsLiteralInTheGraph(@TempDir Path folder) {
    String[] paragraphs = STREAM.split("\n\n");
    Path library = Compiled.library(folder, paragraphs[0]);

    Compiled.of(paragraphs[1], library)
        .onlyWarning(ID)
        .in("Graph")
        .onLine("@TaskGraph(Summarize.class)")
        .at("Summarize.class")
        .tells("3. if this is intended: @SuppressWarnings(\"LateResult\") on the graph");
  }

  @Test
  void ofAnInheritedMethodOfAClassFileStandsOnTheLiteralInTheGraph(@TempDir Path folder) {
    Path library =
        Compiled.library(
            folder,
            """
            import java.util.stream.*;
            public abstract class Asks { Stream<String> run() { return null; } }
            """);

    Compiled.of(
            """
            @Task class Summarize extends Asks {}

            @TaskGraph(Summarize.class)
            interface Graph { void run(); }
            """,
            library)
        .onlyWarning(ID)
        .in("Graph")
        .at("Summarize.class")
        .tells("3. if this is intended: @SuppressWarnings(\"LateResult\") on Summarize");
  }

  @Test
  void isNotLookedForInTypesThatDoNotExist() {
    Compiled compiled =
        Compiled.of(
            """
            class Lines implements org.reactivestreams.Publisher<String> {}

            @Task class Summarize { Lines run() { return null; } }

            @Task class Answer { dev.langchain4j.service.TokenStream run() { return null; } }

            @TaskGraph({Summarize.class, Answer.class})
            interface Graph { void run(); }
            """);

    assertEquals(List.of(), compiled.errors("\\w+"));
    assertEquals(List.of(), compiled.warnings(ID));
  }

  @Test
  void doesNotFailWhereASupertypeIsMissing(@TempDir Path folder) throws IOException {
    Path library =
        Compiled.library(
            folder,
            """
            package org.reactivestreams;
            public interface Publisher<T> {}

            public class Lines implements org.reactivestreams.Publisher<String> {}
            """);
    Files.delete(library.resolve("org/reactivestreams/Publisher.class"));
    for (String result : List.of("Lines", "CompletableFuture<Lines>")) {
      Compiled compiled =
          Compiled.of(
              """
              @Task class Summarize { RESULT run() { return null; } }

              @TaskGraph(Summarize.class)
              interface Graph { void run(); }
              """
                  .replace("RESULT", result),
              library);

      assertEquals(List.of(), compiled.errors("InternalError"));
      assertEquals(List.of(), compiled.warnings(ID));
    }
  }
}
