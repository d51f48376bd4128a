package dev.breakwater.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.breakwater.processor.model.Graph;
import dev.breakwater.processor.model.Task;
import dev.breakwater.processor.plan.GraphPlan;
import dev.breakwater.processor.plan.TaskPlan;
import dev.breakwater.processor.read.Nullness;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Writes the class that implements a graph. */
final class OrchestratorWriter {

  private static final String PROCESSOR = "dev.breakwater.processor.BreakwaterProcessor";

  /**
   * What javac has to say of a user's tasks, it says where they are declared: nobody can fix it
   * here. The first is for Eclipse, which otherwise finds the others needless.
   */
  private static final String SILENCED =
      "\"all\", \"deprecation\", \"exports\", \"rawtypes\", \"removal\", \"unchecked\"";

  private static final String TASKS_PARAMETER = "tasks creates the tasks of each run";
  private static final String ENGINE_PARAMETER = "engine runs the tasks";

  /** Tasks beyond which nobody reads the method from top to bottom any more. */
  private static final int READABLE = 100;

  /** Bytes beyond which a method is split, far from the limit since the estimate is rough. */
  private static final int COMPACT = 16_000;

  private final GraphPlan plan;
  private final Graph graph;
  private final TypeElement origin;
  private final Identifiers names;
  private final TypeNames types;

  private OrchestratorWriter(GraphPlan plan, TypeElement origin) {
    this.plan = plan;
    this.graph = plan.graph();
    this.origin = origin;
    this.names = new Identifiers(graph.tasks(), graph.method().orElseThrow().inputs());
    this.types = TypeNames.in(graph.type().packageName(), origin);
  }

  /** The source text. */
  static String write(GraphPlan plan, TypeElement origin) {
    OrchestratorWriter writer = new OrchestratorWriter(plan, origin);
    String source =
        JavaFile.builder(plan.graph().type().packageName(), writer.type())
            .indent("  ")
            .build()
            .toString();
    return Tidying.of(source, namesIn(packageOf(origin)));
  }

  private static Set<String> namesIn(Element packageElement) {
    Set<String> names = new HashSet<>();
    for (Element type : packageElement.getEnclosedElements()) {
      names.add(type.getSimpleName().toString());
    }
    return names;
  }

  private static Element packageOf(TypeElement type) {
    Element owner = type;
    while (owner.getKind() != ElementKind.PACKAGE) {
      owner = Objects.requireNonNull(owner.getEnclosingElement(), owner::toString);
    }
    return owner;
  }

  private TypeSpec type() {
    ClassName tasks = orchestrator().nestedClass(TasksInterface.NAME);
    TypeSpec.Builder type =
        TypeSpec.classBuilder(orchestrator())
            .addJavadoc(javadoc())
            .addAnnotation(
                AnnotationSpec.builder(RuntimeTypes.GENERATED)
                    .addMember("value", "$S", PROCESSOR)
                    .build())
            .addAnnotation(
                AnnotationSpec.builder(SuppressWarnings.class)
                    .addMember("value", "$L", silenced())
                    .build())
            .addAnnotations(TypeNames.annotations(Nullness.defaultsAround(origin)))
            .addModifiers(Modifier.FINAL)
            .addSuperinterface(RuntimeTypes.className(graph.type()))
            .avoidClashesWithNestedClasses(origin)
            .alwaysQualify(types.constants().toArray(String[]::new));
    if (graph.isPublic()) {
      type.addModifiers(Modifier.PUBLIC);
    }
    RunMethod run = new RunMethod(plan, names, types);
    boolean apart = graph.tasks().size() > READABLE || run.isTooLargeForOneMethod() || isWide();
    new PlanConstants(plan, names, types).addTo(type, apart);
    type.addField(field(tasks, "tasks", "Creates the tasks."));
    type.addField(field(RuntimeTypes.ENGINE, "engine", "Runs the tasks."));
    addConstructors(type, tasks);
    run.addTo(type, apart);
    new TasksInterface(graph.tasks(), names, types).addTo(type);
    return type.build();
  }

  /** Whether the constants alone would take a static initializer near its limit. */
  private boolean isWide() {
    int bytes = 0;
    for (TaskPlan task : plan.tasks()) {
      bytes += 40 + 8 * ClassFileLimits.items(task);
    }
    return bytes > COMPACT;
  }

  private ClassName orchestrator() {
    return ClassName.get(graph.type().packageName(), graph.orchestratorName());
  }

  private CodeBlock javadoc() {
    ClassName type = RuntimeTypes.className(graph.type());
    return CodeBlock.builder()
        .add(
            "Runs the tasks of {@link $T} in waves. Tasks of one wave run at the same time: no"
                + " two\n",
            type)
        .add("of them write the same resource, and none reads what another writes.\n")
        .add(
            plan.graph().hasSnapshots()
                ? "A snapshot shows the changes of the tasks that come before, and no others.\n"
                : "")
        .add("\n$L", Javadocs.preformatted(Matrix.access(plan)))
        .add("\n<p>The waves, and what each task waits for:\n")
        .add("\n$L", Javadocs.preformatted(Matrix.waves(plan)))
        .build();
  }

  /** Nobody serializes an orchestrator, whatever else its graph is. */
  private String silenced() {
    return "{" + SILENCED + (isSerializable(origin) ? ", \"serial\"}" : "}");
  }

  private static boolean isSerializable(TypeElement type) {
    if (type.getQualifiedName().contentEquals("java.io.Serializable")) {
      return true;
    }
    for (TypeMirror above : type.getInterfaces()) {
      if (isSerializable((TypeElement) ((DeclaredType) above).asElement())) {
        return true;
      }
    }
    return false;
  }

  private static FieldSpec field(ClassName type, String name, String comment) {
    return FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.FINAL)
        .addJavadoc(comment + "\n")
        .build();
  }

  private void addConstructors(TypeSpec.Builder type, ClassName tasks) {
    if (graph.tasks().stream().allMatch(Task::instantiable)) {
      type.addMethod(
          constructor("Runs tasks made by their no-argument constructors on the standard engine.")
              .addStatement("this(new $T() {})", tasks)
              .build());
      type.addMethod(
          constructor(
                  "Runs tasks made by their no-argument constructors on an engine of the caller's"
                      + " choice.",
                  ENGINE_PARAMETER)
              .addParameter(RuntimeTypes.ENGINE, "engine")
              .addStatement("this(new $T() {}, engine)", tasks)
              .build());
    }
    type.addMethod(
        constructor(
                "Runs tasks that the application makes on the standard engine.", TASKS_PARAMETER)
            .addParameter(tasks, "tasks")
            .addStatement("this(tasks, $T.standard())", RuntimeTypes.ENGINE)
            .build());
    type.addMethod(
        constructor(
                "Runs tasks that the application makes on an engine of its choice.",
                TASKS_PARAMETER,
                ENGINE_PARAMETER)
            .addParameter(tasks, "tasks")
            .addParameter(RuntimeTypes.ENGINE, "engine")
            .addStatement("this.tasks = $T.requireNonNull(tasks, $S)", Objects.class, "tasks")
            .addStatement("this.engine = $T.requireNonNull(engine, $S)", Objects.class, "engine")
            .build());
  }

  private static MethodSpec.Builder constructor(String comment, String... parameters) {
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder().addModifiers(Modifier.PUBLIC).addJavadoc(comment + "\n");
    for (int i = 0; i < parameters.length; i++) {
      constructor.addJavadoc((i == 0 ? "\n" : "") + "@param " + parameters[i] + "\n");
    }
    return constructor;
  }
}
