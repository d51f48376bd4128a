package dev.breakwater.processor;

import dev.breakwater.processor.check.UnlistedTask;
import dev.breakwater.processor.model.After;
import dev.breakwater.processor.model.ClassRef;
import dev.breakwater.processor.model.Graph;
import dev.breakwater.processor.model.Task;
import dev.breakwater.processor.model.ValueType;
import dev.breakwater.processor.read.GraphReader;
import dev.breakwater.processor.read.Reading;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** The tasks of a compile that a graph, or every graph of the compile, leaves out. */
final class UnlistedTasks {

  private final Elements elements;
  private final Set<TypeKey> compiled = new TreeSet<>();
  private final Set<ClassRef> listed = new HashSet<>();
  private final Map<String, List<ClassRef>> graphs = new TreeMap<>();

  UnlistedTasks(Elements elements) {
    this.elements = elements;
  }

  /** Remembers tasks that are compiled here. */
  void compiled(Collection<TypeKey> tasks) {
    compiled.addAll(tasks);
  }

  /** Remembers what a graph lists. */
  void listedBy(Graph graph) {
    listed.addAll(graph.listed());
    for (Task task : graph.tasks()) {
      for (After after : task.afters()) {
        if (after.ifPresent()) {
          // Stated to be absent from some graphs.
          listed.add(after.target());
        }
      }
    }
    graphs.computeIfAbsent(graph.type().packageName(), name -> new ArrayList<>()).add(graph.type());
  }

  /** Returns the tasks that a graph could list and does not, as it would read them. */
  List<Task> outside(Graph graph, GraphReader reader) {
    List<Task> outside = new ArrayList<>();
    for (TypeKey key : compiled) {
      TypeElement type = key.find(elements);
      if (type != null && !graph.listed().contains(GraphReader.ref(type))) {
        Reading reading = reader.readAlone(type, graph.type().packageName());
        if (reading.unresolved().isEmpty()) {
          outside.addAll(reading.graph().tasks());
        }
      }
    }
    return outside;
  }

  /** Returns those of some tasks whose result fits a type, by their classes. */
  static List<ClassRef> providing(ValueType wanted, List<Task> tasks) {
    List<ClassRef> providers = new ArrayList<>();
    for (Task task : tasks) {
      ValueType result = task.result().orElse(null);
      if (result != null && (result.sameAs(wanted) || result.assignableTo(wanted))) {
        providers.add(task.type());
      }
    }
    return providers;
  }

  /**
   * Returns the tasks that no graph lists. Only tasks in the package of a graph count: others may
   * be there for graphs of other compiles.
   */
  Set<TypeKey> candidates() {
    Set<TypeKey> candidates = new TreeSet<>();
    for (TypeKey key : compiled) {
      TypeElement type = key.find(elements);
      if (type != null
          && !listed.contains(GraphReader.ref(type))
          && graphs.containsKey(GraphReader.ref(type).packageName())) {
        candidates.add(key);
      }
    }
    return candidates;
  }

  /** Returns what is wrong with a candidate; nothing where a listed task extends it. */
  Optional<UnlistedTask> problem(GraphReader reader, TypeElement type) {
    Reading reading = reader.readAlone(type);
    if (!reading.unresolved().isEmpty()
        || !reading.problems().isEmpty()
        || isExtended(reader, type)) {
      return Optional.empty();
    }
    Task task = reading.graph().tasks().get(0);
    List<ClassRef> near = graphs.getOrDefault(task.type().packageName(), List.of());
    return Optional.of(new UnlistedTask(GraphReader.site(type), task, near));
  }

  private boolean isExtended(GraphReader reader, TypeElement type) {
    ClassRef ref = GraphReader.ref(type);
    for (ClassRef task : listed) {
      TypeElement lower = elements.getTypeElement(task.canonicalName());
      if (lower != null && reader.supertypes(lower).contains(ref)) {
        return true;
      }
    }
    return false;
  }
}
