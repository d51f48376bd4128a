package dev.breakwater.processor.model;

import dev.breakwater.message.Message;
import dev.breakwater.message.Part;
import java.util.List;

/** Shows an access in a message. */
public final class AccessRow {

  private AccessRow() {}

  /** {@return a row of a table: the task, its kind of access, the resource, and the tool if any} */
  public static List<Object> of(Task task, Access access) {
    String verb = access.kind().verb();
    return access.tool().isPresent()
        ? List.of(task.name(), verb, access.resource(), Message.THROUGH.with(access.tool().get()))
        : List.of(task.name(), verb, access.resource());
  }

  /** {@return the resource, and the tool if any, as part of a sentence} */
  public static Part inline(Access access) {
    return access.tool().isPresent()
        ? Part.join(access.resource(), " ", Message.THROUGH.with(access.tool().get()))
        : names -> access.resource().toString();
  }
}
