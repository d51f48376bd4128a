package dev.breakwater.processor.model;

import dev.breakwater.message.JavaCode;
import dev.breakwater.message.Part;
import dev.breakwater.resource.Resource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Prints the annotations that a task would have after a fix, merged with those that it has. */
public final class AnnotationText {

  private AnnotationText() {}

  /** {@return the {@code @Reads} of a task that also reads more} */
  public static Part withReads(Task task, List<Resource> more) {
    Set<Resource> reads = new LinkedHashSet<>();
    for (Access access : task.accesses()) {
      if (access.own() && !access.isWrite()) {
        reads.add(access.resource());
      }
    }
    reads.addAll(more);
    return JavaCode.annotation("Reads", JavaCode.quoted(new ArrayList<>(reads)));
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
