package dev.breakwater.benchmarks.overhead;

import com.linkedin.parseq.Engine;
import com.linkedin.parseq.EngineBuilder;
import com.linkedin.parseq.Task;
import dev.breakwater.benchmarks.graphs.Shape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.IntSupplier;

/**
 * A shape as users of ParSeq write it. A run is one plan, and the tasks of a plan never run at the
 * same time: for that, ParSeq has them hand their work to somebody else.
 */
final class ParSeqGraph {

  private ParSeqGraph() {}

  static IntSupplier of(Shape shape, Executor executor) {
    ScheduledExecutorService timer =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread thread = new Thread(work, "parseq-timer");
              thread.setDaemon(true);
              return thread;
            });
    Engine engine = new EngineBuilder().setTaskExecutor(executor).setTimerScheduler(timer).build();
    List<Integer> sinks = shape.sinks();
    return () -> {
      List<Task<Integer>> all = tasks(shape);
      Task<Integer> sum =
          Task.par(sinks.stream().map(all::get).toList())
              .map(values -> values.stream().mapToInt(Integer::intValue).sum());
      engine.run(sum);
      try {
        sum.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      return sum.get();
    };
  }

  private static List<Task<Integer>> tasks(Shape shape) {
    List<Task<Integer>> all = new ArrayList<>(shape.tasks());
    for (List<Integer> predecessors : shape.predecessors()) {
      all.add(
          switch (predecessors.size()) {
            case 0 -> Task.callable(() -> 1);
            case 1 -> all.get(predecessors.get(0)).map(v -> 1 + v);
            case 2 ->
                Task.par(all.get(predecessors.get(0)), all.get(predecessors.get(1)))
                    .map((v, w) -> 1 + Math.max(v, w));
            default ->
                Task.par(predecessors.stream().map(all::get).toList())
                    .map(values -> 1 + Collections.max(values));
          });
    }
    return all;
  }
}
