package dev.breakwater.processor.report;

import dev.breakwater.processor.model.InvalidGraph;
import dev.breakwater.processor.model.InvalidPolicy;
import dev.breakwater.processor.model.InvalidTask;
import java.util.List;

/** What is said of tasks, graphs and policies that are wrong by themselves. */
final class InvalidSentences {

  private InvalidSentences() {}

  static Text task(InvalidTask problem) {
    String type = problem.task().nestedName();
    List<String> details = problem.details();
    return switch (problem.fault()) {
      case NOT_A_CLASS ->
          task(type + " cannot be a task: a task is a class, a record or an interface")
              .fix("make it one of these");
      case GENERIC ->
          task(type + " cannot be a task: it has type parameters, and nothing says what they are")
              .fix("replace the type parameters by the types themselves")
              .fix(
                  "if it can be extended: list a subtype that says what they are, annotated @Task,"
                      + " instead of it");
      case PRIVATE ->
          task(type
                  + " cannot be a task: it or a class around it is private, so the orchestrator cannot name it")
              .fix("remove private from it and from the classes around it");
      case INNER ->
          task(type
                  + " cannot be a task: it is an inner class, which only lives in an instance of another")
              .fix("make it static, or move it to a file of its own");
      case NOT_VISIBLE ->
          task(type
                  + " cannot be seen from "
                  + packageName(details.get(0))
                  + ", where the graph is")
              .fix("make it, and the classes around it, public")
              .fix("move the graph to " + packageName(problem.task().packageName()));
      case NO_ENTRY -> noEntry(type, details);
      case SEVERAL_ENTRIES ->
          task(type
                  + " has "
                  + details.size()
                  + " methods that could be its entry: "
                  + Words.list(details))
              .fix("mark the one that a run calls with @Entry")
              .fix("make the others private or static");
      case SEVERAL_MARKED ->
          task(type + " has " + details.size() + " methods marked @Entry: " + Words.list(details))
              .fix("leave @Entry on the one that a run calls");
      case ENTRY_PRIVATE ->
          task("the entry method "
                  + details.get(0)
                  + " of "
                  + type
                  + " is private, so no run can call it")
              .fix("remove private");
      case ENTRY_STATIC ->
          task("the entry method "
                  + details.get(0)
                  + " of "
                  + type
                  + " is static, but each run makes its own instance")
              .fix("remove static");
      case ENTRY_GENERIC ->
          task("the entry method "
                  + details.get(0)
                  + " of "
                  + type
                  + " has type parameters, and nothing says what they are")
              .fix("replace the type parameters by the types themselves");
      case ENTRY_SUSPENDS -> KotlinSentences.suspendingTask(type, details.get(0), details.get(1));
      case ENTRY_TAKES_VALUE_CLASS -> KotlinSentences.hiddenEntry(type, details);
      case ENTRY_NOT_VISIBLE ->
          task("the entry method "
                  + details.get(0)
                  + " of "
                  + type
                  + " cannot be seen from "
                  + packageName(details.get(1))
                  + ", where the graph is")
              .fix("make it public");
      case RESULT_NOT_VISIBLE ->
          task("the entry method "
                  + details.get(0)
                  + " of "
                  + type
                  + " returns "
                  + details.get(1)
                  + ", which cannot be seen from "
                  + packageName(details.get(2))
                  + ", where the graph is")
              .fix("make " + details.get(1) + " public");
      case BAD_NAME ->
          task(Words.quoted(details.get(0))
                  + " is no name for a task: it has white space around it, or control characters")
              .fix("write it without them");
      case MISSING_TYPE ->
          task(type
                  + " mentions "
                  + Words.list(details)
                  + (details.size() == 1 ? ", which is" : ", which are")
                  + " not on the class path")
              .fix(
                  "add the library that has "
                      + (details.size() == 1 ? "it" : "them")
                      + " to the class path");
    };
  }

  private static Text noEntry(String type, List<String> hidden) {
    Text text =
        hidden.isEmpty()
            ? task(type + " has no entry method, so there is nothing that a run could call")
            : task(
                type
                    + " has no entry method: "
                    + Words.list(hidden)
                    + (hidden.size() == 1 ? " is" : " are")
                    + " private or static");
    return text.fix("give it a method that is neither private nor static, such as void run()");
  }

  private static Text task(String story) {
    return Text.of("InvalidTask", story);
  }

  static Text graph(InvalidGraph problem) {
    String graph = problem.graph().nestedName();
    List<String> details = problem.details();
    return switch (problem.fault()) {
      case NOT_AN_INTERFACE ->
          graph(
                  graph
                      + " cannot be a graph: a graph is an interface, which the orchestrator implements")
              .fix("make it an interface with one abstract method");
      case GENERIC ->
          graph(
                  graph
                      + " cannot be a graph: it has type parameters, and nothing says what they are")
              .fix("replace the type parameters by the types themselves");
      case PRIVATE ->
          graph(
                  graph
                      + " cannot be a graph: it or a class around it is private, so the"
                      + " orchestrator cannot name it")
              .fix("remove private from it and from the classes around it");
      case SEALED ->
          graph(graph + " cannot be a graph: it is sealed, so the orchestrator cannot implement it")
              .fix("remove sealed");
      case NO_METHOD ->
          graph(graph + " has no abstract method, so there is nothing that starts a run")
              .fix("declare one, such as CompletableFuture<Void> run();");
      case SEVERAL_METHODS ->
          graph(
                  graph
                      + " has "
                      + details.size()
                      + " abstract methods, "
                      + Words.list(details)
                      + ": a graph has one, which starts a run")
              .fix("make the others default methods, or graphs of their own");
      case METHOD_GENERIC ->
          graph(
                  "the method "
                      + details.get(0)
                      + " of "
                      + graph
                      + " has type parameters, and nothing says what they are")
              .fix("replace the type parameters by the types themselves");
      case METHOD_TAKES_VALUE_CLASS -> KotlinSentences.hiddenMethod(graph, details);
      case METHOD_SUSPENDS ->
          KotlinSentences.suspendingGraph(graph, details.get(0), details.get(1));
      case TYPE_NOT_VISIBLE ->
          graph(
                  "the method of "
                      + graph
                      + " mentions "
                      + details.get(0)
                      + ", which the orchestrator cannot name")
              .fix("remove private from " + details.get(0) + ", or make it public");
      case TAKES_CONTEXT ->
          graph(
                  "the method "
                      + details.get(0)
                      + " of "
                      + graph
                      + " takes a TaskContext, but each task is given that of its own attempt")
              .fix("remove the parameter: tasks take a TaskContext without it")
              .fix("to hand on the context of another run, put it in a record");
      case EMPTY ->
          graph(graph + " lists no task")
              .fix("list its tasks: @TaskGraph({First.class, Second.class})");
      case NOT_A_TASK ->
          noTask(problem, "annotate " + details.get(0) + " with @Task, which is not inherited");
      case NOT_A_TASK_ELSEWHERE ->
          noTask(
              problem,
              "list a class of yours instead that is annotated with @Task, and let it use "
                  + details.get(0));
      case LISTED_TWICE ->
          graph(graph + " lists " + details.get(0) + " twice: a task runs once in a run")
              .fix("remove one of the two");
      case SAME_NAME ->
          graph(
                  graph
                      + " has two tasks named "
                      + details.get(0)
                      + ": "
                      + details.get(1)
                      + " and "
                      + details.get(2))
              .fix("give one of them another name, such as @Task(name = \"...\")");
      case NAME_TAKEN ->
          graph(
                  "the orchestrator of "
                      + graph
                      + " would be "
                      + details.get(0)
                      + ", and there is one already")
              .fix("rename the graph, or the other class");
    };
  }

  private static Text noTask(InvalidGraph problem, String fix) {
    String graph = problem.graph().nestedName();
    return graph(graph + " lists " + problem.details().get(0) + ", which is no task")
        .fix(fix)
        .fix("take it out of the @TaskGraph of " + graph);
  }

  private static Text graph(String story) {
    return Text.of("InvalidGraph", story);
  }

  static Text policy(InvalidPolicy problem) {
    String type = problem.task().nestedName();
    String value = Words.quoted(problem.value());
    return switch (problem.fault()) {
      case TIMEOUT_FORMAT ->
          policy(
                  value
                      + " is no time-out for "
                      + type
                      + ": write whole numbers with units from d h m s ms")
              .fix("write it like timeout = \"90s\", timeout = \"10m\" or timeout = \"1h30m\"");
      case TIMEOUT_UNIT_ORDER ->
          policy(
                  value
                      + " is no time-out for "
                      + type
                      + ": each unit stands once, the largest first")
              .fix("write it like timeout = \"1h30m\"");
      case TIMEOUT_ZERO ->
          policy(value + " is no time-out for " + type + ": it would end before it began")
              .fix("say how long an attempt may take, or remove timeout to leave it to the engine");
      case TIMEOUT_TOO_LONG ->
          policy(
                  value
                      + " is no time-out for "
                      + type
                      + ": it is longer than 292 years, the longest that can be counted")
              .fix("remove timeout to leave it to the engine");
      case ATTEMPTS_BELOW_ONE ->
          policy(
                  type
                      + " cannot be attempted "
                      + problem.value()
                      + " times: the first attempt counts too")
              .fix("attempts = 1 for no second attempt");
    };
  }

  private static Text policy(String story) {
    return Text.of("InvalidPolicy", story);
  }

  private static String packageName(String name) {
    return name.isEmpty() ? "the unnamed package" : "package " + name;
  }
}
