package dev.breakwater.processor;

import com.google.auto.service.AutoService;
import dev.breakwater.processor.check.Check;
import dev.breakwater.processor.check.Checks;
import dev.breakwater.processor.model.Graph;
import dev.breakwater.processor.model.GraphFault;
import dev.breakwater.processor.model.InvalidGraph;
import dev.breakwater.processor.model.Problem;
import dev.breakwater.processor.plan.Plan;
import dev.breakwater.processor.read.GraphReader;
import dev.breakwater.processor.read.GraphReader.Reading;
import dev.breakwater.processor.report.Reporter;
import dev.breakwater.processor.report.Severities;
import dev.breakwater.processor.write.GraphWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Proves that the tasks of each graph cannot collide, and writes its orchestrator.
 *
 * <p>A graph that mentions what does not exist yet waits for the next round, since another
 * processor may write it. What never comes is the compiler's to report.
 */
@AutoService(Processor.class)
public final class BreakwaterProcessor extends AbstractProcessor {

  private static final String TASK_GRAPH = "dev.breakwater.TaskGraph";
  private static final String TASK = "dev.breakwater.Task";

  private final Set<String> compiledHere = new HashSet<>();
  private final Set<String> pendingGraphs = new TreeSet<>();
  private final Set<String> pendingTasks = new TreeSet<>();
  private Reporter reporter;
  private GraphWriter writer;

  /** Makes a processor, which a compiler initializes before it uses it. */
  public BreakwaterProcessor() {}

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    reporter = new Reporter(environment.getMessager(), environment.getOptions());
    writer = new GraphWriter(environment.getFiler());
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of(TASK_GRAPH, TASK);
  }

  @Override
  public Set<String> getSupportedOptions() {
    return Severities.options();
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    // Not earlier: javac would stop at once, and tell of nothing else.
    if (compiledHere.isEmpty()) {
      reporter.reportOptions();
    }
    round.getRootElements().forEach(root -> compiledHere.add(root.toString()));
    collect(TASK_GRAPH, round, pendingGraphs);
    collect(TASK, round, pendingTasks);
    boolean last = round.processingOver();
    GraphReader reader =
        new GraphReader(
            processingEnv.getTypeUtils(),
            processingEnv.getElementUtils(),
            Collections.unmodifiableSet(compiledHere));
    settle(pendingGraphs, element -> processGraph(reader, element, last));
    settle(pendingTasks, element -> processTask(reader, element));
    return false;
  }

  private void collect(String annotation, RoundEnvironment round, Set<String> names) {
    TypeElement type = processingEnv.getElementUtils().getTypeElement(annotation);
    if (type == null) {
      return;
    }
    for (Element element : round.getElementsAnnotatedWith(type)) {
      if (element instanceof TypeElement declared) {
        names.add(declared.getQualifiedName().toString());
      }
    }
  }

  /** Something to do with a class, that tells whether it is done with it. */
  @FunctionalInterface
  private interface Step {
    boolean isDone(TypeElement element);
  }

  /** Elements are looked up anew: those of an earlier round know nothing of what came since. */
  private void settle(Set<String> names, Step step) {
    for (String name : List.copyOf(names)) {
      TypeElement element = processingEnv.getElementUtils().getTypeElement(name);
      if (element == null || fenced(element, step)) {
        names.remove(name);
      }
    }
  }

  /**
   * An exception of ours must not hide what the compiler and other graphs have to say. Errors of
   * the machine, and those by which compilers abandon their own work, pass.
   */
  private boolean fenced(TypeElement element, Step step) {
    try {
      return step.isDone(element);
    } catch (RuntimeException | AssertionError | LinkageError | StackOverflowError e) {
      reporter.crash(element, e);
      return true;
    }
  }

  private boolean processGraph(GraphReader reader, TypeElement element, boolean last) {
    Reading reading = reader.read(element);
    if (!reading.unresolved().isEmpty()) {
      boolean end = last || reading.isHopeless();
      if (end) {
        reporter.reportMissing(element, reading.unresolved());
      }
      return end;
    }
    Plan plan = Plan.of(reading.graph());
    List<Problem> problems = new ArrayList<>(reading.problems());
    for (Check check : Checks.ALL) {
      if (check.lint().filter(reporter::ignores).isEmpty()) {
        problems.addAll(check.check(plan));
      }
    }
    if (reporter.report(plan.graph(), problems)) {
      write(plan, element, last);
      // Read, and found to be sound: there is no more to say of them by themselves.
      plan.graph().tasks().forEach(task -> pendingTasks.remove(task.type().canonicalName()));
    }
    return true;
  }

  private void write(Plan plan, TypeElement element, boolean last) {
    if (last) {
      return;
    }
    Graph graph = plan.graph();
    try {
      writer.write(plan, element);
    } catch (FilerException e) {
      reporter.report(
          List.of(
              new InvalidGraph(
                  GraphReader.site(element),
                  graph.type(),
                  new GraphFault.NameTaken(graph.orchestratorName()))));
    } catch (IOException e) {
      reporter.cannotWrite(element, graph.orchestratorName(), String.valueOf(e.getMessage()));
    }
  }

  /** A task is also read by itself: what is wrong with it is told where it is compiled. */
  private boolean processTask(GraphReader reader, TypeElement element) {
    Reading reading = reader.readAlone(element);
    if (!reading.unresolved().isEmpty()) {
      return false;
    }
    reporter.report(reading.problems());
    Plan plan = Plan.of(reading.graph());
    Checks.OF_ONE_TASK.forEach(check -> reporter.report(check.check(plan)));
    return true;
  }
}
