package dev.breakwater.workspace;

import dev.breakwater.resource.Resource;
import dev.breakwater.runtime.Access;
import dev.breakwater.workspace.internal.Declaration;
import dev.breakwater.workspace.internal.Touches;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the holder of a workspace may touch, and how it is told that it may not. A task that hands
 * its workspace on to the tasks of another graph passes on no more than it has: the accesses stand
 * one within the other.
 */
final class Permit {

  /** The application's: everything below the root. */
  static final Permit EVERYTHING = new Permit("the application", List.of(), Touches.UNHEARD);

  private static final String FILE = "file";

  private final String holder;
  private final List<Access> accesses;
  private final Touches touches;

  private Permit(String holder, List<Access> accesses, Touches touches) {
    this.holder = holder;
    this.accesses = accesses;
    this.touches = touches;
  }

  Permit within(Access access) {
    List<Access> more = new ArrayList<>(accesses);
    if (!touches.areNoted()) {
      more.add(access);
    }
    return new Permit(access.task(), List.copyOf(more), touches.within(access));
  }

  /** This permit where what the holders touch is noted, and no access stands in their way. */
  Permit notedBy(Touches noted) {
    return new Permit(holder, accesses, noted);
  }

  /** Who is to hear of what the holder touches beside its {@link #checkRead checked} calls. */
  Touches touches() {
    return touches;
  }

  String holder() {
    return holder;
  }

  /** What the holder can see at most; {@link #mayRead} says whether it does. */
  List<Resource> visible() {
    if (accesses.isEmpty()) {
      return List.of(Resource.parse("**"));
    }
    Access own = accesses.get(accesses.size() - 1);
    return visible(own).filter(resource -> resource.scheme().equals(FILE)).toList();
  }

  private static Stream<Resource> visible(Access access) {
    return Stream.of(access.reads(), access.snapshots(), access.writes()).flatMap(List::stream);
  }

  /**
   * Whether the holder may read every file in a folder, except for those of Git, and write none.
   */
  boolean onlyReadsWhole(String folder) {
    return covers(folder, access -> coversAny(access.reads(), folder));
  }

  /** The same, where some of the files may be covered by a snapshot alone. */
  boolean onlySeesWhole(String folder) {
    return covers(
        folder,
        access -> coversAny(access.reads(), folder) || coversAny(access.snapshots(), folder));
  }

  private boolean covers(String folder, Predicate<Access> allowed) {
    return !accesses.isEmpty()
        && below(folder)
            .filter(
                whole ->
                    accesses.stream()
                        .allMatch(
                            access ->
                                access.writes().stream().noneMatch(whole::overlaps)
                                    && allowed.test(access)))
            .isPresent();
  }

  private static boolean coversAny(List<Resource> resources, String folder) {
    return resources.stream().anyMatch(resource -> covers(resource, folder));
  }

  private static boolean covers(Resource resource, String folder) {
    String pattern = resource.pattern();
    if (!resource.scheme().equals(FILE) || !pattern.endsWith("**")) {
      return false;
    }
    String prefix = pattern.substring(0, pattern.length() - "**".length());
    if (prefix.isEmpty()) {
      return true;
    }
    String literal = prefix.substring(0, prefix.length() - 1);
    return Resource.literal(literal).filter(literal::equals).isPresent()
        && (folder + '/').startsWith(prefix);
  }

  /** Whether the holder may read a file below a folder. */
  boolean mayReadSomethingBelow(String folder) {
    return below(folder).filter(whole -> visible().stream().anyMatch(whole::overlaps)).isPresent();
  }

  static Optional<Resource> below(String folder) {
    return Resource.literal(folder).map(literal -> Resource.parse(literal + "/**"));
  }

  boolean mayWrite(String path) {
    return accesses.stream().allMatch(access -> mayWrite(access, path));
  }

  boolean mayRead(String path) {
    for (Access access : accesses) {
      if (!mayRead(access, path)) {
        return false;
      }
    }
    return true;
  }

  /** Checks a path that the holder gave, and that links lead to another. */
  void checkRead(String given, String path) {
    for (Access access : accesses) {
      if (!mayRead(access, path)) {
        throw undeclared(access, "read", given, path, false);
      }
    }
    touches.read(path);
  }

  /** Checks a path that the holder gave, and that links lead to another. */
  void checkWrite(String verb, String given, String path) {
    for (Access access : accesses) {
      if (!mayWrite(access, path)) {
        throw undeclared(access, verb, given, path, true);
      }
    }
    touches.write(path);
  }

  /** Checks that a pattern has something in common with the paths that the holder may read. */
  void checkList(Resource pattern) {
    for (Access access : accesses) {
      if (visible(access).noneMatch(pattern::overlaps)) {
        throw new UndeclaredAccessException(
            access.refusal(
                "list " + shown(pattern.pattern()), List.of(pattern.toString()), List.of()));
      }
    }
  }

  private static boolean mayRead(Access access, String path) {
    return any(access.reads(), path) || any(access.snapshots(), path) || mayWrite(access, path);
  }

  private static boolean mayWrite(Access access, String path) {
    return any(access.writes(), path);
  }

  private static boolean any(List<Resource> resources, String path) {
    for (Resource resource : resources) {
      if (Declaration.allows(resource, path)) {
        return true;
      }
    }
    return false;
  }

  /** Refuses changes in a directory, of which each is shown on a line of its own. */
  UndeclaredAccessException refuseChanges(
      List<String> paths, List<String> shown, @Nullable Path kept) {
    List<String> resources = paths.stream().map(Declaration::resource).toList();
    String reason =
        String.format(
            "it changed undeclared paths in its directory, so that nothing is published:%n"
                + "  %s%nTo fix, %s%s",
            String.join(System.lineSeparator() + "  ", shown),
            fix(resources),
            kept == null ? "" : String.format("%nIts files are kept in %s", kept));
    return refuse("publish its changes", reason);
  }

  private String fix(List<String> resources) {
    return resources.isEmpty() || accesses.isEmpty()
        ? "remove these before the task ends: only regular files can be published"
        : own().fix(List.of(), resources) + ", or leave them as they were";
  }

  private Access own() {
    return accesses.get(accesses.size() - 1);
  }

  /** Refuses a call that no declaration permits. */
  UndeclaredAccessException refuse(String verb, String given, String reason) {
    return refuse(verb + " " + shown(given), reason);
  }

  private UndeclaredAccessException refuse(String deed, String reason) {
    return new UndeclaredAccessException(
        accesses.isEmpty()
            ? holder + " may not " + deed + ": " + reason
            : own().refusal(deed, reason));
  }

  private static UndeclaredAccessException undeclared(
      Access access, String verb, String given, String path, boolean writes) {
    String target = given.equals(path) ? "" : ", which is " + shown(path);
    List<String> missing = List.of(Declaration.resource(path));
    return new UndeclaredAccessException(
        access.refusal(
            verb + " " + shown(given) + target,
            writes ? List.of() : missing,
            writes ? missing : List.of()));
  }

  private static String shown(String path) {
    return path.isEmpty() ? "\"\"" : Declaration.shown(path);
  }
}
