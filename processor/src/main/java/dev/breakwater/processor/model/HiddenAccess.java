package dev.breakwater.processor.model;

import dev.breakwater.message.Fix;
import dev.breakwater.message.JavaCode;
import dev.breakwater.message.Message;
import dev.breakwater.message.MessageText;
import dev.breakwater.message.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
 * @param declaration for each kind, the resources of the annotation that declares all hidden access
 *     of the owner; empty where the annotation needs no change
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
    Map<Access.Kind, List<String>> declaration)
    implements Problem {

  public HiddenAccess {
    accesses = List.copyOf(accesses);
    declaration = Map.copyOf(declaration);
  }

  /** The kind of private member. */
  public enum Member {
    FIELD,
    CONSTRUCTOR
  }

  /** The number of accesses that a message shows. */
  private static final int SHOWN = 5;

  @Override
  public MessageText message() {
    List<List<Object>> rows = new ArrayList<>();
    for (Access access : accesses) {
      rows.add(List.of(owner, verb(access), access.resource(), Message.THROUGH.with(tool(access))));
    }
    MessageText text =
        story()
            .table(rows, SHOWN)
            .fact(Message.HIDDEN_ACCESS_FACT)
            .fix(Fix.DECLARE_HIDDEN, annotations());
    if (member == Member.CONSTRUCTOR) {
      return text.fix(Fix.PUBLISH_CONSTRUCTOR);
    }
    return text.fix(
        isTask ? Fix.TAKE_IN_CONSTRUCTOR_OR_ENTRY : Fix.TAKE_IN_CONSTRUCTOR, type, owner);
  }

  private MessageText story() {
    Access first = accesses.get(0);
    String verb = verb(first);
    Part tool = tool(first);
    if (member == Member.CONSTRUCTOR) {
      return MessageText.of(
          Message.HIDDEN_BY_CONSTRUCTOR, owner, owner, verb, first.resource(), tool);
    }
    return declaredIn.equals(owner)
        ? MessageText.of(Message.HIDDEN_BY_FIELD, field, owner, verb, first.resource(), tool)
        : MessageText.of(
            Message.HIDDEN_BY_INHERITED_FIELD,
            field,
            declaredIn,
            owner,
            verb,
            first.resource(),
            tool);
  }

  private static String verb(Access access) {
    return access.kind().verb();
  }

  private static Part tool(Access access) {
    return access.tool().orElseThrow();
  }

  /** {@return the annotations that the owner has once it declares the access} */
  private Part annotations() {
    List<Part> annotations = new ArrayList<>();
    for (Access.Kind kind : Access.Kind.values()) {
      List<String> resources = declaration.getOrDefault(kind, List.of());
      if (!resources.isEmpty()) {
        Part annotation = JavaCode.annotation(kind.annotation(), JavaCode.quoted(resources));
        annotations.add(Message.ANNOTATION_ON.with(annotation, owner));
      }
    }
    return Part.join(", ", annotations);
  }
}
