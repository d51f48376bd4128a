package dev.breakwater.processor.write;

import com.palantir.javapoet.NameAllocator;
import dev.breakwater.processor.model.Input;
import dev.breakwater.processor.model.Task;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names in the generated class, none of which meets another, a keyword, or a method of Object.
 */
final class Identifiers {

  /** The variable for a run that is started in several methods. */
  static final String IN_FLIGHT = "inFlight";

  private static final List<String> FIELDS = List.of("PLAN", "tasks", "engine");

  private static final List<String> OBJECT_METHODS =
      List.of(
          "clone",
          "equals",
          "finalize",
          "getClass",
          "hashCode",
          "notify",
          "notifyAll",
          "toString",
          "wait");

  private static final Pattern BREAK =
      Pattern.compile(
          "[^\\p{javaJavaIdentifierPart}]+"
              + "|(?<=[\\p{Ll}\\p{Nd}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");

  private final String run;
  private final String step;
  private final List<String> inputs = new ArrayList<>();
  private final List<String> variables = new ArrayList<>();
  private final List<String> constants = new ArrayList<>();
  private final List<String> factories = new ArrayList<>();

  Identifiers(List<Task> tasks, List<Input> graphInputs) {
    NameAllocator fields = new NameAllocator();
    FIELDS.forEach(name -> take(fields, name));
    NameAllocator methods = new NameAllocator();
    OBJECT_METHODS.forEach(name -> take(methods, name));
    Set<String> seen = new HashSet<>();
    Set<String> shared = new HashSet<>();
    for (Task task : tasks) {
      if (!seen.add(task.type().simpleName())) {
        shared.add(task.type().simpleName());
      }
    }
    List<String> wanted = new ArrayList<>();
    for (Task task : tasks) {
      boolean unique = !shared.contains(task.type().simpleName());
      List<String> words = words(unique ? task.type().simpleName() : task.name());
      wanted.add(camel(words));
      factories.add(take(methods, camel(words)));
      constants.add(take(fields, String.join("_", words).toUpperCase(Locale.ROOT)));
    }
    // Inputs are the user's to name, and scripts without capitals have one spelling for both: a
    // variable must not hide a field.
    NameAllocator locals = new NameAllocator();
    FIELDS.forEach(name -> take(locals, name));
    constants.forEach(name -> take(locals, name));
    take(locals, IN_FLIGHT);
    graphInputs.forEach(input -> inputs.add(take(locals, input.name())));
    run = take(locals, "run");
    step = take(locals, "step");
    wanted.forEach(name -> variables.add(take(locals, name)));
  }

  /** Under a tag of our own: the allocator would make random ones, which is slow to begin with. */
  private static String take(NameAllocator names, String wanted) {
    return names.newName(wanted, new Object());
  }

  /** Splits at what is no part of a name, and before capitals as task names do. */
  private static List<String> words(String name) {
    List<String> words =
        BREAK
            .splitAsStream(name)
            .filter(word -> !word.isEmpty())
            .map(word -> word.toLowerCase(Locale.ROOT))
            .toList();
    return words.isEmpty() ? List.of("task") : words;
  }

  private static String camel(List<String> words) {
    StringBuilder camel = new StringBuilder(words.get(0));
    for (String word : words.subList(1, words.size())) {
      int first = word.offsetByCodePoints(0, 1);
      camel.append(word.substring(0, first).toUpperCase(Locale.ROOT)).append(word.substring(first));
    }
    return camel.toString();
  }

  String run() {
    return run;
  }

  String step() {
    return step;
  }

  /** The parameter of the method for an input of the graph. */
  String input(int index) {
    return inputs.get(index);
  }

  /** The local variable for the future of a task's result. */
  String variable(int task) {
    return variables.get(task);
  }

  /** The constant for a task in the plan. */
  String constant(int task) {
    return constants.get(task);
  }

  /** The method that makes a task. */
  String factory(int task) {
    return factories.get(task);
  }
}
