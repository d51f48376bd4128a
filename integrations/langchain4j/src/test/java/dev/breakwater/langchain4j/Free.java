package dev.breakwater.langchain4j;

import dev.breakwater.Task;
import dev.breakwater.runtime.TaskContext;
import java.util.Objects;

/** A task without a workspace. */
@Task
final class Free {
  void run(Body body, TaskContext context) throws Exception {
    Objects.requireNonNull(body.run(null, context));
  }
}
