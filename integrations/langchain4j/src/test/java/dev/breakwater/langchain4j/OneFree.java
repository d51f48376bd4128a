package dev.breakwater.langchain4j;

import dev.breakwater.TaskGraph;
import java.util.concurrent.CompletableFuture;

@TaskGraph(Free.class)
interface OneFree {
  CompletableFuture<Void> run(Body body);
}
