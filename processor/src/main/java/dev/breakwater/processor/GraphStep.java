package dev.breakwater.processor;

import dev.breakwater.processor.check.AuxiliaryClass;
import dev.breakwater.processor.check.Check;
import dev.breakwater.processor.check.Checks;
import dev.breakwater.processor.check.FollowUps;
import dev.breakwater.processor.check.MissingValue;
import dev.breakwater.processor.model.ClassRef;
import dev.breakwater.processor.model.Graph;
import dev.breakwater.processor.model.Lint;
import dev.breakwater.processor.model.Problem;
import dev.breakwater.processor.model.Task;
import dev.breakwater.processor.plan.GraphPlan;
import dev.breakwater.processor.read.AuxiliaryClasses;
import dev.breakwater.processor.read.GraphReader;
import dev.breakwater.processor.read.Reading;
import dev.breakwater.processor.report.Reporter;
import dev.breakwater.processor.write.ClassFileLimits;
import dev.breakwater.processor.write.GraphWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;

/** Takes one graph through the rooms: reads, plans and checks it, and reports or writes. */
final class GraphStep {

  private static final String ECJ = "org.eclipse.jdt.";

  private final ProcessingEnvironment environment;
  private final Reporter reporter;
  private final UnlistedTasks unlisted;
  private final Set<String> modules;
  private final GraphWriter writer;
  private final UncreatedOrchestrator uncreated;
  private boolean allRead = true;

  /**
   * Creates a step for one compilation.
   *
   * @param modules the names of the modules that are compiled; grows from round to round
   * @param compiledHere the qualified names of the top-level classes that are compiled; grows too
   */
  GraphStep(
      ProcessingEnvironment environment,
      Reporter reporter,
      UnlistedTasks unlisted,
      Set<String> modules,
      Set<String> compiledHere) {
    this.environment = environment;
    this.reporter = reporter;
    this.unlisted = unlisted;
    this.modules = modules;
    this.writer = new GraphWriter(environment.getFiler());
    this.uncreated = new UncreatedOrchestrator(environment.getElementUtils(), compiledHere);
  }

  /** {@return whether every graph so far could be read as a whole} */
  boolean areAllRead() {
    return allRead;
  }

  /**
   * Processes a graph.
   *
   * @param pendingTasks tasks to read by themselves, from which those of a sound graph are removed
   * @return whether the step is done with the graph
   */
  boolean process(
      GraphReader reader, TypeElement element, boolean last, Set<TypeKey> pendingTasks) {
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
        allRead = false;
      }
      return end;
    }
    unlisted.listedBy(reading.graph());
    GraphPlan plan = GraphPlan.of(reading.graph());
    List<Problem> problems = problems(reading, plan);
    if (!problems.isEmpty() && reading.lacksAnnotation(environment)) {
      allRead = false;
      return true;
    }
    List<Problem> reduced = FollowUps.reduced(withProviders(reader, plan.graph(), problems));
    if (reporter.report(plan.graph(), reduced)
        && reporter.report(plan.graph(), auxiliaryClasses(element, plan.graph()))) {
      write(plan, element, last);
      // They were read, and have no problems by themselves.
      String module = TypeKey.of(environment.getElementUtils(), element).module();
      for (Task task : plan.graph().tasks()) {
        pendingTasks.remove(new TypeKey(module, task.type().canonicalName()));
      }
    }
    return true;
  }

  private List<Problem> problems(Reading reading, GraphPlan plan) {
    List<Problem> problems = new ArrayList<>(reading.problems());
    problems.addAll(ClassFileLimits.exceeded(plan));
    for (Check check : Checks.ALL) {
      if (check.lint().isEmpty() || !reporter.ignores(check.lint().get())) {
        problems.addAll(check.check(plan));
      }
    }
    return problems;
  }

  /** Adds to each missing value the unlisted tasks of this compile that would provide it. */
  private List<Problem> withProviders(GraphReader reader, Graph graph, List<Problem> problems) {
    List<Problem> all = new ArrayList<>(problems.size());
    List<Task> outside = null;
    for (Problem problem : problems) {
      if (problem instanceof MissingValue missing && missing.isOfAnyTask()) {
        outside = outside == null ? unlisted.outside(graph, reader) : outside;
        all.add(missing.withUnlisted(UnlistedTasks.providing(missing.type(), outside)));
      } else {
        all.add(problem);
      }
    }
    return all;
  }

  /** Only of a sound graph: without an orchestrator, javac has nothing to warn of. */
  private List<Problem> auxiliaryClasses(TypeElement element, Graph graph) {
    if (reporter.ignores(Lint.Kind.AUXILIARY_CLASS)) {
      return List.of();
    }
    List<TypeElement> found = AuxiliaryClasses.of(environment, element, graph);
    if (found.isEmpty()) {
      return List.of();
    }
    TypeElement first = found.get(0);
    List<ClassRef> classes = found.stream().map(GraphReader::ref).toList();
    return List.of(
        new AuxiliaryClass(
            GraphReader.site(first),
            AuxiliaryClasses.file(environment, first),
            graph.orchestratorName(),
            classes,
            graph.tasks().stream().filter(task -> classes.contains(task.type())).toList()));
  }

  private void write(GraphPlan plan, TypeElement element, boolean last) {
    if (last) {
      return;
    }
    Graph graph = plan.graph();
    String module = TypeKey.of(environment.getElementUtils(), element).module();
    if (modules.size() > 1 && environment.getClass().getName().startsWith(ECJ)) {
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
}
