package dev.breakwater.processor;

import com.google.auto.service.AutoService;
import dev.breakwater.processor.check.Check;
import dev.breakwater.processor.check.Checks;
import dev.breakwater.processor.model.Graph;
import dev.breakwater.processor.model.Problem;
import dev.breakwater.processor.model.Task;
import dev.breakwater.processor.plan.Plan;
import dev.breakwater.processor.read.GraphReader;
import dev.breakwater.processor.read.GraphReader.Reading;
import dev.breakwater.processor.report.Reporter;
import dev.breakwater.processor.report.Severities;
import dev.breakwater.processor.write.ClassFileLimits;
import dev.breakwater.processor.write.GraphWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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
  private static final String READS = "dev.breakwater.Reads";
  private static final String WRITES = "dev.breakwater.Writes";

  private static final String ECJ = "org.eclipse.jdt.";

  private final Set<String> compiledHere = new HashSet<>();
  private final Set<String> modules = new HashSet<>();
  private final Set<TypeKey> pendingGraphs = new TreeSet<>();
  private final Set<TypeKey> pendingTasks = new TreeSet<>();
  private final Set<TypeKey> pendingTools = new TreeSet<>();
  private Reporter reporter;
  private GraphWriter writer;
  private UncreatedOrchestrator uncreated;

  /** Makes a processor, which a compiler initializes before it uses it. */
  public BreakwaterProcessor() {}

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    reporter = new Reporter(environment.getMessager(), environment.getOptions());
    writer = new GraphWriter(environment.getFiler());
    uncreated = new UncreatedOrchestrator(environment.getElementUtils(), compiledHere);
  }

  /**
   * {@inheritDoc}
   *
   * <p>Where the build sets an option of ours, these are all: javac warns about options of
   * processors that it does not call, which would fail strict builds of modules without a graph.
   */
  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return isInitialized() && Severities.mentionedIn(processingEnv.getOptions())
        ? Set.of("*")
        : Set.of(TASK_GRAPH, TASK, READS, WRITES);
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
    noteRoots(round);
    for (TypeElement annotation : annotations) {
      if (annotation.getQualifiedName().contentEquals(TASK_GRAPH)) {
        collect(annotation, round, pendingGraphs);
      } else if (annotation.getQualifiedName().contentEquals(TASK)) {
        collect(annotation, round, pendingTasks);
      }
    }
    boolean last = round.processingOver();
    GraphReader reader =
        new GraphReader(
            processingEnv.getTypeUtils(),
            processingEnv.getElementUtils(),
            Collections.unmodifiableSet(compiledHere),
            orchestratorsToWrite());
    collectTools(reader, round);
    settle(pendingGraphs, element -> processGraph(reader, element, last));
    settle(pendingTasks, element -> processTask(reader, element));
    settle(pendingTools, element -> processTool(reader, element));
    return false;
  }

  private void noteRoots(RoundEnvironment round) {
    for (Element root : round.getRootElements()) {
      compiledHere.add(root.toString());
      if (root instanceof TypeElement type) {
        modules.add(TypeKey.of(processingEnv.getElementUtils(), type).module());
      }
    }
  }

  private void collectTools(GraphReader reader, RoundEnvironment round) {
    for (Element root : round.getRootElements()) {
      if (root instanceof TypeElement type) {
        fenced(type, ignored -> collectTools(reader, type));
      }
    }
  }

  private boolean collectTools(GraphReader reader, TypeElement root) {
    for (TypeElement tool : reader.tools(root)) {
      pendingTools.add(TypeKey.of(processingEnv.getElementUtils(), tool));
    }
    return true;
  }

  private void collect(TypeElement annotation, RoundEnvironment round, Set<TypeKey> keys) {
    for (Element element : round.getElementsAnnotatedWith(annotation)) {
      if (element instanceof TypeElement declared) {
        keys.add(TypeKey.of(processingEnv.getElementUtils(), declared));
      }
    }
  }

  /** Returns the qualified names of the orchestrators that this compile has yet to write. */
  private Set<String> orchestratorsToWrite() {
    Set<String> names = new HashSet<>();
    for (TypeKey key : pendingGraphs) {
      TypeElement graph = key.find(processingEnv.getElementUtils());
      if (graph != null) {
        names.add(GraphReader.orchestratorOf(graph));
      }
    }
    return names;
  }

  /** Something to do with a class, that tells whether it is done with it. */
  @FunctionalInterface
  private interface Step {
    boolean isDone(TypeElement element);
  }

  /** Elements are looked up anew: those of an earlier round know nothing of what came since. */
  private void settle(Set<TypeKey> keys, Step step) {
    for (TypeKey key : List.copyOf(keys)) {
      TypeElement element = key.find(processingEnv.getElementUtils());
      if (element == null || fenced(element, step)) {
        keys.remove(key);
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
    Optional<Problem> obstacle = reader.obstacle(element);
    if (obstacle.isPresent()) {
      reporter.report(List.of(obstacle.get()));
      return true;
    }
    Reading reading = reader.read(element);
    if (!reading.circular().isEmpty()) {
      reporter.report(reading.circular());
      return true;
    }
    if (!reading.unresolved().isEmpty()) {
      boolean end = last || reading.isHopeless();
      if (end) {
        reporter.reportMissing(element, reading.unresolved());
      }
      return end;
    }
    Plan plan = Plan.of(reading.graph());
    List<Problem> problems = new ArrayList<>(reading.problems());
    problems.addAll(ClassFileLimits.exceeded(plan));
    for (Check check : Checks.ALL) {
      if (check.lint().filter(reporter::ignores).isEmpty()) {
        problems.addAll(check.check(plan));
      }
    }
    if (reporter.report(plan.graph(), problems)) {
      write(plan, element, last);
      // Read, and found to be sound: there is no more to say of them by themselves.
      String module = TypeKey.of(processingEnv.getElementUtils(), element).module();
      for (Task task : plan.graph().tasks()) {
        pendingTasks.remove(new TypeKey(module, task.type().canonicalName()));
      }
    }
    return true;
  }

  private void write(Plan plan, TypeElement element, boolean last) {
    if (last) {
      return;
    }
    Graph graph = plan.graph();
    String module = TypeKey.of(processingEnv.getElementUtils(), element).module();
    if (modules.size() > 1 && processingEnv.getClass().getName().startsWith(ECJ)) {
      reporter.report(List.of(uncreated.severalModules(element, graph, module)));
      return;
    }
    try {
      // Named only where it must be: other tools wrap filers, and expect plain names.
      writer.write(plan, element, modules.size() > 1 ? module : "");
      uncreated.noteWritten(element, graph);
    } catch (FilerException e) {
      reporter.report(List.of(uncreated.explain(element, graph)));
    } catch (GraphWriter.ResourceException e) {
      reporter.cannotWrite(element, e.file(), String.valueOf(e.getMessage()));
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

  private boolean processTool(GraphReader reader, TypeElement element) {
    Optional<List<Problem>> problems = reader.readTool(element);
    problems.ifPresent(reporter::report);
    return problems.isPresent();
  }
}
