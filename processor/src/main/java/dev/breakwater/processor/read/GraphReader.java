package dev.breakwater.processor.read;

import dev.breakwater.processor.model.ClassRef;
import dev.breakwater.processor.model.Graph;
import dev.breakwater.processor.model.GraphFault;
import dev.breakwater.processor.model.GraphMethod;
import dev.breakwater.processor.model.HiddenAccess;
import dev.breakwater.processor.model.InvalidGraph;
import dev.breakwater.processor.model.InvalidTask;
import dev.breakwater.processor.model.Problem;
import dev.breakwater.processor.model.Site;
import dev.breakwater.processor.model.Task;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads graphs, and tasks and tools by themselves. */
public final class GraphReader {

  private static final String PROCESSOR = "dev.breakwater.processor.BreakwaterProcessor";

  private final Types types;
  private final Elements elements;
  private final Set<String> compiledHere;
  private final Set<String> orchestrators;

  /**
   * Creates a reader for one round.
   *
   * @param compiledHere the qualified names of the outermost classes whose source is compiled
   * @param orchestrators the qualified names of the orchestrators that this compile has yet to
   *     write
   */
  public GraphReader(
      Types types, Elements elements, Set<String> compiledHere, Set<String> orchestrators) {
    this.types = types;
    this.elements = elements;
    this.compiledHere = compiledHere;
    this.orchestrators = orchestrators;
  }

  /** Returns the problem that no reading can go beyond, if there is one. */
  public Optional<Problem> obstacle(TypeElement graph) {
    return RuntimeLibrary.missing(elements, graph).map(problem -> problem);
  }

  /** Returns the qualified name of the orchestrator of a graph. */
  public static String orchestratorOf(TypeElement graph) {
    ClassRef ref = Classes.ref(graph);
    String packageName = ref.packageName();
    return (packageName.isEmpty() ? "" : packageName + ".") + Graph.orchestratorName(ref);
  }

  /** Checks whether a class is an orchestrator that an earlier compile generated. */
  public static boolean isOrchestrator(TypeElement type) {
    return Mirrors.find(type, Mirrors.GENERATED)
        .flatMap(mirror -> Mirrors.member(mirror, "value"))
        .flatMap(Mirrors::text)
        .filter(PROCESSOR::equals)
        .isPresent();
  }

  /** Reads an interface that is annotated as a graph. */
  public Reading read(TypeElement type) {
    Orchestrators own = new Orchestrators(orchestrators, Classes.ref(type), orchestratorOf(type));
    Context context = new Context(types, elements, compiledHere, own, type);
    return read(context, type, own, () -> graph(context, type));
  }

  private static Graph graph(Context context, TypeElement type) {
    ClassRef ref = Classes.ref(type);
    Hierarchy hierarchy = Hierarchy.of(context, type);
    boolean isInterface = reportUnusable(context, type, ref);
    Listing listing = new Listing(context, type, ref);
    listing.read();
    Optional<GraphMethod> method =
        isInterface ? new MethodReader(context, type, hierarchy).read() : Optional.empty();
    return new Graph(
        ref,
        Classes.isPublic(type),
        listing.listed(),
        listing.tasks(),
        Mirrors.silenced(type),
        new AccessReader(context).outsideReads(type),
        method);
  }

  /**
   * Reads a task without a graph, so that its problems are reported where it is written. Problems
   * of annotations that it inherits from class files are left out: they have no position except for
   * the class literal in a graph. So are problems of visibility, which depend on the graph's
   * package.
   */
  public Reading readAlone(TypeElement type) {
    return readAlone(type, Classes.packageOf(type));
  }

  /** Reads a task as a graph of some package would, if it listed the task. */
  public Reading readAlone(TypeElement type, String graphPackage) {
    Orchestrators known = new Orchestrators(orchestrators, Classes.ref(type), "");
    Context context = new Context(types, elements, compiledHere, known, type);
    Reading reading = read(context, type, known, () -> graphOf(context, type, graphPackage));
    List<Problem> problems = new ArrayList<>();
    for (Problem problem : reading.problems()) {
      if (!(problem instanceof InvalidTask invalid) || !invalid.fault().dependsOnGraph()) {
        problems.add(problem);
      }
    }
    return new Reading(
        reading.graph(), problems, reading.unresolved(), List.of(), reading.sources());
  }

  private static Graph graphOf(Context context, TypeElement type, String graphPackage) {
    Task task =
        new TaskReader(context, graphPackage)
            .read(type, Mirrors.find(type, Mirrors.TASK).orElseThrow(), ElementSite.NOWHERE);
    return graphOf(Classes.ref(type), List.of(task));
  }

  private static Graph graphOf(ClassRef ref, List<Task> tasks) {
    return new Graph(ref, false, Set.of(ref), tasks, Set.of(), Optional.empty(), Optional.empty());
  }

  private static Reading read(
      Context context, TypeElement type, Orchestrators own, Supplier<Graph> reader) {
    Graph graph;
    try {
      graph = reader.get();
    } catch (RuntimeException e) {
      context.noteGap(type, e);
      graph = graphOf(Classes.ref(type), List.of());
    }
    context.noteBroken();
    return new Reading(
        graph, context.problems(), context.unresolved(), own.circular(), context.sources());
  }

  /**
   * Returns the tools among a class that is compiled here and its member classes, and the abstract
   * classes that tasks of other compilations may extend.
   */
  public List<TypeElement> tools(TypeElement root) {
    List<TypeElement> candidates = ToolScan.candidates(root);
    if (candidates.isEmpty()) {
      return List.of();
    }
    Context context = contextOf(root);
    List<TypeElement> tools = new ArrayList<>();
    for (TypeElement type : candidates) {
      if (ToolScan.isOpenBase(type) || ToolReader.isTool(type, Hierarchy.of(context, type))) {
        tools.add(type);
      }
    }
    return tools;
  }

  /**
   * Returns the access that a tool or an abstract class hides; empty while it mentions names that
   * do not exist yet.
   */
  public Optional<List<Problem>> readTool(TypeElement type) {
    Context context = contextOf(type);
    new HiddenAccessReader(context, ElementSite.of(type))
        .checkTool(type, Hierarchy.of(context, type));
    if (!context.unresolved().isEmpty()) {
      return Optional.empty();
    }
    List<Problem> hidden = new ArrayList<>();
    for (Problem problem : context.problems()) {
      if (problem instanceof HiddenAccess) {
        hidden.add(problem);
      }
    }
    return Optional.of(hidden);
  }

  private Context contextOf(TypeElement type) {
    Orchestrators known = new Orchestrators(orchestrators, Classes.ref(type), "");
    return new Context(types, elements, compiledHere, known, type);
  }

  /**
   * Returns the class that the class path lacks, if an exception is the compiler's way to say so;
   * empty for every other exception.
   *
   * @param read the graph or task that was worked on
   */
  public static Optional<Unresolved> missingClass(TypeElement read, RuntimeException exception) {
    return ClassPathGap.of(exception).map(gap -> Unresolved.of(gap, read, false));
  }

  /** {@return the names of a class} */
  public static ClassRef ref(TypeElement type) {
    return Classes.ref(type);
  }

  /** Returns a class, its superclasses and its interfaces. */
  public Set<ClassRef> supertypes(TypeElement type) {
    Set<ClassRef> supertypes = new LinkedHashSet<>();
    for (TypeElement each : Hierarchy.of(contextOf(type), type).classes()) {
      supertypes.add(Classes.ref(each));
    }
    return supertypes;
  }

  /** {@return the place of messages about a whole graph} */
  public static Site site(TypeElement graph) {
    return ElementSite.of(graph);
  }

  private static boolean reportUnusable(Context context, TypeElement type, ClassRef ref) {
    List<GraphFault> faults = new ArrayList<>();
    boolean isInterface = type.getKind() == ElementKind.INTERFACE;
    if (!isInterface) {
      faults.add(new GraphFault.NotAnInterface());
    }
    if (!type.getTypeParameters().isEmpty()) {
      faults.add(new GraphFault.Generic());
    }
    if (Classes.isPrivate(type)) {
      faults.add(new GraphFault.Private());
    }
    if (isInterface && type.getModifiers().contains(Modifier.SEALED)) {
      faults.add(new GraphFault.Sealed());
    }
    for (GraphFault fault : faults) {
      context.report(new InvalidGraph(ElementSite.of(type), ref, fault));
    }
    return isInterface;
  }
}
