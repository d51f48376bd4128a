package dev.breakwater.resource;

import dev.breakwater.resource.Node.Alternatives;
import dev.breakwater.resource.Node.Sequence;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The option taken in a group of braces, after the choices made before it. So a chain of choices
 * names an expansion up to some point.
 */
record Choice(@Nullable Choice previous, Alternatives group, int option) {

  /** Where the option begins in the text. */
  int start() {
    return group.options().get(option).start();
  }

  /** The expansion with these choices, and with the first option of each group behind them. */
  static String expand(String text, Sequence pattern, @Nullable Choice choices) {
    Deque<Integer> options = new ArrayDeque<>();
    for (Choice choice = choices; choice != null; choice = choice.previous) {
      options.addFirst(choice.option);
    }
    StringBuilder expansion = new StringBuilder();
    append(expansion, text, pattern, options);
    return expansion.toString();
  }

  private static void append(
      StringBuilder expansion, String text, Sequence sequence, Deque<Integer> options) {
    for (Node node : sequence.nodes()) {
      if (node instanceof Alternatives group) {
        int option = options.isEmpty() ? 0 : options.removeFirst();
        append(expansion, text, group.options().get(option), options);
      } else {
        expansion.append(text, node.start(), node.end());
      }
    }
  }
}
