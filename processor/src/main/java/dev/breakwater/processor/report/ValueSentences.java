package dev.breakwater.processor.report;

import dev.breakwater.processor.check.AmbiguousValue;
import dev.breakwater.processor.check.MissingValue;
import dev.breakwater.processor.model.ClassRef;
import dev.breakwater.processor.model.Construction;
import dev.breakwater.processor.model.Slot;
import dev.breakwater.processor.model.ValueType;
import dev.breakwater.processor.plan.Filling;
import dev.breakwater.processor.plan.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is said of slots that nothing fills, or that too much would. */
final class ValueSentences {

  /** Enough to find a type that was meant among them. */
  private static final int AVAILABLE = 10;

  /** Candidates that a first line names. */
  private static final int NAMED = 3;

  private ValueSentences() {}

  static Text missing(MissingValue problem) {
    Text text = Text.of("MissingValue", story(problem));
    boolean isResult = problem.slot().isEmpty();
    if (!problem.available().isEmpty()) {
      text.heading("There is:");
      text.table(Words.rows(problem.available()), AVAILABLE);
    } else if (isResult) {
      text.fact("There is nothing: no task gives a result.");
    } else {
      text.fact("There is nothing: no input, and no other task gives a result.");
    }
    if (problem.reason() != Filling.Reason.NOTHING_FITS) {
      return otherFrom(text, problem);
    }
    problem
        .obstacle()
        .ifPresent(
            obstacle ->
                text.heading(
                    problem.type().display() + " cannot be built either: " + because(obstacle)));
    if (problem.kind() == Slot.Kind.WORKSPACE) {
      return text.fix(addInput(problem));
    }
    text.fix(listTask(problem));
    if (!isResult) {
      if (problem.kind() != Slot.Kind.CONTEXT) {
        text.fix(addInput(problem));
      }
      problem
          .built()
          .ifPresent(type -> text.fix("list a task that returns " + type.nestedName() + " itself"));
    } else if (problem.available().isEmpty()) {
      text.fix("return nothing: void, CompletableFuture<Void> or CompletionStage<Void>");
    } else {
      text.fix(
          "return one of the results above, or a record of them, by itself or in a"
              + " CompletableFuture or CompletionStage");
    }
    problem.obstacle().ifPresent(obstacle -> text.fix(buildable(problem, obstacle)));
    return text;
  }

  private static String because(Construction.Obstacle obstacle) {
    return switch (obstacle) {
      case SEVERAL_CONSTRUCTORS -> "it has several constructors with parameters.";
      case CONSTRUCTOR_NOT_VISIBLE -> "its constructor is not visible from the graph's package.";
      case CONSTRUCTOR_TAKES_VALUE_CLASS -> "its constructor takes a Kotlin value class.";
      case CONSTRUCTOR_GENERIC -> "its constructor has type parameters.";
      case CONSTRUCTOR_THROWS -> "its constructor throws a checked exception.";
    };
  }

  private static String buildable(MissingValue problem, Construction.Obstacle obstacle) {
    String type = problem.type().display();
    return switch (obstacle) {
      case SEVERAL_CONSTRUCTORS ->
          "leave " + type + " one constructor with parameters, or make it a record";
      case CONSTRUCTOR_NOT_VISIBLE -> "make the constructor of " + type + " public";
      case CONSTRUCTOR_TAKES_VALUE_CLASS ->
          "use a data class instead of the value class in " + type;
      case CONSTRUCTOR_GENERIC -> "remove the type parameters of the constructor of " + type;
      case CONSTRUCTOR_THROWS -> "declare no checked exception in the constructor of " + type;
    };
  }

  private static String listTask(MissingValue problem) {
    return "list a task that returns "
        + problem.type().display()
        + " in the @TaskGraph of "
        + problem.graph().nestedName();
  }

  private static String addInput(MissingValue problem) {
    return "make it an input: add a parameter of type "
        + problem.type().display()
        + " to the method of "
        + problem.graph().nestedName();
  }

  /** Names the tasks that a {@code @From} may name instead, if there are any. */
  private static Text otherFrom(Text text, MissingValue problem) {
    List<Source> fitting =
        problem.available().stream()
            .filter(source -> source.type().assignableTo(problem.type()))
            .toList();
    String name = problem.slot().orElseThrow();
    tasks(fitting).stream()
        .limit(Words.MOST)
        .forEach(task -> text.fix(component(task, problem.type().display(), name)));
    if (problem.kind() == Slot.Kind.CONTEXT && !problem.owner().equals(problem.graph())) {
      text.fix("remove the @From: a task is given the TaskContext of its own attempt");
    } else if (fitting.isEmpty()) {
      text.fix(listTask(problem) + ", and name it in the @From");
      if (problem.kind() != Slot.Kind.CONTEXT) {
        text.fix(addInput(problem) + ", and remove the @From");
      }
    } else if (fitting.size() == 1) {
      text.fix("remove the @From: only " + Words.source(fitting.get(0)) + " fits");
    }
    return text;
  }

  private static String story(MissingValue problem) {
    String slot = slot(problem.slot(), problem.type(), problem.owner(), problem.graph());
    String from = problem.from().map(Words::literal).orElse("");
    return switch (problem.reason()) {
      case NOTHING_FITS ->
          problem.slot().isEmpty()
              ? problem.graph().nestedName()
                  + " returns "
                  + problem.type().display()
                  + ", which no task gives"
              : "nothing in " + problem.graph().nestedName() + " gives " + slot;
      case FROM_ITSELF ->
          slot + " is @From(" + from + "), the task itself, which cannot wait for its own result";
      case FROM_GIVES_NOTHING -> slot + " is @From(" + from + "), which gives nothing";
      case FROM_OTHER_TYPE ->
          slot + " is @From(" + from + "), which gives another type" + given(problem);
    };
  }

  private static String given(MissingValue problem) {
    return problem.available().stream()
        .filter(
            source ->
                source instanceof Source.OfTask task
                    && Optional.of(task.task().type()).equals(problem.from()))
        .findFirst()
        .map(source -> ": " + source.type().display())
        .orElse("");
  }

  static Text ambiguous(AmbiguousValue problem) {
    String type = problem.type().display();
    List<Source> candidates = problem.candidates();
    String who =
        problem.slot().isEmpty()
            ? "the " + type + " that " + problem.graph().nestedName() + " returns"
            : slot(problem.slot(), type, problem.owner(), problem.graph());
    Text text =
        Text.of(
            "AmbiguousValue", who + " could be " + either(candidates) + ", and nothing says which");
    text.table(Words.rows(candidates), Words.MOST);
    if (problem.slot().isEmpty()) {
      List<ClassRef> tasks = tasks(candidates);
      text.fix(
          "return those that are wanted in a record, such as record Results("
              + component(tasks.get(0), type, "first")
              + ", "
              + component(tasks.get(1), type, "second")
              + ") {}");
      return text;
    }
    String name = problem.slot().orElseThrow();
    List<ClassRef> tasks = tasks(candidates);
    tasks.stream().limit(Words.MOST).forEach(task -> text.fix(component(task, type, name)));
    if (tasks.size() > Words.MOST) {
      text.fix("the same with another task that returns " + type);
    }
    if (candidates.stream().anyMatch(Source.OfInput.class::isInstance)) {
      text.fix("give the input that is meant a type of its own, such as a record around it");
    }
    return text;
  }

  private static List<ClassRef> tasks(List<Source> sources) {
    return sources.stream()
        .filter(Source.OfTask.class::isInstance)
        .map(source -> ((Source.OfTask) source).task().type())
        .toList();
  }

  /** A parameter, or a component of a record, that the result of a task fills. */
  private static String component(ClassRef task, String type, String name) {
    return "@From(" + Words.literal(task) + ") " + type + " " + name;
  }

  /** Sorted, so that graphs that share a task and list others in another order say the same. */
  private static String either(List<Source> candidates) {
    List<String> named =
        new ArrayList<>(candidates.stream().map(Words::source).sorted().limit(NAMED).toList());
    int others = candidates.size() - named.size();
    String last = others == 0 ? named.remove(named.size() - 1) : others + " more";
    return String.join(", ", named) + " or " + last;
  }

  private static String slot(
      Optional<String> slot, ValueType type, ClassRef owner, ClassRef graph) {
    return slot(slot, type.display(), owner, graph);
  }

  private static String slot(Optional<String> slot, String type, ClassRef owner, ClassRef graph) {
    String kind = owner.equals(graph) ? "component" : "parameter";
    String whose = owner.equals(graph) ? graph.nestedName() + "'s result" : owner.nestedName();
    return "the " + kind + " " + type + " " + slot.orElse("") + " of " + whose;
  }
}
