package dev.breakwater.processor.read;

import dev.breakwater.processor.model.ClassRef;
import dev.breakwater.processor.model.Graph;
import dev.breakwater.processor.model.GraphMethod;
import dev.breakwater.processor.model.InvalidGraph;
import dev.breakwater.processor.model.InvalidGraph.Fault;
import dev.breakwater.processor.model.InvalidTask;
import dev.breakwater.processor.model.Problem;
import dev.breakwater.processor.model.Site;
import dev.breakwater.processor.model.Task;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads graphs, and tasks that stand for themselves. */
public final class GraphReader {

  private final Types types;
  private final Elements elements;
  private final Set<String> compiledHere;

  /**
   * Makes a reader for one round.
   *
   * @param compiledHere the qualified names of the outermost classes whose source is compiled
   */
  public GraphReader(Types types, Elements elements, Set<String> compiledHere) {
    this.types = types;
    this.elements = elements;
    this.compiledHere = compiledHere;
  }

  /**
   * What was read of a graph, with all that is wrong with it or its tasks by themselves.
   *
   * @param unresolved names that do not exist, or not yet; where there are any, the rest is not to
   *     be relied upon
   * @param sources the classes in source that were read
   */
  public record Reading(
      Graph graph, List<Problem> problems, List<Unresolved> unresolved, Set<TypeElement> sources) {
    public Reading {
      problems = List.copyOf(problems);
      unresolved = List.copyOf(unresolved);
    }

    /**
     * Returns whether an annotation on one of the classes may be ours and cannot be resolved. The
     * compiler complains of it; what follows from its absence is no other problem.
     */
    public boolean lacksAnnotation(ProcessingEnvironment environment) {
      for (TypeElement source : sources) {
        if (UnresolvedAnnotations.isAnyIn(source, environment)) {
          return true;
        }
      }
      return false;
    }

    /** Whether names are missing that nothing in this compile will bring. */
    public boolean isHopeless() {
      return unresolved.stream().anyMatch(Unresolved::gaveUp)
          && unresolved.stream().noneMatch(Unresolved::compiledHere);
    }
  }

  /** Reads an interface that is annotated as a graph. */
  public Reading read(TypeElement type) {
    Context context = new Context(types, elements, compiledHere);
    return read(context, type, () -> graph(context, type));
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
        listing.listed,
        listing.tasks,
        Mirrors.silenced(type),
        new AccessReader(context).outsideReads(type),
        method);
  }

  /**
   * Reads a task without a graph, so that what is wrong with it is told where it is written. What
   * it inherits from class files is not: that has no place but the class literal in a graph. Nor is
   * what cannot be seen: from where, only a graph says.
   */
  public Reading readAlone(TypeElement type) {
    return readAlone(type, Classes.packageOf(type));
  }

  /** Reads a task as a graph of some package would, if it listed it. */
  public Reading readAlone(TypeElement type, String graphPackage) {
    Context context = new Context(types, elements, compiledHere);
    Reading reading = read(context, type, () -> graphOf(context, type, graphPackage));
    return new Reading(
        reading.graph,
        reading.problems.stream().filter(problem -> !isOfAGraph(problem)).toList(),
        reading.unresolved,
        reading.sources);
  }

  private static Graph graphOf(Context context, TypeElement type, String graphPackage) {
    ClassRef ref = Classes.ref(type);
    Task task =
        new TaskReader(context, graphPackage)
            .read(type, Mirrors.find(type, Mirrors.TASK).orElseThrow(), ElementSite.NOWHERE);
    return graph(ref, List.of(task));
  }

  private static Graph graph(ClassRef ref, List<Task> tasks) {
    return new Graph(ref, false, Set.of(ref), tasks, Set.of(), Optional.empty(), Optional.empty());
  }

  private static Reading read(Context context, TypeElement type, Supplier<Graph> reader) {
    Graph graph;
    try {
      graph = reader.get();
    } catch (RuntimeException e) {
      context.noteGap(type, e);
      graph = graph(Classes.ref(type), List.of());
    }
    context.noteBroken();
    return new Reading(graph, context.problems(), context.unresolved(), context.sources());
  }

  /**
   * Returns the class that the class path lacks, where an exception is the compiler's way to say
   * so; empty for every other exception.
   *
   * @param read the graph or task that was worked on
   */
  public static Optional<Unresolved> missingClass(TypeElement read, RuntimeException exception) {
    return ClassPathGap.of(exception).map(gap -> Unresolved.of(gap, read, false));
  }

  private static boolean isOfAGraph(Problem problem) {
    return problem instanceof InvalidTask invalid
        && switch (invalid.fault()) {
          case NOT_VISIBLE, ENTRY_NOT_VISIBLE, RESULT_NOT_VISIBLE -> true;
          default -> false;
        };
  }

  /** {@return the names of a class} */
  public static ClassRef ref(TypeElement type) {
    return Classes.ref(type);
  }

  /** Returns a class, its superclasses and its interfaces. */
  public Set<ClassRef> supertypes(TypeElement type) {
    Context context = new Context(types, elements, compiledHere);
    Set<ClassRef> supertypes = new LinkedHashSet<>();
    for (TypeElement each : Hierarchy.of(context, type).classes()) {
      supertypes.add(Classes.ref(each));
    }
    return supertypes;
  }

  /** Where messages about a whole graph stand. */
  public static Site site(TypeElement graph) {
    return ElementSite.of(graph);
  }

  private static boolean reportUnusable(Context context, TypeElement type, ClassRef ref) {
    List<Fault> faults = new ArrayList<>();
    boolean isInterface = type.getKind() == ElementKind.INTERFACE;
    if (!isInterface) {
      faults.add(Fault.NOT_AN_INTERFACE);
    }
    if (!type.getTypeParameters().isEmpty()) {
      faults.add(Fault.GENERIC);
    }
    if (Classes.isPrivate(type)) {
      faults.add(Fault.PRIVATE);
    }
    if (isInterface && type.getModifiers().contains(Modifier.SEALED)) {
      faults.add(Fault.SEALED);
    }
    for (Fault fault : faults) {
      context.report(new InvalidGraph(ElementSite.of(type), ref, fault, List.of()));
    }
    return isInterface;
  }

  /** The class literals of a graph. */
  private static final class Listing {
    private final Context context;
    private final TypeElement graph;
    private final ClassRef ref;
    private final TaskReader reader;
    private final Set<ClassRef> listed = new LinkedHashSet<>();
    private final List<Task> tasks = new ArrayList<>();
    private final Map<String, Task> byName = new TreeMap<>();

    Listing(Context context, TypeElement graph, ClassRef ref) {
      this.context = context;
      this.graph = graph;
      this.ref = ref;
      this.reader = new TaskReader(context, ref.packageName());
    }

    void read() {
      AnnotationMirror mirror = Mirrors.find(graph, Mirrors.TASK_GRAPH).orElseThrow();
      List<AnnotationValue> literals = Mirrors.items(mirror, "value");
      if (literals.isEmpty()) {
        report(ElementSite.of(graph), Fault.EMPTY, List.of());
      }
      for (int i = 0; i < literals.size(); i++) {
        AnnotationValue literal = literals.get(i);
        read(literal, ElementSite.of(graph).at(mirror, "value", i, literal));
      }
    }

    private void read(AnnotationValue literal, Site site) {
      Optional<TypeMirror> mirror = Mirrors.type(literal);
      if (mirror.isEmpty() || mirror.get().getKind() == TypeKind.ERROR) {
        context.noteUnresolved(graph, literal.toString());
        return;
      }
      if (!(mirror.get() instanceof DeclaredType declared)) {
        String name = TypeText.simple(mirror.get());
        listed.add(new ClassRef("", List.of(name)));
        report(site, Fault.NOT_A_TASK_ELSEWHERE, List.of(name));
        return;
      }
      TypeElement type = (TypeElement) declared.asElement();
      ClassRef task = Classes.ref(type);
      if (!listed.add(task)) {
        report(site, Fault.LISTED_TWICE, List.of(task.nestedName()));
        return;
      }
      context.noteRead(type);
      try {
        Optional<AnnotationMirror> annotation = Mirrors.find(type, Mirrors.TASK);
        if (annotation.isPresent()) {
          add(reader.read(type, annotation.get(), site), site);
        } else {
          report(site, noTask(type), List.of(task.nestedName()));
        }
      } catch (RuntimeException e) {
        context.noteGap(type, e);
      }
    }

    private Fault noTask(TypeElement type) {
      return context.isCompiledHere(type) ? Fault.NOT_A_TASK : Fault.NOT_A_TASK_ELSEWHERE;
    }

    private void add(Task task, Site site) {
      tasks.add(task);
      Task known = byName.putIfAbsent(task.name(), task);
      if (known != null) {
        boolean alike = known.type().nestedName().equals(task.type().nestedName());
        report(
            site, Fault.SAME_NAME, List.of(task.name(), shown(known, alike), shown(task, alike)));
      }
    }

    private static String shown(Task task, boolean qualified) {
      return qualified ? task.type().canonicalName() : task.type().nestedName();
    }

    private void report(Site site, Fault fault, List<String> details) {
      context.report(new InvalidGraph(site, ref, fault, details));
    }
  }
}
