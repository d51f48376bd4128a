package dev.breakwater.processor.model;

import dev.breakwater.message.MessageText;

/** A class that is annotated as a task and cannot be one. */
public record InvalidTask(Site site, ClassRef task, TaskFault fault) implements Problem {

  @Override
  public MessageText message() {
    return fault.message(task);
  }
}
