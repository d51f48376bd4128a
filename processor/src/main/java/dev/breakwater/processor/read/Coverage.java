package dev.breakwater.processor.read;

import dev.breakwater.processor.model.Access;
import dev.breakwater.resource.Resource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Decides whether known access includes more access. What a task may write, it may also read.
 *
 * <p>A pattern counts as included where the same pattern is known, or where it is a literal that a
 * known one matches. A pattern with wildcards that several others include together is not
 * recognized: the answer is then no, which asks for a declaration that is not necessary.
 */
final class Coverage {

  private final Set<Resource> reads = new HashSet<>();
  private final Set<Resource> writes = new HashSet<>();

  Coverage(List<Access> known) {
    for (Access access : known) {
      (access.isWrite() ? writes : reads).add(access.resource());
    }
  }

  boolean covers(Access access) {
    Resource resource = access.resource();
    return isWithin(resource, writes) || (!access.isWrite() && isWithin(resource, reads));
  }

  /** Whether one of the patterns matches every path of the resource. */
  private static boolean isWithin(Resource resource, Set<Resource> patterns) {
    if (patterns.contains(resource)) {
      return true;
    }
    if (!resource.isLiteral()) {
      return false;
    }
    for (Resource pattern : patterns) {
      // A literal matches one path alone.
      if (pattern.overlaps(resource)) {
        return true;
      }
    }
    return false;
  }
}
