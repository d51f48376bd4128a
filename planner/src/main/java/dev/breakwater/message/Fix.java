package dev.breakwater.message;

/**
 * Every fix that the compiler's and the planner's messages propose, one on each line. {@code %s}
 * stands for a value.
 */
public enum Fix implements Template {
  // UnorderedWrites
  READ("if %s needs the output of %s: %s on %s"),
  RUN_IN_ORDER("run one after the other: %s on %s"),
  RUN_IN_EITHER_ORDER("run one after the other: %s on %s, or %s on %s"),
  NARROW_WRITES("narrow one of the two @Writes until they no longer overlap"),
  RETURN_LINES(
      "if both add lines to %s: return the lines as results, and let one last task write the file"),
  ORDER_ELSEWHERE(
      "neither task is compiled here: order them where they are, or list a subclass with @Task and @After"),

  // DependencyCycle
  READER_FIRST("if %s reads the state before %s changes it: %s on %s"),
  SEQUENCE("if each may see the changes of the ones before it, run them one after the other: %s"),
  NARROW_READS(
      "narrow the @Reads to the resources whose changes each task needs, so that no two wait for each other"),
  REMOVE_EDGE("remove one of these edges: its @After, its @Reads or its parameter"),

  // FileAndDirectory
  IS_DIRECTORY("if it is a directory: %s instead of %s in the %s of %s"),
  IS_DIRECTORY_OPTION("if it is a directory: %s instead of the option %s of %s in the %s of %s"),
  IS_FILE("if it is a file: rename it, or remove the paths beneath it from the access of %s"),

  // The planner's own names and fixes
  UNKNOWN_NAME("add a task of that name, or remove the name"),
  REPEATED_NAME("rename one of the two"),
  ADD_READ("if %s needs the output of %s: add %s to the reads of %s"),
  ADD_AFTER("run one after the other: add %s to the predecessors of %s, or %s to those of %s"),
  NARROW_PATTERNS("narrow one of the two patterns until they no longer overlap"),
  ADD_AFTER_READER("if %s reads the state before %s changes it: add %s to the predecessors of %s"),
  REMOVE_ANY_EDGE("remove one of these edges"),
  MATRIX_DIRECTORY("if it is a directory: %s instead of %s in the access of %s"),

  // UnknownTask
  LIST_TASK("if it belongs to the graph: add %s to the @TaskGraph of %s"),
  IF_PRESENT("if the graph may omit it: %s on %s"),
  NAME_OTHER("if another task returns the value: name that task in the @From"),

  // MissingValue
  LIST_RETURNING("list a task that returns %s in the @TaskGraph of %s"),
  ADD_TO_GRAPH("add %s to the @TaskGraph of %s"),
  LIST_RETURNING_BUILT("list a task that returns %s itself"),
  ONE_CONSTRUCTOR("keep only one constructor with parameters in %s, or make it a record"),
  PUBLIC_CONSTRUCTOR("make the constructor of %s public"),
  DATA_CLASS_IN("use a data class instead of the value class in %s"),
  PLAIN_CONSTRUCTOR("remove the type parameters of the constructor of %s"),
  UNCHECKED_CONSTRUCTOR("declare no checked exception in the constructor of %s"),
  LIST_AND_NAME("list a task that returns %s in the @TaskGraph of %s, and name it in the @From"),
  ADD_INPUT("make it an input: add a parameter of type %s to the method of %s"),
  ADD_INPUT_WITHOUT_FROM(
      "make it an input: add a parameter of type %s to the method of %s, and remove the @From"),
  RETURN_NOTHING("return nothing: void, CompletableFuture<Void> or CompletionStage<Void>"),
  RETURN_AVAILABLE(
      "return one of the results above, or a record of them, which may be wrapped in a CompletableFuture or CompletionStage"),
  FROM("@From(%s) %s %s"),
  REMOVE_FROM("remove the @From: only %s fits"),
  REMOVE_FROM_CONTEXT("remove the @From: each task receives the TaskContext of its own attempt"),

  // AmbiguousValue
  RESULT_RECORD(
      "return the results that you need in a record, such as record Results(@From(%s) %s first, @From(%s) %s second) {}"),
  FROM_ANOTHER("the same with another task that returns %s"),
  WRAP_INPUT("if an input is meant: pass it in a type of its own, such as a record"),
  ONE_CAPABILITY("keep one %s in the method of %s: all tasks can share it"),
  OWN_CAPABILITY("replace the other by a Capability of your own, whose lease has another type"),

  // UndeclaredAccess
  DECLARE_ACCESS("declare its access, such as @Reads(%s) or @Writes(%s) on %s"),
  REMOVE_PARAMETER("if it works on values only: remove the parameter %s"),

  // HiddenAccess
  DECLARE_HIDDEN("declare it: %s"),
  TAKE_IN_CONSTRUCTOR("take %s as a parameter of a constructor of %s"),
  TAKE_IN_CONSTRUCTOR_OR_ENTRY(
      "take %s as a parameter of a constructor or of the entry method of %s"),
  PUBLISH_CONSTRUCTOR("remove private from the constructor"),

  // UnleasedCapability
  TAKE_LEASE("take %s as a parameter of the entry method of %s instead"),
  REMOVE_FIELD("remove the field, and take %s as a parameter of the entry method of %s"),
  CREATE_WITH_LEASE("take %s as a parameter of the entry method, and create %s there with it"),
  RETURN_VALUES(
      "return values only, and take %s as a parameter of the entry method of each task that needs it"),
  DIRECT_INPUT(
      "make %s a parameter of the method of %s, and take %s as a parameter of the entry method of each task that needs it"),

  // ReadOnlyTask
  READING_TOOL("pass %s a tool that only reads"),
  INHERITED_WRITES("if it only reads: replace the @Writes that it inherits by @Reads"),
  READS_INSTEAD("if it only reads: %s on %s, without @Writes"),
  REMOVE_READ_ONLY("if it writes: remove readOnly = true from the @Task on %s"),

  // InvalidResource
  WRITE("write %s in the annotation on %s"),

  // InvalidTask
  MAKE_CLASS("make it a class, a record or an interface"),
  REPLACE_TYPE_PARAMETERS("replace the type parameters by the types themselves"),
  LIST_SUBTYPE(
      "if it can be extended: list a subtype that states the types and is annotated with @Task instead"),
  REMOVE_PRIVATE_AROUND("remove private from it and from the classes around it"),
  MAKE_STATIC("make it static, or move it to a file of its own"),
  MAKE_PUBLIC_AROUND("make it, and the classes around it, public"),
  MOVE_GRAPH("move the graph to %s"),
  ADD_ENTRY("add a method that is neither private nor static, such as void run()"),
  MARK_ENTRY("mark the method that a run calls with @Entry"),
  HIDE_OTHERS("make the other methods private or static"),
  ONE_MARK("keep @Entry only on the method that a run calls"),
  REMOVE_PRIVATE("remove private"),
  REMOVE_STATIC("remove static"),
  MAKE_PUBLIC("make it public"),
  MAKE_TYPE_PUBLIC("make %s public"),
  MAKE_INHERITABLE("make %s of %s public or protected"),
  DECLARE_ENTRY("declare the entry method in %s"),
  REQUIRE_MODULE("add \"requires %s;\" to the module-info.java of %s"),
  REQUIRE_TRANSITIVE("add \"requires transitive %s;\" to the module of %s"),
  RETURN_FUTURE(
      "return a future: fun %s(...): CompletableFuture<%s> = scope.future { ... }, with future from kotlinx.coroutines.future"),
  RUN_BLOCKING("block the task's thread: fun %s(...) = runBlocking { ... }"),
  DATA_CLASS("use a data class instead of the value class"),
  UNWRAP_VALUE("take and return the value that the value class wraps"),
  LOMBOK_FIRST("list Lombok before Breakwater on the annotation processor path"),
  WRITE_CONSTRUCTOR("write the constructor of %s by hand"),
  TRIM_NAME("remove the white space and control characters"),
  ADD_LIBRARY("add the library that contains it to the class path"),
  ADD_LIBRARIES("add the libraries that contain them to the class path"),

  // InvalidGraph
  REMOVE_SUSPEND(
      "remove suspend and return CompletableFuture<%s>; coroutines wait for it with await() from kotlinx.coroutines.future"),
  RENAME_ONE_GRAPH("rename one of the two graphs"),
  LIST_PROCESSOR_ONCE("if Breakwater is on the annotation processor path twice: list it once"),
  RENAME_WRITTEN("otherwise rename the graph, or the class that the other processor writes"),
  REMOVE_GENERATED_SOURCES(
      "remove the folder of generated sources, such as target/generated-sources/annotations, from the sources of this compile"),
  DELETE_GENERATED_SOURCE("delete %s.java: each compile generates it"),
  REMOVE_OUTPUT_FOLDER("remove the output folder of this compile from its class path"),
  DELETE_OUTPUT_FOLDER("delete the output folder before each compile"),
  COMPILE_MODULE("compile module %s by itself"),
  COMPILE_WITH_JAVAC("compile with javac"),
  USE_INTERFACE("use the interface %s instead of %s"),
  DIVIDE_GRAPH("divide the graph, and run one part as a task of the other"),
  WIDER_PATTERN("replace resources by a pattern that matches several of them"),
  DIVIDE_TASK("divide the task"),
  COMBINE_PARAMETERS("combine parameters in a record"),
  ADD_RUNTIME("add the dependency dev.breakwater:breakwater-runtime"),
  REQUIRE_RUNTIME(
      "add \"requires dev.breakwater.runtime;\" to its module-info.java, and the dependency dev.breakwater:breakwater-runtime if it is missing"),
  MAKE_INTERFACE("make it an interface with one abstract method"),
  REMOVE_SEALED("remove sealed"),
  DECLARE_METHOD("declare one, such as CompletableFuture<Void> run();"),
  ONE_METHOD("make the others default methods, or move them to graphs of their own"),
  MAKE_TYPE_VISIBLE("remove private from %s, or make it public"),
  REMOVE_CONTEXT("remove the parameter: tasks can take a TaskContext without it"),
  WRAP_CONTEXT("to pass the context of another run, put it in a record"),
  LIST_TASKS("list its tasks: @TaskGraph({First.class, Second.class})"),
  ANNOTATE_TASK("annotate %s with @Task, which is not inherited"),
  LIST_OWN_CLASS("list a class of your own that is annotated with @Task, and call %s in it"),
  REMOVE_FROM_GRAPH("remove it from the @TaskGraph of %s"),
  REMOVE_REPETITION("remove one of the two"),
  RENAME_TASK("give one of them another name, such as @Task(name = \"...\")"),
  RENAME_GRAPH("rename the graph or the other class"),

  // InvalidPolicy
  TIMEOUT_FORMAT("write it like timeout = \"90s\", timeout = \"10m\" or timeout = \"1h30m\""),
  TIMEOUT_UNIT_ORDER("write it like timeout = \"1h30m\""),
  TIMEOUT_ZERO("state how long an attempt may take, or remove timeout to use the engine's"),
  TIMEOUT_TOO_LONG("remove timeout to use the engine's"),
  ATTEMPTS("write attempts = 1 for a single attempt"),

  // Lints
  MISSPELLED("if it is misspelled: %s instead of %s"),
  OUTSIDE_READ("if it exists before the run: add %s to the reads of the @TaskGraph of %s"),
  WRITER("if a task should write it: correct the @Writes of that task, or this read"),
  ONE_FILE("if they mean one file: write it the same way in both, and order the two tasks"),
  TWO_FILES("if they mean two files: give them names that differ by more than case"),
  REMOVE_AFTER("remove the @After on %s"),
  REMOVE_LITERAL("remove %s from the @After on %s"),
  NARROW_WRITE("narrow it to the files that %s really writes"),
  SUPPRESS("if it is meant: %s on %s");

  private final String template;

  Fix(String template) {
    this.template = template;
  }

  @Override
  public String template() {
    return template;
  }
}
