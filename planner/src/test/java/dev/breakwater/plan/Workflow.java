package dev.breakwater.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

  /** {@return the matrix that declares the files of each task, and nothing else} */
  AccessMatrix matrix() {
    AccessMatrix.Builder matrix = AccessMatrix.builder();
    for (Step step : steps) {
      MatrixTask.Builder task = matrix.task(step.id);
      step.reads.forEach(file -> task.reads(resource(file)));
      step.writes.forEach(file -> task.writes(resource(file)));
    }
    return matrix.build();
  }

  /** As a user would declare the file; an address such as {@code https://x} by its scheme. */
  private static String resource(String file) {
    String literal = file.replaceAll("[\\\\*?\\[\\]{}]", "\\\\$0");
    return literal.contains("://")
        ? literal.replaceFirst("://", ":")
        : "file:" + literal.replaceFirst("^/+", "");
  }
}
