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
import dev.breakwater.processor.check.UnorderedWrites;
import dev.breakwater.processor.check.WideWrite;
import dev.breakwater.processor.model.InvalidGraph;
import dev.breakwater.processor.model.InvalidPolicy;
import dev.breakwater.processor.model.InvalidResource;
import dev.breakwater.processor.model.InvalidTask;
import dev.breakwater.processor.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Finds the words for each kind of problem. */
final class Sentences {

  private record Entry<P extends Problem>(Class<P> kind, Function<P, Text> words) {
    Text say(Problem problem) {
      return words.apply(kind.cast(problem));
    }
  }

  private static final List<Entry<?>> ENTRIES = new ArrayList<>();

  static {
    add(UnorderedWrites.class, OrderSentences::unorderedWrites);
    add(DependencyCycle.class, OrderSentences::dependencyCycle);
    add(FileAndDirectory.class, OrderSentences::fileAndDirectory);
    add(UnknownTask.class, OrderSentences::unknownTask);
    add(MissingValue.class, ValueSentences::missing);
    add(AmbiguousValue.class, ValueSentences::ambiguous);
    add(UndeclaredAccess.class, AccessSentences::undeclared);
    add(ReadOnlyTask.class, AccessSentences::readOnly);
    add(InvalidResource.class, AccessSentences::invalid);
    add(InvalidTask.class, InvalidSentences::task);
    add(InvalidGraph.class, InvalidSentences::graph);
    add(InvalidPolicy.class, InvalidSentences::policy);
    add(NearMiss.class, LintSentences::nearMiss);
    add(UnknownSource.class, LintSentences::unknownSource);
    add(CaseOnlyOverlap.class, LintSentences::caseOnlyOverlap);
    add(RedundantAfter.class, LintSentences::redundantAfter);
    add(WideWrite.class, LintSentences::wideWrite);
  }

  private Sentences() {}

  private static <P extends Problem> void add(Class<P> kind, Function<P, Text> words) {
    ENTRIES.add(new Entry<>(kind, words));
  }

  static String of(Problem problem) {
    return ENTRIES.stream()
        .filter(entry -> entry.kind().isInstance(problem))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no words for " + problem.getClass()))
        .say(problem)
        .toString();
  }
}
