package dev.breakwater.message;

/**
 * Every sentence of the compiler's and the planner's messages, one on each line; {@link Fix} has
 * the fixes. {@code %s} stands for a value. Reasons why a resource does not parse are in {@code
 * dev.breakwater.resource}.
 */
public enum Message implements Template {
  // Frame
  TO_FIX("To fix:"),
  TO_FIX_ONE_OF("To fix, do one of these:"),
  AND_MORE("and %s more"),
  READS("reads"),
  SNAPSHOTS("snapshots"),
  WRITES("writes"),
  THROUGH("through %s"),
  BOTH("%s and %s"),
  ANNOTATION_ON("%s on %s"),
  INSTEAD_OF_READS("%s instead of @Reads"),
  IN_PACKAGE("package %s"),
  IN_UNNAMED_PACKAGE("the unnamed package"),

  // UnorderedWrites
  UNORDERED_WRITES(
      "[UnorderedWrites] %s and %s can both write %s, and %s does not say which goes first"),
  UNORDERED_WRITES_TWO(
      "[UnorderedWrites] %s and %s can both write %s, and %s does not say which goes first (1 other pair of tasks has the same conflict)"),
  UNORDERED_WRITES_MANY(
      "[UnorderedWrites] %s and %s can both write %s, and %s does not say which goes first (%s other pairs of tasks have the same conflict)"),
  OTHER_UNORDERED_WRITES("Also unordered:"),

  // DependencyCycle
  CYCLE("[DependencyCycle] these tasks of %s wait for each other: %s"),
  CYCLE_AND_ONE(
      "[DependencyCycle] these tasks of %s wait for each other: %s (1 more task is involved)"),
  CYCLE_AND_OTHERS(
      "[DependencyCycle] these tasks of %s wait for each other: %s (%s more tasks are involved)"),
  CYCLE_OF_ONE("[DependencyCycle] %s waits for itself: %s"),
  CYCLE_AFTER("%s has @After(%s)"),
  CYCLE_VALUE("%s takes the result of %s (%s)"),
  CYCLE_STATED("%s has the predecessor %s"),
  CYCLE_ACCESS("%s reads %s, and %s writes %s: both match %s"),
  CYCLE_ACCESS_SAME("%s reads %s, and %s writes it"),

  // FileAndDirectory
  FILE_AND_DIRECTORY(
      "[FileAndDirectory] %s cannot be a file for %s and a directory for %s: did you mean %s?"),

  // The planner's own names and fixes
  UNKNOWN_NAME("[UnknownTask] %s has the predecessor %s, which is not a task of the matrix"),
  REPEATED_NAME("[RepeatedName] two tasks are named %s"),

  // UnknownTask
  UNKNOWN_TASK("[UnknownTask] %s in %s names a class that %s does not list"),
  ALSO_NAMED_IN("Also named in %s."),

  // MissingValue
  MISSING_VALUE("[MissingValue] nothing in %s provides a value for %s"),
  MISSING_RESULT("[MissingValue] %s returns %s, which no task returns"),
  FROM_ITSELF(
      "[MissingValue] %s is annotated with @From(%s), but a task cannot wait for its own result"),
  FROM_NOTHING("[MissingValue] %s is annotated with @From(%s), but that task returns nothing"),
  FROM_OTHER_TYPE("[MissingValue] %s is annotated with @From(%s), but that task returns %s"),
  ONE_MORE_NEEDS_IT(", and 1 more task needs one"),
  MORE_NEED_IT(", and %s more tasks need one"),
  UNLISTED_PROVIDER("; %s returns one, but is not listed"),
  UNLISTED_PROVIDERS("; %s and %s more return one, but are not listed"),
  ALSO_NEEDED_BY("Also needed by %s."),
  PARAMETER("the parameter %s %s of %s"),
  COMPONENT("the component %s %s of the result of %s"),
  AVAILABLE("Available:"),
  TYPE_INVISIBLE_TO_GRAPH(
      "%s is not visible in the package of %s, so nothing there can provide it."),
  NOTHING_AVAILABLE(
      "Nothing is available: the graph has no input, and no other task returns a result."),
  NO_RESULT_AVAILABLE("Nothing is available: no task returns a result."),
  RESULT_OF("the result of %s"),
  LEASE_OF("a lease of the input %s"),
  INPUT("the input %s"),
  SEVERAL_CONSTRUCTORS("%s cannot be built either: it has several constructors with parameters."),
  CONSTRUCTOR_NOT_VISIBLE(
      "%s cannot be built either: its constructor is not visible from the graph's package."),
  CONSTRUCTOR_TAKES_VALUE_CLASS(
      "%s cannot be built either: its constructor takes a Kotlin value class."),
  CONSTRUCTOR_GENERIC("%s cannot be built either: its constructor has type parameters."),
  CONSTRUCTOR_THROWS("%s cannot be built either: its constructor throws a checked exception."),

  // AmbiguousValue
  AMBIGUOUS_VALUE("[AmbiguousValue] %s is ambiguous: it could be %s"),
  AMBIGUOUS_RESULT("[AmbiguousValue] the %s that %s returns is ambiguous: it could be %s"),

  // NullableValue
  NULLABLE_VALUE("[NullableValue] %s must not be null, but %s may be"),
  NULLS_INSIDE("[NullableValue] %s and %s differ in their null annotations"),
  RETURNED("the %s that %s returns"),

  // UndeclaredAccess
  UNDECLARED_ACCESS("[UndeclaredAccess] %s takes %s %s but declares no access"),
  UNDECLARED_ACCESS_FACT(
      "Without declared access, a task may neither read nor write: every call would be refused."),

  // HiddenAccess
  HIDDEN_BY_FIELD("[HiddenAccess] the private field %s hides that %s %s %s through %s"),
  HIDDEN_BY_INHERITED_FIELD(
      "[HiddenAccess] the private field %s of %s hides that %s %s %s through %s"),
  HIDDEN_BY_CONSTRUCTOR(
      "[HiddenAccess] the private constructor of %s hides that %s %s %s through %s"),
  HIDDEN_ACCESS_FACT(
      "A graph in another compilation does not see private members, so its plan would miss this access."),

  // UnleasedCapability
  UNLEASED_CAPABILITY("[UnleasedCapability] %s passes %s %s to a task without a lease"),
  UNLEASED_RESULT("[UnleasedCapability] %s passes %s %s to other tasks without a lease"),
  UNLEASED_FACT("Without a lease, nothing restricts a task to the access that it declares."),
  HOLDS_IT("%s holds it"),
  CONSTRUCTOR_TAKES_IT("a constructor of %s takes it"),
  REACHED_THROUGH("It is reached through %s."),
  INPUT_OF("the input %s of %s"),
  RESULT_OF_CLASS("the result of %s"),
  CONSTRUCTOR_PARAMETER_OF("the constructor parameter %s of %s"),
  FIELD_OF("the field %s of %s"),
  COMPONENT_OF("the component %s of %s"),

  // ReadOnlyTask
  READ_ONLY_TASK("[ReadOnlyTask] %s is readOnly, but writes %s"),
  READ_ONLY_TASK_THROUGH("[ReadOnlyTask] %s is readOnly, but writes %s through %s"),

  // InvalidResource
  INVALID_RESOURCE("[InvalidResource] %s is not a valid resource: %s"),
  INVALID_RESOURCE_SUGGESTION("[InvalidResource] %s is not a valid resource: %s; did you mean %s?"),
  AT_CHARACTER("at character %s of %s"),

  // InvalidTask
  TASK_NOT_A_CLASS(
      "[InvalidTask] %s cannot be a task: a task must be a class, a record or an interface"),
  TASK_GENERIC(
      "[InvalidTask] %s cannot be a task: it has type parameters, but the orchestrator cannot choose types for them"),
  TASK_PRIVATE(
      "[InvalidTask] %s cannot be a task: it or an enclosing class is private, so the orchestrator cannot use it"),
  TASK_INNER(
      "[InvalidTask] %s cannot be a task: it is an inner class, which needs an instance of its enclosing class"),
  TASK_NOT_VISIBLE("[InvalidTask] %s is not visible from %s, where the graph is"),
  NO_ENTRY("[InvalidTask] %s has no entry method for a run to call"),
  NO_ENTRY_HIDDEN_ONE("[InvalidTask] %s has no entry method: %s is private or static"),
  NO_ENTRY_HIDDEN("[InvalidTask] %s has no entry method: %s are private or static"),
  SEVERAL_ENTRIES("[InvalidTask] %s has %s methods that could be its entry method: %s"),
  SEVERAL_MARKED("[InvalidTask] %s has %s methods annotated with @Entry: %s"),
  ENTRY_PRIVATE("[InvalidTask] the entry method %s of %s is private, so no run can call it"),
  ENTRY_STATIC(
      "[InvalidTask] the entry method %s of %s is static, but each attempt calls it on a new instance"),
  ENTRY_GENERIC(
      "[InvalidTask] the entry method %s of %s has type parameters, but the orchestrator cannot choose types for them"),
  ENTRY_NOT_VISIBLE(
      "[InvalidTask] the entry method %s of %s is not visible from %s, where the graph is"),
  RESULT_NOT_VISIBLE(
      "[InvalidTask] the entry method %s of %s returns %s, which is not visible from %s, where the graph is"),
  ENTRY_NOT_INHERITED(
      "[InvalidTask] %s has no entry method: %s of %s is package-private, and %s is in another package, so %s does not inherit it"),
  RESULT_NOT_READABLE(
      "[InvalidTask] the entry method %s of %s returns %s, which is not visible from module %s, where the graph is"),
  ENTRY_SUSPENDS(
      "[InvalidTask] the entry method %s of %s is a suspend function, which only coroutines can call"),
  ENTRY_TAKES_VALUE_CLASS(
      "[InvalidTask] %s has no entry method that Java can call: %s takes or returns a Kotlin value class"),
  ENTRIES_TAKE_VALUE_CLASS(
      "[InvalidTask] %s has no entry method that Java can call: %s take or return a Kotlin value class"),
  LOMBOK_LATER(
      "[InvalidTask] the constructors of %s come from Lombok, which runs after Breakwater in this build"),
  BAD_NAME(
      "[InvalidTask] %s is not a valid task name: it has leading or trailing white space, or control characters"),
  MISSING_TYPE("[InvalidTask] %s refers to %s, which is not on the class path"),
  MISSING_TYPES("[InvalidTask] %s refers to %s, which are not on the class path"),

  // InvalidGraph
  GRAPH_NOT_AN_INTERFACE(
      "[InvalidGraph] %s cannot be a graph: a graph must be an interface, because the orchestrator implements it"),
  GRAPH_GENERIC(
      "[InvalidGraph] %s cannot be a graph: it has type parameters, but the orchestrator cannot choose types for them"),
  GRAPH_PRIVATE(
      "[InvalidGraph] %s cannot be a graph: it or an enclosing class is private, so the orchestrator cannot use it"),
  GRAPH_SEALED(
      "[InvalidGraph] %s cannot be a graph: it is sealed, so the orchestrator cannot implement it"),
  NO_METHOD("[InvalidGraph] %s has no abstract method that starts a run"),
  SEVERAL_METHODS(
      "[InvalidGraph] %s has %s abstract methods, %s: a graph has exactly one, which starts a run"),
  METHOD_GENERIC(
      "[InvalidGraph] the method %s of %s has type parameters, but the orchestrator cannot choose types for them"),
  TYPE_NOT_VISIBLE(
      "[InvalidGraph] the method of %s refers to %s, which the orchestrator cannot use"),
  TAKES_CONTEXT(
      "[InvalidGraph] the method %s of %s takes a TaskContext, but each task receives the context of its own attempt"),
  METHOD_SUSPENDS(
      "[InvalidGraph] the method %s of %s is a suspend function, which the orchestrator cannot implement"),
  METHOD_TAKES_VALUE_CLASS(
      "[InvalidGraph] %s has no method that Java can implement: %s takes or returns a Kotlin value class"),
  METHODS_TAKE_VALUE_CLASS(
      "[InvalidGraph] %s has no method that Java can implement: %s take or return a Kotlin value class"),
  NO_TASKS("[InvalidGraph] %s lists no tasks"),
  NOT_A_TASK("[InvalidGraph] %s lists %s, which is not a @Task"),
  LISTED_TWICE("[InvalidGraph] %s lists %s twice: a task runs once in each run"),
  SAME_NAME("[InvalidGraph] %s has two tasks named %s: %s and %s"),
  NAME_TAKEN(
      "[InvalidGraph] the orchestrator of %s would be named %s, but a class with that name exists"),
  SAME_ORCHESTRATOR("[InvalidGraph] the orchestrators of %s and %s would both be named %s"),
  ORCHESTRATOR_WRITTEN(
      "[InvalidGraph] %s, the orchestrator of %s, has already been generated in this compilation by another annotation processor"),
  EARLIER_SOURCE(
      "[InvalidGraph] %s, which Breakwater generates for %s, is among the sources: it was generated by an earlier compilation"),
  EARLIER_CLASS(
      "[InvalidGraph] %s, which Breakwater generates for %s, is on the class path: it was generated by an earlier compilation"),
  SEVERAL_MODULES(
      "[InvalidGraph] the Eclipse compiler cannot generate %s while it compiles several modules together"),
  ORCHESTRATOR_AS_VALUE(
      "[InvalidGraph] the method %s takes or returns %s, which Breakwater generates for %s only after it has read this method"),
  TOO_MANY_TASKS("[InvalidGraph] %s lists %s tasks: an orchestrator can hold at most %s"),
  TOO_MANY_RESOURCES(
      "[InvalidGraph] %s has %s resources and predecessors in %s: an orchestrator can hold at most %s for each task"),
  TOO_MANY_INPUTS(
      "[InvalidGraph] the parameters of %s need %s JVM slots: a method can have at most %s, and each long or double needs two"),
  TEXT_TOO_LONG(
      "[InvalidGraph] a name or resource of %s has %s bytes: a constant can hold at most %s"),
  FILE_NAME_TOO_LONG(
      "[InvalidGraph] a generated file of %s has a name of %s bytes: file systems allow at most %s"),
  RUNTIME_MISSING(
      "[InvalidGraph] the orchestrator of %s needs the Breakwater runtime, which is not on the class path"),
  RUNTIME_NOT_REQUIRED(
      "[InvalidGraph] the orchestrator of %s needs the Breakwater runtime, which module %s does not require"),

  // InvalidPolicy
  TIMEOUT_FORMAT(
      "[InvalidPolicy] %s is not a valid timeout for %s: write whole numbers with the units d, h, m, s and ms"),
  TIMEOUT_UNIT_ORDER(
      "[InvalidPolicy] %s is not a valid timeout for %s: use each unit once, the largest first"),
  TIMEOUT_ZERO(
      "[InvalidPolicy] %s is not a valid timeout for %s: a timeout must be longer than zero"),
  TIMEOUT_TOO_LONG("[InvalidPolicy] %s is not a valid timeout for %s: the maximum is 292 years"),
  ATTEMPTS_BELOW_ONE(
      "[InvalidPolicy] %s cannot have %s attempts: the number includes the first attempt, so it must be at least 1"),

  // Lints
  NEAR_MISS("[NearMiss] %s %s %s, which no task writes: did you mean %s?"),
  NEAR_MISS_FACT("As declared, %s does not wait for %s."),
  UNKNOWN_SOURCE(
      "[UnknownSource] %s %s %s, which no task writes and which is not in the reads of %s"),
  REDUNDANT_SNAPSHOT(
      "[RedundantSnapshot] the @Snapshot(%s) of %s has no effect: the task reads or writes all of it"),
  UNCHECKED_CONTEXT(
      "[UncheckedContext] %s and %s each see old files that the other one changes, and no later task reads both changes"),
  UNCHECKED_CONTEXT_TWO(
      "[UncheckedContext] %s and %s each see old files that the other one changes, and no later task reads both changes (1 other pair of tasks has the same problem)"),
  UNCHECKED_CONTEXT_MANY(
      "[UncheckedContext] %s and %s each see old files that the other one changes, and no later task reads both changes (%s other pairs of tasks have the same problem)"),
  UNCHECKED_CONTEXT_FACT(
      "Both can succeed although their changes do not fit together: if %s renames a method, %s can add a call to the old name."),
  LATE_ELEMENTS(
      "[LateResult] the result of %s is %s %s, whose elements are produced after the task has ended"),
  LATE_TOKENS(
      "[LateResult] the result of %s is %s %s, whose tokens are produced after the task has ended"),
  LATE_VALUE(
      "[LateResult] the result of %s is %s %s, whose value is produced after the task has ended"),
  LATE_FAILURE("By then %s has succeeded: a failure is not retried."),
  LATE_CALLS(
      "By then %s has succeeded: a failure is not retried, and its leases refuse every call."),
  ONE_CONSUMER("It can be consumed only once, so its consumer cannot be retried."),
  TWO_CONSUMERS("It can be consumed only once, but %s and %s both take it."),
  MANY_CONSUMERS("It can be consumed only once, but %s and %s others take it."),
  CASE_ONLY_OVERLAP(
      "[CaseOnlyOverlap] %s and %s would both write %s on file systems that ignore case, such as those of macOS and Windows"),
  REDUNDANT_AFTER(
      "[RedundantAfter] the @After(%s) of %s has no effect: the order is the same without it"),
  WIDE_WRITE(
      "[WideWrite] %s writes %s, which overlaps the access of %s of the %s other tasks, so almost nothing can run in parallel with it"),
  UNLISTED_TASK("[UnlistedTask] no graph lists the task %s, so nothing runs it"),
  THE_GRAPH("the graph"),
  AUXILIARY_CLASS("[AuxiliaryClass] %s is declared in %s: javac -Xlint warns where %s uses it"),
  AUXILIARY_CLASSES(
      "[AuxiliaryClass] %s are declared in files of other classes: javac -Xlint warns where %s uses them"),

  // InvalidOption, InternalError
  UNKNOWN_OPTION("[InvalidOption] unknown option %s; the options of Breakwater are %s"),
  NO_SEVERITY("[InvalidOption] %s has no value: use error, warn or ignore"),
  INVALID_SEVERITY("[InvalidOption] %s is not a valid value for %s: use error, warn or ignore"),
  INTERNAL_ERROR(
      "[InternalError] Breakwater failed on %s; this is a bug in Breakwater, not in your code, and other graphs are not affected"),
  REPORT_INTERNAL_ERROR(
      "Please report it on the issue tracker of Breakwater, with the declarations of the graph and this stack trace:"),
  CANNOT_WRITE("[InternalError] Breakwater could not write %s: %s");

  private final String template;

  Message(String template) {
    this.template = template;
  }

  @Override
  public String template() {
    return template;
  }
}
