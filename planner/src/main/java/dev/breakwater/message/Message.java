package dev.breakwater.message;

import java.util.List;

/**
 * Every sentence of the compiler's and the planner's messages, one on each line. {@code %s} stands
 * for a value. Reasons why a resource does not parse are in {@code dev.breakwater.resource}.
 */
public enum Message {
  // Frame
  TO_FIX("To fix:"),
  TO_FIX_ONE_OF("To fix, do one of these:"),
  AND_MORE("and %s more"),
  READS("reads"),
  WRITES("writes"),
  THROUGH("through %s"),
  BOTH("%s and %s"),
  ANNOTATION_ON("%s on %s"),
  IN_PACKAGE("package %s"),
  IN_UNNAMED_PACKAGE("the unnamed package"),

  // UnorderedWrites
  UNORDERED_WRITES("[UnorderedWrites] %s and %s can both write %s, and %s does not say which goes first"),
  UNORDERED_WRITES_TWO("[UnorderedWrites] %s and %s can both write %s, and %s does not say which goes first (and 1 other pair of tasks)"),
  UNORDERED_WRITES_MANY("[UnorderedWrites] %s and %s can both write %s, and %s does not say which goes first (and %s other pairs of tasks)"),
  OTHER_UNORDERED_WRITES("Also unordered:"),
  FIX_READ("if %s needs the output of %s: %s on %s"),
  FIX_RUN_IN_ORDER("run one after the other: %s on %s"),
  FIX_RUN_IN_EITHER_ORDER("run one after the other: %s on %s, or %s on %s"),
  FIX_NARROW_WRITES("narrow one of the two @Writes until they no longer overlap"),
  FIX_RETURN_LINES("if both add lines to %s: return the lines as results, and let one last task write the file"),
  FIX_ORDER_ELSEWHERE("neither task is compiled here: order them where they are, or list a subclass with @Task and @After"),

  // DependencyCycle
  CYCLE("[DependencyCycle] these tasks of %s wait for each other: %s"),
  CYCLE_AND_ONE("[DependencyCycle] these tasks of %s wait for each other: %s (1 more task is caught in the cycle)"),
  CYCLE_AND_OTHERS("[DependencyCycle] these tasks of %s wait for each other: %s (%s more tasks are caught in the cycle)"),
  CYCLE_OF_ONE("[DependencyCycle] %s waits for itself: %s"),
  CYCLE_AFTER("%s is @After(%s)"),
  CYCLE_VALUE("%s takes the result of %s, %s"),
  CYCLE_STATED("%s is stated to come after %s"),
  CYCLE_ACCESS("%s reads %s, and %s writes %s: both match %s"),
  CYCLE_ACCESS_SAME("%s reads %s, and %s writes it"),
  FIX_READER_FIRST("if %s reads the state before %s changes it: %s on %s"),
  FIX_SEQUENCE("if each may see the changes of the ones before it, run them one after the other: %s"),
  FIX_NARROW_READS("narrow the @Reads to the files whose changes each task must see, so that no two wait for each other"),
  FIX_REMOVE_EDGE("remove one of these edges: its @After, its @Reads or its parameter"),

  // FileAndDirectory
  FILE_AND_DIRECTORY("[FileAndDirectory] %s cannot be a file for %s and a directory for %s: did you mean %s?"),
  FIX_IS_DIRECTORY("if it is a directory: %s instead of %s in the %s of %s"),
  FIX_IS_DIRECTORY_OPTION("if it is a directory: %s instead of the option %s of %s in the %s of %s"),
  FIX_IS_FILE("if it is a file: rename it, or remove the paths beneath it from the access of %s"),

  // The planner's own names and fixes
  UNKNOWN_NAME("[UnknownTask] %s is stated to come after %s, which is not a task of the matrix"),
  REPEATED_NAME("[RepeatedName] two tasks are named %s"),
  FIX_UNKNOWN_NAME("add a task of that name, or remove the name"),
  FIX_REPEATED_NAME("rename one of the two"),
  FIX_ADD_READ("if %s needs the output of %s: add %s to the reads of %s"),
  FIX_ADD_AFTER("run one after the other: add %s to the predecessors of %s, or %s to those of %s"),
  FIX_NARROW_PATTERNS("narrow one of the two patterns until they no longer overlap"),
  FIX_ADD_AFTER_READER("if %s reads the state before %s changes it: add %s to the predecessors of %s"),
  FIX_REMOVE_ANY_EDGE("remove one of these edges"),
  FIX_MATRIX_DIRECTORY("if it is a directory: %s instead of %s in the access of %s"),

  // UnknownTask
  UNKNOWN_TASK("[UnknownTask] %s in %s names a class that %s does not list"),
  FIX_LIST_TASK("if it belongs to the graph: add %s to the @TaskGraph of %s"),
  FIX_IF_PRESENT("if the graph may omit it: %s on %s"),
  FIX_NAME_OTHER("if another task returns the value: name that task in the @From"),

  // MissingValue
  MISSING_VALUE("[MissingValue] nothing in %s provides %s"),
  MISSING_RESULT("[MissingValue] %s returns %s, which no task returns"),
  FROM_ITSELF("[MissingValue] %s is @From(%s), the task itself, which cannot wait for its own result"),
  FROM_NOTHING("[MissingValue] %s is @From(%s), which returns nothing"),
  FROM_OTHER_TYPE("[MissingValue] %s is @From(%s), which returns %s"),
  PARAMETER("the parameter %s %s of %s"),
  COMPONENT("the component %s %s of the result of %s"),
  AVAILABLE("Available:"),
  NOTHING_AVAILABLE("Nothing is available: the graph has no input, and no other task returns a result."),
  NO_RESULT_AVAILABLE("Nothing is available: no task returns a result."),
  RESULT_OF("the result of %s"),
  LEASE_OF("a lease of the input %s"),
  INPUT("the input %s"),
  FIX_LIST_RETURNING("list a task that returns %s in the @TaskGraph of %s"),
  FIX_LIST_AND_NAME("list a task that returns %s in the @TaskGraph of %s, and name it in the @From"),
  FIX_ADD_INPUT("make it an input: add a parameter of type %s to the method of %s"),
  FIX_ADD_INPUT_WITHOUT_FROM("make it an input: add a parameter of type %s to the method of %s, and remove the @From"),
  FIX_RETURN_NOTHING("return nothing: void, CompletableFuture<Void> or CompletionStage<Void>"),
  FIX_RETURN_AVAILABLE("return one of the results above, or a record of them, which may be wrapped in a CompletableFuture or CompletionStage"),
  FIX_FROM("@From(%s) %s %s"),
  FIX_REMOVE_FROM("remove the @From: only %s fits"),
  FIX_REMOVE_FROM_CONTEXT("remove the @From: each task receives the TaskContext of its own attempt"),

  // AmbiguousValue
  AMBIGUOUS_VALUE("[AmbiguousValue] %s could be %s, and nothing says which"),
  AMBIGUOUS_RESULT("[AmbiguousValue] the %s that %s returns could be %s, and nothing says which"),
  FIX_RESULT_RECORD("return the results that you need in a record, such as record Results(@From(%s) %s first, @From(%s) %s second) {}"),
  FIX_FROM_ANOTHER("the same with another task that returns %s"),
  FIX_WRAP_INPUT("if an input is meant: pass it in a type of its own, such as a record"),

  // UndeclaredAccess
  UNDECLARED_ACCESS("[UndeclaredAccess] %s takes %s %s but declares no access"),
  UNDECLARED_ACCESS_FACT("A task without declared access may read and write nothing: every call would be refused."),
  FIX_DECLARE_ACCESS("declare its access, such as @Reads(\"src/**\") or @Writes(\"src/**\") on %s"),
  FIX_REMOVE_PARAMETER("if it works on values only: remove the parameter %s"),

  // ReadOnlyTask
  READ_ONLY_TASK("[ReadOnlyTask] %s is readOnly, but writes %s"),
  READ_ONLY_TASK_THROUGH("[ReadOnlyTask] %s is readOnly, but writes %s through %s"),
  FIX_READING_TOOL("pass %s a tool that only reads"),
  FIX_INHERITED_WRITES("if it only reads: replace the @Writes that it inherits by @Reads"),
  FIX_READS_INSTEAD("if it only reads: %s on %s, without @Writes"),
  FIX_REMOVE_READ_ONLY("if it writes: remove readOnly = true from the @Task on %s"),

  // InvalidResource
  INVALID_RESOURCE("[InvalidResource] %s is not a valid resource: %s"),
  INVALID_RESOURCE_SUGGESTION("[InvalidResource] %s is not a valid resource: %s; did you mean %s?"),
  AT_CHARACTER("at character %s of %s"),
  FIX_WRITE("write %s in the annotation on %s"),

  // InvalidTask
  TASK_NOT_A_CLASS("[InvalidTask] %s cannot be a task: a task is a class, a record or an interface"),
  TASK_GENERIC("[InvalidTask] %s cannot be a task: it has type parameters, and nothing says which types they stand for"),
  TASK_PRIVATE("[InvalidTask] %s cannot be a task: it or a class around it is private, so the orchestrator cannot use it"),
  TASK_INNER("[InvalidTask] %s cannot be a task: it is an inner class, which needs an instance of the class around it"),
  TASK_NOT_VISIBLE("[InvalidTask] %s is not visible from %s, where the graph is"),
  NO_ENTRY("[InvalidTask] %s has no entry method, so a run has nothing to call"),
  NO_ENTRY_HIDDEN_ONE("[InvalidTask] %s has no entry method: %s is private or static"),
  NO_ENTRY_HIDDEN("[InvalidTask] %s has no entry method: %s are private or static"),
  SEVERAL_ENTRIES("[InvalidTask] %s has %s methods that could be its entry method: %s"),
  SEVERAL_MARKED("[InvalidTask] %s has %s methods marked @Entry: %s"),
  ENTRY_PRIVATE("[InvalidTask] the entry method %s of %s is private, so no run can call it"),
  ENTRY_STATIC("[InvalidTask] the entry method %s of %s is static, but each run creates its own instance"),
  ENTRY_GENERIC("[InvalidTask] the entry method %s of %s has type parameters, and nothing says which types they stand for"),
  ENTRY_NOT_VISIBLE("[InvalidTask] the entry method %s of %s is not visible from %s, where the graph is"),
  RESULT_NOT_VISIBLE("[InvalidTask] the entry method %s of %s returns %s, which is not visible from %s, where the graph is"),
  BAD_NAME("[InvalidTask] %s is not a valid task name: it has white space around it, or control characters"),
  MISSING_TYPE("[InvalidTask] %s refers to %s, which is not on the class path"),
  MISSING_TYPES("[InvalidTask] %s refers to %s, which are not on the class path"),
  FIX_MAKE_CLASS("make it a class, a record or an interface"),
  FIX_REPLACE_TYPE_PARAMETERS("replace the type parameters by the types themselves"),
  FIX_LIST_SUBTYPE("if it can be extended: list a subtype that states the types and is annotated with @Task instead"),
  FIX_REMOVE_PRIVATE_AROUND("remove private from it and from the classes around it"),
  FIX_MAKE_STATIC("make it static, or move it to a file of its own"),
  FIX_MAKE_PUBLIC_AROUND("make it, and the classes around it, public"),
  FIX_MOVE_GRAPH("move the graph to %s"),
  FIX_ADD_ENTRY("add a method that is neither private nor static, such as void run()"),
  FIX_MARK_ENTRY("mark the method that a run calls with @Entry"),
  FIX_HIDE_OTHERS("make the other methods private or static"),
  FIX_ONE_MARK("keep @Entry only on the method that a run calls"),
  FIX_REMOVE_PRIVATE("remove private"),
  FIX_REMOVE_STATIC("remove static"),
  FIX_MAKE_PUBLIC("make it public"),
  FIX_MAKE_TYPE_PUBLIC("make %s public"),
  FIX_TRIM_NAME("remove the white space and control characters"),
  FIX_ADD_LIBRARY("add the library that contains it to the class path"),
  FIX_ADD_LIBRARIES("add the libraries that contain them to the class path"),

  // InvalidGraph
  GRAPH_NOT_AN_INTERFACE("[InvalidGraph] %s cannot be a graph: a graph is an interface, which the orchestrator implements"),
  GRAPH_GENERIC("[InvalidGraph] %s cannot be a graph: it has type parameters, and nothing says which types they stand for"),
  GRAPH_PRIVATE("[InvalidGraph] %s cannot be a graph: it or a class around it is private, so the orchestrator cannot use it"),
  GRAPH_SEALED("[InvalidGraph] %s cannot be a graph: it is sealed, so the orchestrator cannot implement it"),
  NO_METHOD("[InvalidGraph] %s has no abstract method, so nothing starts a run"),
  SEVERAL_METHODS("[InvalidGraph] %s has %s abstract methods, %s: a graph has exactly one, which starts a run"),
  METHOD_GENERIC("[InvalidGraph] the method %s of %s has type parameters, and nothing says which types they stand for"),
  TYPE_NOT_VISIBLE("[InvalidGraph] the method of %s refers to %s, which the orchestrator cannot use"),
  TAKES_CONTEXT("[InvalidGraph] the method %s of %s takes a TaskContext, but each task receives the context of its own attempt"),
  NO_TASKS("[InvalidGraph] %s lists no tasks"),
  NOT_A_TASK("[InvalidGraph] %s lists %s, which is not a @Task"),
  LISTED_TWICE("[InvalidGraph] %s lists %s twice: a task runs once in each run"),
  SAME_NAME("[InvalidGraph] %s has two tasks named %s: %s and %s"),
  NAME_TAKEN("[InvalidGraph] the orchestrator of %s would be named %s, and a class of that name exists"),
  FIX_MAKE_INTERFACE("make it an interface with one abstract method"),
  FIX_REMOVE_SEALED("remove sealed"),
  FIX_DECLARE_METHOD("declare one, such as CompletableFuture<Void> run();"),
  FIX_ONE_METHOD("make the others default methods, or move them to graphs of their own"),
  FIX_MAKE_TYPE_VISIBLE("remove private from %s, or make it public"),
  FIX_REMOVE_CONTEXT("remove the parameter: tasks can take a TaskContext without it"),
  FIX_WRAP_CONTEXT("to pass the context of another run, put it in a record"),
  FIX_LIST_TASKS("list its tasks: @TaskGraph({First.class, Second.class})"),
  FIX_ANNOTATE_TASK("annotate %s with @Task, which is not inherited"),
  FIX_LIST_OWN_CLASS("list a class of your own that is annotated with @Task, and call %s in it"),
  FIX_REMOVE_FROM_GRAPH("remove it from the @TaskGraph of %s"),
  FIX_REMOVE_REPETITION("remove one of the two"),
  FIX_RENAME_TASK("give one of them another name, such as @Task(name = \"...\")"),
  FIX_RENAME_GRAPH("rename the graph or the other class"),

  // InvalidPolicy
  TIMEOUT_FORMAT("[InvalidPolicy] %s is not a valid timeout for %s: write whole numbers with the units d, h, m, s and ms"),
  TIMEOUT_UNIT_ORDER("[InvalidPolicy] %s is not a valid timeout for %s: use each unit once, the largest first"),
  TIMEOUT_ZERO("[InvalidPolicy] %s is not a valid timeout for %s: the attempt would end before it began"),
  TIMEOUT_TOO_LONG("[InvalidPolicy] %s is not a valid timeout for %s: the longest possible one is 292 years"),
  ATTEMPTS_BELOW_ONE("[InvalidPolicy] %s cannot have %s attempts: the first one counts"),
  FIX_TIMEOUT_FORMAT("write it like timeout = \"90s\", timeout = \"10m\" or timeout = \"1h30m\""),
  FIX_TIMEOUT_UNIT_ORDER("write it like timeout = \"1h30m\""),
  FIX_TIMEOUT_ZERO("state how long an attempt may take, or remove timeout to use the engine's"),
  FIX_TIMEOUT_TOO_LONG("remove timeout to use the engine's"),
  FIX_ATTEMPTS("write attempts = 1 for a single attempt"),

  // Lints
  NEAR_MISS("[NearMiss] %s reads %s, which no task writes: did you mean %s?"),
  NEAR_MISS_FACT("As declared, %s does not wait for %s."),
  FIX_MISSPELLED("if it is misspelled: %s instead of %s"),
  UNKNOWN_SOURCE("[UnknownSource] %s reads %s, which no task writes and which is not in the reads of %s"),
  FIX_OUTSIDE_READ("if it exists before the run: add %s to the reads of the @TaskGraph of %s"),
  FIX_WRITER("if a task should write it: correct the @Writes of that task, or this read"),
  CASE_ONLY_OVERLAP("[CaseOnlyOverlap] %s and %s would both write %s on file systems that ignore case, as on macOS and Windows"),
  FIX_ONE_FILE("if they mean one file: write it the same way in both, and order the two tasks"),
  FIX_TWO_FILES("if they mean two files: give them names that differ by more than case"),
  REDUNDANT_AFTER("[RedundantAfter] the @After(%s) of %s changes nothing: the order follows without it"),
  FIX_REMOVE_AFTER("remove the @After on %s"),
  FIX_REMOVE_LITERAL("remove %s from the @After on %s"),
  WIDE_WRITE("[WideWrite] %s writes %s, which overlaps the access of %s of the %s other tasks, so almost nothing can run in parallel with it"),
  FIX_NARROW_WRITE("narrow it to the files that %s really writes"),
  FIX_SUPPRESS("if it is meant: %s on %s"),
  THE_GRAPH("the graph"),

  // InvalidOption, InternalError
  UNKNOWN_OPTION("[InvalidOption] unknown option %s; the options of Breakwater are %s"),
  NO_SEVERITY("[InvalidOption] %s has no value: write error, warn or ignore"),
  INVALID_SEVERITY("[InvalidOption] %s is not a valid value for %s: write error, warn or ignore"),
  INTERNAL_ERROR("[InternalError] Breakwater failed on %s; this is a bug in Breakwater, not in your code, and other graphs are not affected"),
  REPORT_INTERNAL_ERROR("Please report it to the issue tracker of Breakwater, with the declarations of the graph and this trace:"),
  CANNOT_WRITE("[InternalError] Breakwater could not write %s: %s");

  private final String template;

  Message(String template) {
    this.template = template;
  }

  /** {@return the sentence with its placeholders} */
  public String template() {
    return template;
  }

  /**
   * {@return the sentence with values for its placeholders}
   *
   * @param arguments {@link Part}s, lists, which become enumerations, or objects with a text of
   *     their own
   */
  public Sentence with(Object... arguments) {
    return new Sentence(this, List.of(arguments));
  }
}
