package dev.breakwater.codingagents;

import dev.breakwater.runtime.Access;
import org.jspecify.annotations.Nullable;

/**
 * One execution of a program.
 *
 * @param prompt the prompt
 * @param instructions the limits of the task and other standing instructions
 * @param session the session to resume; null for a new one
 * @param access the access of the task
 * @param isSandboxed whether the program runs in the sandbox
 */
record Turn(
    String prompt,
    String instructions,
    @Nullable String session,
    Access access,
    boolean isSandboxed) {

  /** {@return the instructions and the prompt, for programs without a place for instructions} */
  String whole() {
    return instructions + "\n\n" + prompt;
  }
}
