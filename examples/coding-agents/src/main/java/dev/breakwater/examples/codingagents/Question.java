package dev.breakwater.examples.codingagents;

import java.io.Console;
import java.util.Optional;

/** Asks the person at the terminal. */
@FunctionalInterface
interface Question {

  /** {@return the answer; empty at the end of the input} */
  Optional<String> ask(String text);

  /** {@return a question in the terminal of this process; empty if it has no terminal} */
  static Optional<Question> inTerminal() {
    return Optional.ofNullable(System.console())
        .filter(Question::isTerminal)
        .map(console -> text -> Optional.ofNullable(console.readLine("%s", text)));
  }

  /** From JDK 22 on, there may be a console without a terminal. */
  private static boolean isTerminal(Console console) {
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }
}
