package dev.breakwater.processor.plan;

import dev.breakwater.processor.model.Access;
import dev.breakwater.processor.model.ClassRef;
import dev.breakwater.processor.model.EntryMethod;
import dev.breakwater.processor.model.Graph;
import dev.breakwater.processor.model.Policy;
import dev.breakwater.processor.model.Site;
import dev.breakwater.processor.model.Task;
import dev.breakwater.resource.Resource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A recorded run of a scientific workflow. */
record Workflow(List<Step> steps) {

  private static final Pattern STRING = Pattern.compile("\"([^\"\\\\]+)\"");
  private static final String LIST =
      "\\[((?:%1$s(?:,%1$s)*+)?+)]".formatted(STRING.pattern().replace("(", "(?:"));
  private static final Pattern STEP =
      Pattern.compile(
          "\\{\"id\":%s,\"seconds\":[0-9.e-]+,\"parents\":%s,\"reads\":%s,\"writes\":%s}"
              .formatted(STRING.pattern(), LIST, LIST, LIST));

  /**
   * One task of it.
   *
   * @param parents the ids of the tasks that it waited for
   * @param reads names of files
   * @param writes names of files
   */
  record Step(String id, List<String> parents, List<String> reads, List<String> writes) {

    private static Step of(MatchResult step) {
      return new Step(
          step.group(1), strings(step.group(2)), strings(step.group(3)), strings(step.group(4)));
    }

    private static List<String> strings(String list) {
      return STRING.matcher(list).results().map(string -> string.group(1)).toList();
    }
  }

  static Workflow read(Path file) throws IOException {
    String text = Files.readString(file);
    List<Step> steps = new ArrayList<>();
    Matcher step = STEP.matcher(text);
    int at = text.indexOf("[{") + 1;
    while (step.find(at) && step.start() == at) {
      steps.add(Step.of(step));
      at = step.end() + 1;
    }
    if (!text.substring(at - 1).strip().equals("]}")) {
      throw new AssertionError(file + " is no workflow at " + at);
    }
    return new Workflow(List.copyOf(steps));
  }

  /** The graph that declares what each task reads and writes, and nothing else. */
  Graph graph() {
    List<Task> tasks = steps.stream().map(Workflow::task).toList();
    return new Graph(
        new ClassRef("p", List.of("Workflow")),
        true,
        Set.copyOf(tasks.stream().map(Task::type).toList()),
        tasks,
        Set.of(),
        Optional.empty(),
        Optional.empty());
  }

  private static Task task(Step step) {
    Place place = new Place(step.id);
    List<Access> accesses = new ArrayList<>();
    step.reads.forEach(file -> accesses.add(access(Access.Kind.READ, file, place)));
    step.writes.forEach(file -> accesses.add(access(Access.Kind.WRITE, file, place)));
    return new Task(
        step.id,
        new ClassRef("p", List.of(step.id)),
        accesses,
        true,
        List.of(),
        Optional.of(new EntryMethod("run", false, List.of(), Optional.empty(), false)),
        new Policy(Optional.empty(), OptionalInt.empty()),
        false,
        true,
        Set.of(),
        true,
        place);
  }

  private static Access access(Access.Kind kind, String file, Place place) {
    return new Access(kind, Resource.parse(resource(file)), true, Optional.empty(), place, place);
  }

  /** As a user would declare the file; an address such as {@code https://x} by its scheme. */
  private static String resource(String file) {
    String literal = file.replaceAll("[\\\\*?\\[\\]{}]", "\\\\$0");
    return literal.contains("://")
        ? literal.replaceFirst("://", ":")
        : "file:" + literal.replaceFirst("^/+", "");
  }

  private record Place(String key) implements Site {}
}
