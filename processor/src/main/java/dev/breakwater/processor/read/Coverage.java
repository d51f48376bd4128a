package dev.breakwater.processor.read;

import dev.breakwater.processor.model.Access;
import dev.breakwater.resource.Resource;
import java.util.ArrayList;
import java.util.List;

/**
 * Decides whether known access includes more access: whether every path of the other pattern is
 * matched by some known one. A task may also read the paths that it may write, and sees the paths
 * that it may read.
 */
final class Coverage {

  private final List<Resource> visible = new ArrayList<>();
  private final List<Resource> readable = new ArrayList<>();
  private final List<Resource> writable = new ArrayList<>();

  Coverage(List<Access> known) {
    for (Access access : known) {
      visible.add(access.resource());
      if (access.kind() != Access.Kind.SNAPSHOT) {
        readable.add(access.resource());
      }
      if (access.isWrite()) {
        writable.add(access.resource());
      }
    }
  }

  boolean covers(Access access) {
    List<Resource> known =
        access.kind() == Access.Kind.READ
            ? readable
            : access.kind() == Access.Kind.WRITE ? writable : visible;
    if (known.contains(access.resource())) {
      return true;
    }
    // A path outside of both lists is a path outside of the one list.
    return access.resource().overlapOutside(access.resource(), known, known).isEmpty();
  }
}
