package dev.breakwater.processor.scale;

import dev.breakwater.processor.check.Check;
import dev.breakwater.processor.check.Checks;
import dev.breakwater.processor.model.Problem;
import dev.breakwater.processor.plan.GraphPlan;
import dev.breakwater.processor.read.GraphReader;
import dev.breakwater.processor.read.Reading;
import dev.breakwater.processor.report.Reporter;
import dev.breakwater.processor.write.GraphWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * Sends graphs through the same rooms as the processor does, and prints what each took of the
 * processor's thread: the first time, as in a user's build, with all that has to be loaded for it.
 */
public final class StagesProcessor extends AbstractProcessor {

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private long last;

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("dev.breakwater.TaskGraph", "dev.breakwater.Task");
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    for (TypeElement graph : annotated(round, "dev.breakwater.TaskGraph")) {
      try {
        process(graph, round);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return false;
  }

  private Set<TypeElement> annotated(RoundEnvironment round, String annotation) {
    TypeElement type = processingEnv.getElementUtils().getTypeElement(annotation);
    return ElementFilter.typesIn(round.getElementsAnnotatedWith(type));
  }

  private void process(TypeElement element, RoundEnvironment round) throws IOException {
    last = threads.getCurrentThreadCpuTime();
    Reporter reporter = new Reporter(processingEnv.getMessager(), Map.of());
    Set<String> roots = new TreeSet<>();
    round.getRootElements().forEach(root -> roots.add(root.toString()));
    GraphReader reader =
        new GraphReader(
            processingEnv.getTypeUtils(), processingEnv.getElementUtils(), roots, Set.of());
    lap("start");
    Reading reading = reader.read(element);
    lap("read the graph");
    GraphPlan plan = GraphPlan.of(reading.graph());
    lap("plan");
    List<Problem> problems = new ArrayList<>(reading.problems());
    for (Check check : Checks.ALL) {
      problems.addAll(check.check(plan));
    }
    lap("check");
    reporter.report(plan.graph(), problems);
    lap("report");
    new GraphWriter(processingEnv.getFiler()).write(plan, element, "");
    lap("write");
  }

  private void lap(String stage) {
    long now = threads.getCurrentThreadCpuTime();
    System.out.println("stage " + stage + ": " + (now - last));
    last = threads.getCurrentThreadCpuTime();
  }
}
