package dev.breakwater.processor.model;

import dev.breakwater.message.Message;
import dev.breakwater.resource.Resource;
import java.util.Optional;

/**
 * One pattern that a task declares, with its kind of access.
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
    READ("Reads", Message.READS),
    SNAPSHOT("Snapshot", Message.SNAPSHOTS),
    WRITE("Writes", Message.WRITES);

    private final String annotation;
    private final Message verb;

    Kind(String annotation, Message verb) {
      this.annotation = annotation;
      this.verb = verb;
    }

    /** {@return the simple name of the annotation that declares it} */
    public String annotation() {
      return annotation;
    }

    /** {@return the verb for a table of a message} */
    public String verb() {
      return verb.template();
    }
  }

  public boolean isWrite() {
    return kind == Kind.WRITE;
  }
}
