package com.acme.strict;

import dev.breakwater.Task;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

@Task
@SuppressWarnings("rawtypes")
final class RawStage {

  CompletionStage run() {
    return CompletableFuture.completedFuture("staged");
  }
}
