package dev.breakwater.processor.read;

import dev.breakwater.processor.model.ClassRef;
import dev.breakwater.processor.model.InvalidGraph;
import dev.breakwater.processor.model.ListingFault;
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
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads the tasks that a graph lists. */
final class Listing {

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

  /** {@return every class that is listed, also those that are not usable tasks} */
  Set<ClassRef> listed() {
    return listed;
  }

  /** {@return the tasks, in the order of the list} */
  List<Task> tasks() {
    return tasks;
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
      listed.add(new ClassRef("", List.of(TypeText.simple(mirror.get()))));
      report(site, new ListingFault.NotATask(TypeText.part(mirror.get()), false));
      return;
    }
    TypeElement type = (TypeElement) declared.asElement();
    ClassRef task = Classes.ref(type);
    if (!listed.add(task)) {
      report(site, new ListingFault.ListedTwice(task));
      return;
    }
    context.noteRead(type);
    try {
      Optional<AnnotationMirror> annotation = Mirrors.find(type, Mirrors.TASK);
      if (annotation.isPresent()) {
        add(reader.read(type, annotation.get(), site), site);
      } else {
        report(site, new ListingFault.NotATask(task, context.isCompiledHere(type)));
      }
    } catch (RuntimeException e) {
      context.noteGap(type, e);
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
