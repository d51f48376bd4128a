package dev.breakwater.processor.model;

import dev.breakwater.message.JavaCode;
import dev.breakwater.message.Message;
import dev.breakwater.message.Part;
import dev.breakwater.resource.Resource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Prints the annotations that a task would have after a fix, merged with those that it has. */
public final class AnnotationText {

  private AnnotationText() {}

  /** {@return the {@code @Reads} of a task that also reads more} */
  public static Part withReads(Task task, List<Resource> more) {
    return with(task, Access.Kind.READ, more);
  }

  private static Part with(Task task, Access.Kind kind, List<Resource> more) {
    Set<Resource> all = own(task, kind);
    all.addAll(more);
    return annotation(kind, all);
  }

  private static Set<Resource> own(Task task, Access.Kind kind) {
    Set<Resource> own = new LinkedHashSet<>();
    for (Access access : task.accesses()) {
      if (access.own() && access.kind() == kind) {
        own.add(access.resource());
      }
    }
    return own;
  }

  private static Part annotation(Access.Kind kind, Set<Resource> resources) {
    return JavaCode.annotation(kind.annotation(), JavaCode.quoted(new ArrayList<>(resources)));
  }

  /**
   * {@return the annotations of tasks for which some of their reads become snapshots, each with the
   * tasks that it stands on}
   *
   * @param reads those that become snapshots, by task
   */
  public static List<Part> withSnapshots(Map<Task, List<Resource>> reads) {
    Map<Part, List<ClassRef>> changes = new LinkedHashMap<>();
    Map<Map<Access.Kind, Set<Resource>>, Part> alike = new HashMap<>();
    reads.forEach(
        (task, moved) -> {
          Set<Resource> left = own(task, Access.Kind.READ);
          left.removeAll(moved);
          Set<Resource> snapshots = own(task, Access.Kind.SNAPSHOT);
          snapshots.addAll(moved);
          Part annotations =
              alike.computeIfAbsent(
                  Map.of(Access.Kind.READ, left, Access.Kind.SNAPSHOT, snapshots),
                  key -> annotations(left, snapshots));
          changes.computeIfAbsent(annotations, key -> new ArrayList<>()).add(task.type());
        });
    List<Part> parts = new ArrayList<>();
    changes.forEach(
        (annotations, types) ->
            parts.add(Message.ANNOTATION_ON.with(annotations, List.copyOf(types))));
    return parts;
  }

  private static Part annotations(Set<Resource> reads, Set<Resource> snapshots) {
    Part snapshot = annotation(Access.Kind.SNAPSHOT, snapshots);
    return reads.isEmpty()
        ? Message.INSTEAD_OF_READS.with(snapshot)
        : Part.join(" ", List.of(annotation(Access.Kind.READ, reads), snapshot));
  }

  /** {@return the {@code @After} of a task that also comes after another one} */
  public static Part withAfter(Task task, ClassRef earlier) {
    boolean ifPresent = false;
    for (After after : task.afters()) {
      ifPresent |= after.own() && after.ifPresent();
    }
    return after(task, earlier, ifPresent);
  }

  /** {@return the {@code @After} of a task for graphs that may not list one of its targets} */
  public static Part withAfterIfPresent(Task task, ClassRef absent) {
    return after(task, absent, true);
  }

  private static Part after(Task task, ClassRef more, boolean ifPresent) {
    Set<ClassRef> targets = new LinkedHashSet<>();
    for (After after : task.afters()) {
      if (after.own()) {
        targets.add(after.target());
      }
    }
    targets.add(more);
    List<Part> literals = new ArrayList<>();
    for (ClassRef target : targets) {
      literals.add(JavaCode.literal(target));
    }
    return ifPresent
        ? JavaCode.annotation("After", literals, "ifPresent = true")
        : JavaCode.annotation("After", literals);
  }

  /** {@return the {@code @SuppressWarnings} of a task that also suppresses one more lint} */
  public static Part withSuppressed(Task task, String id) {
    List<String> ids = new ArrayList<>(new TreeSet<>(task.silenced()));
    ids.add(id);
    return JavaCode.annotation("SuppressWarnings", JavaCode.quoted(ids));
  }
}
