package dev.breakwater.examples.authrefactor;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the annotation processor found out about {@link AuthRefactor}, as it wrote it down beside
 * the orchestrator.
 *
 * @param waves the names of the tasks, wave by wave
 * @param tasks the tasks, in the order of the graph
 */
record GeneratedPlan(List<List<String>> waves, List<PlanTask> tasks) {

  private static final String FILE =
      "/META-INF/breakwater/" + AuthRefactor.class.getName() + ".json";

  /**
   * One task.
   *
   * @param after its direct edges
   */
  record PlanTask(String name, List<String> reads, List<String> writes, List<Edge> after) {}

  /**
   * That a task comes after another one.
   *
   * @param task the earlier task
   * @param because the causes
   */
  record Edge(String task, List<Cause> because) {}

  /**
   * Why.
   *
   * @param kind {@code after}, {@code value} or {@code access}
   * @param type with {@code value}, the type of what is handed over
   * @param write with {@code access}, what the earlier task writes
   * @param read with {@code access}, what the later task reads
   * @param witness with {@code access}, a path that is both
   */
  record Cause(
      String kind,
      @Nullable String type,
      @Nullable String write,
      @Nullable String read,
      @Nullable String witness) {}

  static GeneratedPlan load() throws IOException {
    try (InputStream json = GeneratedPlan.class.getResourceAsStream(FILE)) {
      Objects.requireNonNull(json, FILE);
      return new Gson()
          .fromJson(new InputStreamReader(json, StandardCharsets.UTF_8), GeneratedPlan.class);
    }
  }

  PlanTask task(String name) {
    return tasks.stream().filter(task -> task.name().equals(name)).findFirst().orElseThrow();
  }
}
