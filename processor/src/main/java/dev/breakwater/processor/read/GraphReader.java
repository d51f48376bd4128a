package dev.breakwater.processor.read;

import dev.breakwater.processor.model.ClassRef;
import dev.breakwater.processor.model.Graph;
import dev.breakwater.processor.model.GraphMethod;
import dev.breakwater.processor.model.GraphFault;
import dev.breakwater.processor.model.InvalidGraph;
import dev.breakwater.processor.model.InvalidTask;
import dev.breakwater.processor.model.ListingFault;
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
   */
  public record Reading(Graph graph, List<Problem> problems, List<Unresolved> unresolved) {
    public Reading {
      problems = List.copyOf(problems);
      unresolved = List.copyOf(unresolved);
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
    ClassRef ref = Classes.ref(type);
    Hierarchy hierarchy = Hierarchy.of(context, type);
    boolean isInterface = reportUnusable(context, type, ref);
    Listing listing = new Listing(context, type, ref);
    listing.read();
    Optional<GraphMethod> method =
        isInterface ? new MethodReader(context, type, hierarchy).read() : Optional.empty();
    Graph graph =
        new Graph(
            ref,
            Classes.isPublic(type),
            listing.listed,
            listing.tasks,
            Mirrors.silenced(type),
            new AccessReader(context).outsideReads(type),
            method);
    return new Reading(graph, context.problems(), context.unresolved());
  }

  /**
   * Reads a task without a graph, so that what is wrong with it is told where it is written. What
   * it inherits from class files is not: that has no place but the class literal in a graph. Nor is
   * what cannot be seen: from where, only a graph says.
   */
  public Reading readAlone(TypeElement type) {
    Context context = new Context(types, elements, compiledHere);
    ClassRef ref = Classes.ref(type);
    Task task =
        new TaskReader(context, ref.packageName())
            .read(type, Mirrors.find(type, Mirrors.TASK).orElseThrow(), ElementSite.NOWHERE);
    Graph graph =
        new Graph(
            ref, false, Set.of(ref), List.of(task), Set.of(), Optional.empty(), Optional.empty());
    List<Problem> problems =
        context.problems().stream().filter(problem -> !isOfAGraph(problem)).toList();
    return new Reading(graph, problems, context.unresolved());
  }

  private static boolean isOfAGraph(Problem problem) {
    return problem instanceof InvalidTask invalid && invalid.fault().dependsOnGraph();
  }

  /** Where messages about a whole graph stand. */
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
        report(ElementSite.of(graph), new ListingFault.Empty());
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
        report(site, new ListingFault.NotATask(TypeText.part(mirror.get()), false));
        return;
      }
      TypeElement type = (TypeElement) declared.asElement();
      ClassRef task = Classes.ref(type);
      if (!listed.add(task)) {
        report(site, new ListingFault.ListedTwice(task));
        return;
      }
      Optional<AnnotationMirror> annotation = Mirrors.find(type, Mirrors.TASK);
      if (annotation.isPresent()) {
        add(reader.read(type, annotation.get(), site), site);
      } else {
        report(site, new ListingFault.NotATask(task, context.isCompiledHere(type)));
      }
    }

    private void add(Task task, Site site) {
      tasks.add(task);
      Task known = byName.putIfAbsent(task.name(), task);
      if (known != null) {
        report(site, new ListingFault.SameName(task.name(), known.type(), task.type()));
      }
    }

    private void report(Site site, ListingFault fault) {
      context.report(new InvalidGraph(site, ref, fault));
    }
  }
}
