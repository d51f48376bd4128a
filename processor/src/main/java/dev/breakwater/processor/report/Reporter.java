package dev.breakwater.processor.report;

import dev.breakwater.message.Message;
import dev.breakwater.message.MessageText;
import dev.breakwater.processor.check.UnlistedTask;
import dev.breakwater.processor.model.ClassRef;
import dev.breakwater.processor.model.Graph;
import dev.breakwater.processor.model.InvalidTask;
import dev.breakwater.processor.model.Lint;
import dev.breakwater.processor.model.Problem;
import dev.breakwater.processor.model.TaskFault;
import dev.breakwater.processor.read.ElementSite;
import dev.breakwater.processor.read.GraphReader;
import dev.breakwater.processor.read.Unresolved;
import dev.breakwater.processor.report.Severities.Severity;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/** Prints problems, each once however many graphs and rounds find it. */
public final class Reporter {

  private final Messager messager;
  private final Severities severities;
  private final Set<String> printed = new HashSet<>();
  private final Set<String> places = new HashSet<>();
  private boolean errors;
  private final Set<String> missing = new HashSet<>();

  /**
   * Makes a reporter for one compilation.
   *
   * @param options those of the processor, by name
   */
  public Reporter(Messager messager, Map<String, String> options) {
    this.messager = messager;
    this.severities = Severities.of(options);
  }

  /** Prints what is wrong with the options. */
  public void reportOptions() {
    severities
        .faults()
        .forEach(fault -> messager.printMessage(Diagnostic.Kind.ERROR, fault.toString()));
  }

  /**
   * Prints what is wrong with a graph, as severely as the user wants it.
   *
   * @return whether the graph is sound, so that it can be generated
   */
  public boolean report(Graph graph, List<Problem> problems) {
    boolean sound = true;
    for (Problem problem : problems) {
      Severity severity = severities.of(problem, graph);
      print(problem, severity);
      sound &= severity != Severity.ERROR;
    }
    return sound;
  }

  /**
   * Prints errors in their order, but for those that were printed before: two are the same where
   * their place and first line are.
   */
  public void report(List<Problem> problems) {
    problems.forEach(problem -> print(problem, severities.of(problem)));
  }

  /** Prints errors, except where a problem of the same kind was printed for the same place. */
  public void reportUnlessKnown(List<Problem> problems) {
    for (Problem problem : problems) {
      if (!places.contains(place(problem))) {
        print(problem, severities.of(problem));
      }
    }
  }

  private static String place(Problem problem) {
    return problem.site().key() + "\n" + problem.getClass().getName();
  }

  /**
   * {@return whether a lint is ignored in the whole compilation, so that it need not be checked}
   */
  public boolean ignores(Lint.Kind lint) {
    return severities.ignores(lint);
  }

  /** Prints a lint about a task that no graph lists. */
  public void report(UnlistedTask lint) {
    boolean silenced = lint.task().silenced().contains(lint.kind().id());
    print(lint, silenced ? Severity.IGNORE : severities.of(lint.kind()));
  }

  /** Returns whether anything was reported that keeps a graph from being generated. */
  public boolean hasErrors() {
    return errors;
  }

  private void print(Problem problem, Severity severity) {
    ElementSite at = (ElementSite) problem.site();
    if (at.element() == null || severity == Severity.IGNORE) {
      return;
    }
    String text = problem.message().toString();
    String story = text.lines().findFirst().orElse(text);
    if (printed.add(problem.site().key() + "\n" + story)) {
      Diagnostic.Kind kind =
          severity == Severity.ERROR
              ? Diagnostic.Kind.ERROR
              : severity == Severity.NOTE ? Diagnostic.Kind.NOTE : Diagnostic.Kind.WARNING;
      errors |= severity == Severity.ERROR;
      places.add(place(problem));
      messager.printMessage(kind, text, at.element(), at.annotation(), at.value());
    }
  }

  /**
   * Tells why a graph stays without an orchestrator, where the compiler does not: it complains of
   * names that sources mention, not of those in class files.
   */
  public void reportMissing(TypeElement graph, List<Unresolved> unresolved) {
    if (unresolved.stream().anyMatch(Unresolved::compiledHere)) {
      return;
    }
    Map<ClassRef, Set<String>> names = new LinkedHashMap<>();
    for (Unresolved name : unresolved) {
      // One missing library is one mistake, however many classes and graphs lead to it.
      if (missing.add(name.name())) {
        names.computeIfAbsent(name.where(), where -> new LinkedHashSet<>()).add(name.name());
      }
    }
    names.forEach(
        (where, mentioned) ->
            report(
                List.of(
                    new InvalidTask(
                        GraphReader.site(graph),
                        where,
                        new TaskFault.MissingTypes(List.copyOf(mentioned))))));
  }

  /** Prints a fault of the processor itself, with what is needed to report it. */
  public void crash(Element graph, Throwable fault) {
    StringWriter trace = new StringWriter();
    fault.printStackTrace(new PrintWriter(trace));
    errors = true;
    MessageText text =
        MessageText.of(Message.INTERNAL_ERROR, graph.getSimpleName())
            .fact(Message.REPORT_INTERNAL_ERROR);
    trace.toString().lines().forEach(line -> text.line(names -> line));
    messager.printMessage(Diagnostic.Kind.ERROR, text.toString(), graph);
  }

  /** Prints that a file could not be written. */
  public void cannotWrite(Element graph, String file, String why) {
    String text = MessageText.of(Message.CANNOT_WRITE, file, why).toString();
    messager.printMessage(Diagnostic.Kind.ERROR, text, graph);
  }
}
