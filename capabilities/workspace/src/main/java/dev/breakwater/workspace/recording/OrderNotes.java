package dev.breakwater.workspace.recording;

import dev.breakwater.resource.Resource;
import dev.breakwater.workspace.recording.RecordedGraph.Order;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Says where the declarations alone would not give the order in which the tasks were recorded, and
 * which {@code @After} does. From declarations follows that a writer comes before a reader; so they
 * say nothing of two writers, and the reverse of what a reader found that went first.
 */
final class OrderNotes {

  private final List<Draft> drafts;
  private final Precedence given;

  /** The given order, what follows from the declarations, and what the notes on readers add. */
  private final Precedence whole;

  OrderNotes(List<Draft> drafts, Set<Order> orders) {
    this.drafts = drafts;
    Set<Order> edges = new HashSet<>(orders);
    this.given = Precedence.of(edges);
    for (Draft later : drafts) {
      for (Draft earlier : drafts) {
        if (isOpen(earlier, later)
            && (witness(earlier.writes(), later.reads()).isPresent()
                || witness(later.writes(), earlier.reads()).isPresent())) {
          edges.add(order(earlier, later));
        }
      }
    }
    this.whole = Precedence.of(edges);
  }

  /** The notes on a task about those that were recorded before it. */
  List<String> of(Draft later) {
    List<String> notes = new ArrayList<>();
    for (Draft earlier : drafts) {
      if (isOpen(earlier, later)) {
        note(earlier, later).ifPresent(notes::add);
      }
    }
    return notes;
  }

  private Optional<String> note(Draft earlier, Draft later) {
    String after = "@After(" + earlier.touched().taskType() + ".class)";
    Optional<String> seen = witness(later.writes(), earlier.reads());
    if (seen.isPresent()) {
      return Optional.of(
          String.format(
              "%s read %s before this task wrote it: add %s to keep that order",
              earlier.touched().task(), seen.get(), after));
    }
    return witness(earlier.writes(), later.writes())
        .filter(path -> !whole.has(order(earlier, later)))
        .map(
            path ->
                String.format(
                    "%s writes %s too, and went first: add %s to keep that order",
                    earlier.touched().task(), path, after));
  }

  /** Whether the one went first, and nobody has said so, or the reverse. */
  private boolean isOpen(Draft earlier, Draft later) {
    return earlier.isBefore(later)
        && !given.has(order(earlier, later))
        && !given.has(order(later, earlier));
  }

  private static Order order(Draft first, Draft second) {
    return new Order(first.touched().task(), second.touched().task());
  }

  /** A path that is in both. Files are found by their names, since there may be thousands. */
  private static Optional<String> witness(List<Resource> some, List<Resource> others) {
    Set<Resource> files = new HashSet<>(others);
    Optional<Resource> file =
        some.stream().filter(one -> isPlain(one) && files.contains(one)).findFirst();
    if (file.isPresent()) {
      return file.map(Resource::pattern);
    }
    List<Resource> patterns = others.stream().filter(other -> !isPlain(other)).toList();
    return some.stream()
        .flatMap(
            one ->
                (isPlain(one) ? patterns : others)
                    .stream().flatMap(other -> one.overlap(other).stream()))
        .findFirst();
  }

  /** Whether it is one file, written as every such file is. */
  private static boolean isPlain(Resource resource) {
    return resource.isLiteral() && resource.pattern().indexOf('\\') < 0;
  }
}
