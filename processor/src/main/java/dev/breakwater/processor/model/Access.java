package dev.breakwater.processor.model;

import dev.breakwater.resource.Resource;
import java.util.Optional;

/**
 * One pattern that a task may read or write.
 *
 * @param own whether it stands on the task itself, rather than on a supertype or a tool
 * @param tool the tool that it comes through, if it does
 * @param site the string in the annotation; for a tool, the parameter or field that holds it
 * @param annotation the annotation that holds the string; for a tool, the same as {@code site}
 */
public record Access(
    Kind kind,
    Resource resource,
    boolean own,
    Optional<ClassRef> tool,
    Site site,
    Site annotation) {

  public enum Kind {
    READ,
    WRITE
  }

  public boolean isWrite() {
    return kind == Kind.WRITE;
  }
}
