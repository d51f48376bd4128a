package dev.breakwater.processor.model;

import java.util.List;

/**
 * Access of a task or tool that only a private member shows, so that other compilations miss it.
 *
 * @param owner the task or tool
 * @param isTask whether it is a task, which can take tools through its entry method too
 * @param member the private field or constructor
 * @param field the name of the field; of a constructor, the name of its parameter
 * @param declaredIn the class of the member: the owner or one of its superclasses
 * @param type the type of the field or parameter
 * @param accesses the access that the member hides; never empty
 * @param reads the resources of the {@code @Reads} that declares all hidden access of the owner;
 *     empty where it needs no change
 * @param writes the same of its {@code @Writes}
 */
public record HiddenAccess(
    Site site,
    ClassRef owner,
    boolean isTask,
    Member member,
    String field,
    ClassRef declaredIn,
    ValueType type,
    List<Access> accesses,
    List<String> reads,
    List<String> writes)
    implements Problem {

  public HiddenAccess {
    accesses = List.copyOf(accesses);
    reads = List.copyOf(reads);
    writes = List.copyOf(writes);
  }

  /** The kind of private member. */
  public enum Member {
    FIELD,
    CONSTRUCTOR
  }
}
