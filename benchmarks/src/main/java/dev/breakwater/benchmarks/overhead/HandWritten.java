package dev.breakwater.benchmarks.overhead;

import dev.breakwater.benchmarks.graphs.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** A shape as people write it with {@link CompletableFuture} and nothing else. */
final class HandWritten {

  private HandWritten() {}

  static IntSupplier of(Shape shape, Executor executor) {
    List<Integer> sinks = shape.sinks();
    return () -> {
      List<CompletableFuture<Integer>> all = start(shape, executor);
      int sum = 0;
      for (int sink : sinks) {
        sum += all.get(sink).join();
      }
      return sum;
    };
  }

  private static List<CompletableFuture<Integer>> start(Shape shape, Executor executor) {
    List<CompletableFuture<Integer>> all = new ArrayList<>(shape.tasks());
    for (List<Integer> predecessors : shape.predecessors()) {
      all.add(
          switch (predecessors.size()) {
            case 0 -> CompletableFuture.supplyAsync(() -> 1, executor);
            case 1 -> all.get(predecessors.get(0)).thenApplyAsync(v -> 1 + v, executor);
            case 2 ->
                all.get(predecessors.get(0))
                    .thenCombineAsync(
                        all.get(predecessors.get(1)), (v, w) -> 1 + Math.max(v, w), executor);
            default -> join(predecessors.stream().map(all::get).toList(), executor);
          });
    }
    return all;
  }

  private static CompletableFuture<Integer> join(
      List<CompletableFuture<Integer>> before, Executor executor) {
    Supplier<Integer> task =
        () -> {
          int longest = 0;
          for (CompletableFuture<Integer> each : before) {
            longest = Math.max(longest, each.join());
          }
          return 1 + longest;
        };
    return CompletableFuture.allOf(before.toArray(CompletableFuture[]::new))
        .thenApplyAsync(done -> task.get(), executor);
  }
}
