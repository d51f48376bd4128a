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
  NARROW_AND_SNAPSHOT(
      "if each changes only its own part: narrow the @Writes until they no longer overlap, and use @Snapshot instead of @Reads for the parts of others, so that neither waits for the other"),
  RETURN_LINES(
      "if both add lines to %s: return the lines as results, and let one last task write the file"),
  ORDER_ELSEWHERE(
      "neither task is compiled here: order them in their own source, or list a subclass that has @Task and @After"),

  // DependencyCycle
  READER_FIRST("if %s should read the state before %s changes it: %s on %s"),
  SEQUENCE(
      "if each task may see the changes of the tasks before it: run them one after the other with %s"),
  CONTEXT(
      "if these tasks need the files only for context: %s; a snapshot waits for no task, and does not show the changes of tasks that are not ordered before it"),
  NARROW_READS("narrow the @Reads of these tasks until they no longer wait for each other"),
  REMOVE_EDGE("break the cycle: remove an @After or a parameter, or narrow a @Reads"),

  // FileAndDirectory
  IS_DIRECTORY("if it is a directory: use %s instead of %s in the %s on %s"),
  IS_DIRECTORY_OPTION(
      "if it is a directory: add %s, and remove the path %s from %s in the %s on %s"),
  IS_FILE("if it is a file: rename it, or remove the paths below it from the access of %s"),

  // The planner's own names and fixes
  UNKNOWN_NAME("add a task with that name, or remove the predecessor"),
  REPEATED_NAME("rename one of the two"),
  ADD_READ("if %s needs the output of %s: add %s to the reads of %s"),
  ADD_AFTER("run one after the other: add %s to the predecessors of %s, or %s to those of %s"),
  NARROW_PATTERNS("narrow one of the two patterns until they no longer overlap"),
  ADD_AFTER_READER(
      "if %s should read the state before %s changes it: add %s to the predecessors of %s"),
  REMOVE_ANY_EDGE("break the cycle: remove a predecessor, or narrow a read"),
  MATRIX_DIRECTORY("if it is a directory: use %s instead of %s in the access of %s"),

  // UnknownTask
  LIST_TASK("if it belongs to the graph: add %s to the @TaskGraph of %s"),
  IF_PRESENT("if the graph may omit it: %s on %s"),
  NAME_OTHER("if another task returns the value: name that task in the @From"),

  // MissingValue
  LIST_RETURNING("add a task that returns %s to the @TaskGraph of %s"),
  ADD_TO_GRAPH("add %s to the @TaskGraph of %s"),
  LIST_RETURNING_BUILT("add a task that returns %s itself"),
  ONE_CONSTRUCTOR("keep only one constructor with parameters in %s, or make it a record"),
  PUBLIC_CONSTRUCTOR("make the constructor of %s public"),
  DATA_CLASS_IN("use a data class instead of the value class in %s"),
  PLAIN_CONSTRUCTOR("remove the type parameters of the constructor of %s"),
  UNCHECKED_CONSTRUCTOR(
      "remove the checked exceptions from the throws clause of the constructor of %s"),
  LIST_AND_NAME("add a task that returns %s to the @TaskGraph of %s, and name it in the @From"),
  ADD_INPUT("make it an input: add a parameter of type %s to the method of %s"),
  MAKE_PUBLIC_AND_ADD(
      "make %s public, and make it an input: add a parameter of type %s to the method of %s"),
  ADD_INPUT_WITHOUT_FROM(
      "make it an input: add a parameter of type %s to the method of %s, and remove the @From"),
  RETURN_NOTHING("return nothing: void, CompletableFuture<Void> or CompletionStage<Void>"),
  RETURN_AVAILABLE(
      "return one of the results above, or a record of several; both may be wrapped in a CompletableFuture or CompletionStage"),
  FROM("@From(%s) %s %s"),
  REMOVE_FROM("remove the @From: only %s fits"),
  REMOVE_FROM_CONTEXT("remove the @From: each task receives the TaskContext of its own attempt"),

  // AmbiguousValue
  RESULT_RECORD(
      "return the results that you need in a record, such as record Results(@From(%s) %s first, @From(%s) %s second) {}"),
  FROM_ANOTHER("the same with another task that returns %s"),
  WRAP_INPUT(
      "if an input is meant: declare a record for it, and use the record as the type of both the input and this parameter"),
  ONE_CAPABILITY("keep only one %s parameter in the method of %s: all tasks can share it"),
  OWN_CAPABILITY("replace the other with your own Capability, whose lease has a different type"),

  // NullableValue
  ALLOW_NULL("if null is allowed there: %s %s %s"),
  RETURN_NULL("if null is allowed there: return %s %s"),
  REMOVE_NULLABLE("if it is never null: remove %s from %s"),
  ANNOTATE_ALIKE("annotate both types alike"),

  // UndeclaredAccess
  DECLARE_ACCESS("declare its access, such as @Reads(%s) or @Writes(%s) on %s"),
  REMOVE_PARAMETER("if it works on values only: remove the parameter %s"),

  // HiddenAccess
  DECLARE_HIDDEN("declare the access: %s"),
  TAKE_IN_CONSTRUCTOR("take %s as a parameter of a constructor of %s"),
  TAKE_IN_CONSTRUCTOR_OR_ENTRY(
      "take %s as a parameter of a constructor or of the entry method of %s"),
  PUBLISH_CONSTRUCTOR("remove private from the constructor"),

  // UnleasedCapability
  TAKE_LEASE("take %s as a parameter of the entry method of %s instead"),
  REMOVE_FIELD("remove the field, and take %s as a parameter of the entry method of %s"),
  CREATE_WITH_LEASE("take %s as a parameter of the entry method, and create the %s from it there"),
  RETURN_VALUES(
      "return values only, and take %s as a parameter of the entry method of each task that needs it"),
  DIRECT_INPUT(
      "make %s a parameter of the method of %s, and take %s as a parameter of the entry method of each task that needs it"),

  // ReadOnlyTask
  READING_TOOL("if it only reads: pass %s a tool that only reads"),
  INHERITED_WRITES("if it only reads: replace the inherited @Writes with @Reads"),
  READS_INSTEAD("if it only reads: %s on %s, without @Writes"),
  REMOVE_READ_ONLY("if it writes: remove readOnly = true from the @Task on %s"),

  // InvalidResource
  WRITE("write %s in the annotation on %s"),

  // InvalidTask
  MAKE_CLASS("make it a class, a record or an interface"),
  REPLACE_TYPE_PARAMETERS("replace the type parameters with concrete types"),
  LIST_SUBTYPE(
      "if it is not final: declare a subtype with concrete types, annotate it with @Task, and list it instead"),
  REMOVE_PRIVATE_AROUND("remove private from it and its enclosing classes"),
  MAKE_STATIC("make it static, or move it to a file of its own"),
  MAKE_PUBLIC_AROUND("make it and its enclosing classes public"),
  MOVE_GRAPH("move the graph to %s"),
  ADD_ENTRY("add a method that is neither private nor static, such as void run()"),
  SHOW_ENTRY("make the entry method neither private nor static"),
  MARK_ENTRY("annotate the entry method with @Entry"),
  HIDE_OTHERS("make the other methods private or static"),
  ONE_MARK("keep @Entry on one method only"),
  REMOVE_PRIVATE("remove private"),
  REMOVE_STATIC("remove static"),
  MAKE_PUBLIC("make it public"),
  MAKE_TYPE_PUBLIC("make %s public"),
  MAKE_INHERITABLE("make %s of %s public or protected"),
  DECLARE_ENTRY("declare the entry method in %s"),
  REQUIRE_MODULE("add \"requires %s;\" to the module-info.java of %s"),
  REQUIRE_TRANSITIVE("add \"requires transitive %s;\" to the module-info.java for %s"),
  RETURN_FUTURE(
      "return a future: fun %s(...): CompletableFuture<%s> = scope.future { ... }, with future from kotlinx.coroutines.future"),
  RUN_BLOCKING("block the task's thread: fun %s(...) = runBlocking { ... }"),
  DATA_CLASS("use a data class instead of the value class"),
  UNWRAP_VALUE("take and return the value that the value class wraps"),
  LOMBOK_FIRST("list Lombok before Breakwater on the annotation processor path"),
  WRITE_CONSTRUCTOR("write the constructor of %s by hand"),
  TRIM_NAME("remove the leading and trailing white space and all control characters"),
  ADD_LIBRARY("add the library that contains it to the class path"),
  ADD_LIBRARIES("add the libraries that contain them to the class path"),

  // InvalidGraph
  REMOVE_SUSPEND(
      "remove suspend and return CompletableFuture<%s>; coroutines wait for it with await() from kotlinx.coroutines.future"),
  RENAME_ONE_GRAPH("rename one of the two graphs"),
  LIST_PROCESSOR_ONCE("if Breakwater is on the annotation processor path twice: list it once"),
  RENAME_WRITTEN("otherwise: rename the graph, or the class that the other processor generates"),
  REMOVE_GENERATED_SOURCES(
      "remove the folder of generated sources, such as target/generated-sources/annotations, from the sources of this compilation"),
  DELETE_GENERATED_SOURCE("delete %s.java: each compilation generates it"),
  REMOVE_OUTPUT_FOLDER("remove the output folder of this compilation from its class path"),
  DELETE_OUTPUT_FOLDER("delete the output folder before each compilation"),
  COMPILE_MODULE("compile module %s by itself"),
  COMPILE_WITH_JAVAC("compile with javac"),
  USE_INTERFACE("use the interface %s instead of %s"),
  DIVIDE_GRAPH("split the graph, and call the orchestrator of one part from a task of the other"),
  WIDER_PATTERN("replace several resources with one pattern that matches them"),
  DIVIDE_TASK("split the task"),
  SHORTEN_TEXT("shorten it"),
  SHORTEN_GRAPH("give the graph, its enclosing classes or its package shorter names"),
  COMBINE_PARAMETERS("combine parameters in a record"),
  ADD_RUNTIME("add the dependency dev.breakwater:breakwater-runtime"),
  REQUIRE_RUNTIME(
      "add \"requires dev.breakwater.runtime;\" to its module-info.java, and the dependency dev.breakwater:breakwater-runtime if it is missing"),
  MAKE_INTERFACE("make it an interface with one abstract method"),
  REMOVE_SEALED("remove sealed, and its permits clause if it has one"),
  DECLARE_METHOD("declare one, such as CompletableFuture<Void> run();"),
  ONE_METHOD("keep one, and make the others default methods or move them to other graphs"),
  MAKE_TYPE_VISIBLE("remove private from %s, or make it public"),
  REMOVE_CONTEXT("remove the parameter: tasks can take a TaskContext without it"),
  WRAP_CONTEXT("to pass the context of another run, put it in a record"),
  LIST_TASKS("list its tasks: @TaskGraph({First.class, Second.class})"),
  ANNOTATE_TASK("annotate %s with @Task, which is not inherited"),
  LIST_OWN_CLASS("list your own class with @Task instead, and use %s in it"),
  REMOVE_FROM_GRAPH("remove it from the @TaskGraph of %s"),
  REMOVE_REPETITION("remove one of the two"),
  RENAME_TASK("give one of them another name with @Task(name = \"...\")"),
  RENAME_GRAPH("rename the graph or the other class"),

  // InvalidPolicy
  TIMEOUT_FORMAT("write, for example, timeout = \"90s\", timeout = \"10m\" or timeout = \"1h30m\""),
  TIMEOUT_UNIT_ORDER("write, for example, timeout = \"1h30m\""),
  TIMEOUT_ZERO("set a longer timeout, or remove it to use the timeout of the engine"),
  TIMEOUT_TOO_LONG("set a shorter timeout, or remove it to use the timeout of the engine"),
  ATTEMPTS("write attempts = 1 for a single attempt"),

  // Lints
  MISSPELLED("if it is misspelled: use %s instead of %s"),
  OUTSIDE_READ("if it exists before the run: add %s to the reads of the @TaskGraph of %s"),
  WRITER("if a task should write it: correct the @Writes of that task, or this pattern"),
  REMOVE_SNAPSHOT("remove the @Snapshot on %s"),
  REMOVE_PATTERN("remove %s from the @Snapshot on %s"),
  CHECK_CONTEXT("add a last task that checks the result, such as one that runs the tests, with %s"),
  READ_CONTEXT("if %s needs the changes of %s: %s on %s"),
  COLLECT_ELEMENTS("collect the elements in the entry method, and return a collection: %s"),
  COMPLETE_LATER(
      "if other threads produce the elements: return a CompletionStage that completes with all of them"),
  COMPLETE_WITH_ELEMENTS("return a CompletionStage that completes with all elements: %s"),
  SUBSCRIBE(
      "subscribe in the entry method, and return a CompletableFuture that completes with all elements in onComplete"),
  WAIT_FOR_ELEMENTS("wait for all elements in the entry method, and return a collection"),
  RETURN_ANSWER("if nothing needs single tokens: let the method of the AI service return a String"),
  START_TOKENS(
      "call start() in the entry method, and return a CompletableFuture that completes in onCompleteResponse and onError"),
  WAIT_FOR_VALUE("wait for the value in the entry method, and return it: %s"),
  COMPLETE_WITH_VALUE("return a CompletionStage that completes with the value: %s"),
  RETURN_STAGE("return a CompletionStage, such as a CompletableFuture, instead of a Future"),
  STAGE_OF_ELEMENTS("complete the CompletionStage with a collection of all elements"),
  STAGE_OF_ANSWER(
      "complete the CompletionStage with the whole answer, in onCompleteResponse of the TokenStream"),
  STAGE_OF_VALUE("complete the CompletionStage with the value itself"),
  STAGE_OF_STAGE(
      "complete the outer CompletionStage with the value itself: thenCompose instead of thenApply"),
  ONE_FILE("if both mean the same file: spell it the same way in both, and order the two tasks"),
  TWO_FILES("if they mean two files: choose names that differ in more than case"),
  REMOVE_AFTER("remove the @After on %s"),
  REMOVE_LITERAL("remove %s from the @After on %s"),
  NARROW_WRITE("narrow it to the resources that %s actually writes"),
  MOVE_CLASS("move %s to %s, or into another class as a static nested class"),
  ALLOW_AUXILIARY_CLASSES(
      "if this is intended: compile with -Xlint:-auxiliaryclass and -Abreakwater.AuxiliaryClass=ignore"),
  SUPPRESS("if this is intended: %s on %s");

  private final String template;

  Fix(String template) {
    this.template = template;
  }

  @Override
  public String template() {
    return template;
  }
}
