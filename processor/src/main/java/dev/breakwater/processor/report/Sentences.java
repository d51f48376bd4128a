package dev.breakwater.processor.report;

import dev.breakwater.processor.check.AmbiguousValue;
import dev.breakwater.processor.check.CaseOnlyOverlap;
import dev.breakwater.processor.check.DependencyCycle;
import dev.breakwater.processor.check.FileAndDirectory;
import dev.breakwater.processor.check.MissingValue;
import dev.breakwater.processor.check.NearMiss;
import dev.breakwater.processor.check.ReadOnlyTask;
import dev.breakwater.processor.check.RedundantAfter;
import dev.breakwater.processor.check.UndeclaredAccess;
import dev.breakwater.processor.check.UnknownSource;
import dev.breakwater.processor.check.UnknownTask;
import dev.breakwater.processor.check.UnlistedTask;
import dev.breakwater.processor.check.UnorderedWrites;
import dev.breakwater.processor.check.WideWrite;
import dev.breakwater.processor.model.InvalidGraph;
import dev.breakwater.processor.model.InvalidPolicy;
import dev.breakwater.processor.model.InvalidResource;
import dev.breakwater.processor.model.InvalidTask;
import dev.breakwater.processor.model.Problem;
import java.util.List;
import java.util.function.Function;

/** Finds the words for each kind of problem. */
final class Sentences {

  private record Entry<P extends Problem>(Class<P> kind, Function<P, Text> words) {
    Text say(Problem problem) {
      return words.apply(kind.cast(problem));
    }
  }

  private static final List<Entry<?>> ENTRIES =
      List.of(
          new Entry<>(UnorderedWrites.class, OrderSentences::unorderedWrites),
          new Entry<>(DependencyCycle.class, OrderSentences::dependencyCycle),
          new Entry<>(FileAndDirectory.class, OrderSentences::fileAndDirectory),
          new Entry<>(UnknownTask.class, OrderSentences::unknownTask),
          new Entry<>(MissingValue.class, ValueSentences::missing),
          new Entry<>(AmbiguousValue.class, ValueSentences::ambiguous),
          new Entry<>(UndeclaredAccess.class, AccessSentences::undeclared),
          new Entry<>(ReadOnlyTask.class, AccessSentences::readOnly),
          new Entry<>(InvalidResource.class, AccessSentences::invalid),
          new Entry<>(InvalidTask.class, InvalidSentences::task),
          new Entry<>(InvalidGraph.class, InvalidSentences::graph),
          new Entry<>(InvalidPolicy.class, InvalidSentences::policy),
          new Entry<>(NearMiss.class, LintSentences::nearMiss),
          new Entry<>(UnknownSource.class, LintSentences::unknownSource),
          new Entry<>(CaseOnlyOverlap.class, LintSentences::caseOnlyOverlap),
          new Entry<>(RedundantAfter.class, LintSentences::redundantAfter),
          new Entry<>(WideWrite.class, LintSentences::wideWrite),
          new Entry<>(UnlistedTask.class, LintSentences::unlistedTask));

  private Sentences() {}

  static String of(Problem problem) {
    return ENTRIES.stream()
        .filter(entry -> entry.kind().isInstance(problem))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no words for " + problem.getClass()))
        .say(problem)
        .toString();
  }
}
