package dev.breakwater.processor;

import com.google.auto.service.AutoService;
import dev.breakwater.processor.check.Check;
import dev.breakwater.processor.check.Checks;
import dev.breakwater.processor.model.Problem;
import dev.breakwater.processor.plan.GraphPlan;
import dev.breakwater.processor.read.CompilerGaveUp;
import dev.breakwater.processor.read.GraphReader;
import dev.breakwater.processor.read.Reading;
import dev.breakwater.processor.read.Unresolved;
import dev.breakwater.processor.report.Reporter;
import dev.breakwater.processor.report.Severities;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Proves that tasks of a graph that may run at the same time cannot conflict, and generates the
 * graph's orchestrator.
 *
 * <p>A graph that refers to types that do not exist yet waits for the next round, since another
 * processor may generate them. Types that never appear are the compiler's to report.
 */
@AutoService(Processor.class)
public final class BreakwaterProcessor extends AbstractProcessor {

  private static final String TASK_GRAPH = "dev.breakwater.TaskGraph";
  private static final String TASK = "dev.breakwater.Task";
  private static final String READS = "dev.breakwater.Reads";
  private static final String SNAPSHOT = "dev.breakwater.Snapshot";
  private static final String WRITES = "dev.breakwater.Writes";

  private final Set<String> compiledHere = new HashSet<>();
  private final Set<String> modules = new HashSet<>();
  private final Set<TypeKey> pendingGraphs = new TreeSet<>();
  private final Set<TypeKey> pendingTasks = new TreeSet<>();
  private final Set<TypeKey> pendingTools = new TreeSet<>();
  private Reporter reporter;
  private UnlistedTasks unlisted;
  private GraphStep graphs;

  /** Creates a processor, which a compiler initializes before it uses it. */
  public BreakwaterProcessor() {}

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    reporter = new Reporter(environment.getMessager(), environment.getOptions());
    unlisted = new UnlistedTasks(environment.getElementUtils());
    graphs =
        new GraphStep(
            environment,
            reporter,
            unlisted,
            Collections.unmodifiableSet(modules),
            Collections.unmodifiableSet(compiledHere));
  }

  /**
   * {@inheritDoc}
   *
   * <p>If the build sets one of our options, these are all annotations. javac warns about options
   * of processors that it does not call, which would fail strict builds of modules without a graph.
   */
  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return isInitialized() && Severities.mentionedIn(processingEnv.getOptions())
        ? Set.of("*")
        : Set.of(TASK_GRAPH, TASK, READS, SNAPSHOT, WRITES);
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
    // Not in init: javac would stop at once, and report nothing else.
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
    unlisted.compiled(pendingTasks);
    boolean last = round.processingOver();
    GraphReader reader =
        new GraphReader(
            processingEnv.getTypeUtils(),
            processingEnv.getElementUtils(),
            Collections.unmodifiableSet(compiledHere),
            orchestratorsToWrite());
    collectTools(reader, round);
    settle(pendingGraphs, element -> graphs.process(reader, element, last, pendingTasks));
    settle(pendingTasks, element -> processTask(reader, element));
    settle(pendingTools, element -> processTool(reader, element));
    if (last && graphs.areAllRead() && !reporter.hasErrors()) {
      settle(unlisted.candidates(), element -> processUnlisted(reader, element));
    }
    return false;
  }

  private void noteRoots(RoundEnvironment round) {
    for (Element root : round.getRootElements()) {
      compiledHere.add(root.toString());
      if (root instanceof TypeElement type) {
        modules.add(key(type).module());
      }
    }
  }

  private void collect(TypeElement annotation, RoundEnvironment round, Set<TypeKey> keys) {
    for (Element element : round.getElementsAnnotatedWith(annotation)) {
      if (element instanceof TypeElement declared) {
        keys.add(key(declared));
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
      pendingTools.add(key(tool));
    }
    return true;
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

  private TypeKey key(TypeElement type) {
    return TypeKey.of(processingEnv.getElementUtils(), type);
  }

  /** Processes a class, and returns whether it is done with it. */
  @FunctionalInterface
  private interface Step {
    boolean isDone(TypeElement element);
  }

  /** Looks elements up again: those of an earlier round do not show later changes. */
  private void settle(Set<TypeKey> keys, Step step) {
    for (TypeKey key : List.copyOf(keys)) {
      TypeElement element = key.find(processingEnv.getElementUtils());
      if (element == null || fenced(element, step)) {
        keys.remove(key);
      }
    }
  }

  /**
   * Reports an exception of ours, which must not hide the messages of the compiler and of other
   * graphs. Errors of the machine, and those by which compilers abandon their own work, pass.
   */
  private boolean fenced(TypeElement element, Step step) {
    try {
      return step.isDone(element);
    } catch (CompilerGaveUp e) {
      throw e.abort();
    } catch (RuntimeException e) {
      Optional<Unresolved> missing = GraphReader.missingClass(element, e);
      if (missing.isEmpty()) {
        reporter.crash(element, e);
      } else if (pendingGraphs.contains(key(element))) {
        reporter.reportMissing(element, List.of(missing.get()));
      }
      return true;
    } catch (AssertionError | LinkageError | StackOverflowError e) {
      reporter.crash(element, e);
      return true;
    }
  }

  /** Reads a task by itself too, so that its problems are reported where it is compiled. */
  private boolean processTask(GraphReader reader, TypeElement element) {
    Reading reading = reader.readAlone(element);
    if (!reading.unresolved().isEmpty()) {
      return false;
    }
    GraphPlan plan = GraphPlan.of(reading.graph());
    List<Problem> problems = new ArrayList<>(reading.problems());
    for (Check check : Checks.OF_ONE_TASK) {
      problems.addAll(check.check(plan));
    }
    if (problems.isEmpty() || !reading.lacksAnnotation(processingEnv)) {
      reporter.report(problems);
    }
    return true;
  }

  private boolean processTool(GraphReader reader, TypeElement element) {
    Optional<List<Problem>> problems = reader.readTool(element);
    problems.ifPresent(hidden -> reporter.reportUnlessKnown(hidden));
    return problems.isPresent();
  }

  private boolean processUnlisted(GraphReader reader, TypeElement element) {
    unlisted.problem(reader, element).ifPresent(reporter::report);
    return true;
  }
}
