package com.acme.strict;

import dev.breakwater.Task;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@NullMarked
@Task
final class Lookup {

  CompletableFuture<@Nullable String> run(@Nullable String key, List<@Nullable String> values) {
    return CompletableFuture.completedFuture(key == null ? null : values.get(0));
  }
}
