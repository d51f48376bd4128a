package dev.breakwater.processor.model;

import dev.breakwater.resource.Resource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A task as one graph lists it.
 *
 * @param accesses the whole access, own before inherited before that of tools, each pattern once
 *     for each kind and origin
 * @param unknownAccess the kinds of which not every resource is known: one did not parse, or a
 *     private member hides it
 * @param entry empty where the task has no usable entry method, which is then a problem of its own
 * @param instantiable whether a no-argument constructor can be called from the graph's package
 * @param silenced the lints that it silences by {@code @SuppressWarnings}
 * @param editable whether its source is compiled here, so that a fix can be written into it
 * @param site the class literal in the graph
 */
public record Task(
    String name,
    ClassRef type,
    List<Access> accesses,
    Set<Access.Kind> unknownAccess,
    List<After> afters,
    Optional<EntryMethod> entry,
    Policy policy,
    boolean readOnly,
    boolean instantiable,
    Set<String> silenced,
    boolean editable,
    Site site) {

  public Task {
    accesses = List.copyOf(accesses);
    unknownAccess = Set.copyOf(unknownAccess);
    afters = List.copyOf(afters);
    silenced = Set.copyOf(silenced);
  }

  /** {@return whether every resource is known} */
  public boolean accessKnown() {
    return unknownAccess.isEmpty();
  }

  /** What it declares to read, each resource once. */
  public List<Access> reads() {
    return distinct(Access.Kind.READ);
  }

  /** What it declares to see without waiting, each resource once. */
  public List<Access> snapshots() {
    return distinct(Access.Kind.SNAPSHOT);
  }

  /** What it declares to write, each resource once. */
  public List<Access> writes() {
    return distinct(Access.Kind.WRITE);
  }

  private List<Access> distinct(Access.Kind kind) {
    Set<Resource> seen = new HashSet<>();
    List<Access> distinct = new ArrayList<>(accesses.size());
    for (Access access : accesses) {
      if (access.kind() == kind && seen.add(access.resource())) {
        distinct.add(access);
      }
    }
    return List.copyOf(distinct);
  }

  /** {@return the first of the accesses of a kind to a resource, which stands for all of them} */
  public Access access(Access.Kind kind, Resource resource) {
    for (Access access : accesses) {
      if (access.kind() == kind && access.resource().equals(resource)) {
        return access;
      }
    }
    throw new IllegalArgumentException(name + " has no " + kind + " of " + resource);
  }

  public Optional<ValueType> result() {
    return entry.flatMap(EntryMethod::result);
  }
}
