package com.acme.strict;

import dev.breakwater.From;
import dev.breakwater.TaskGraph;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

@TaskGraph({OldTask.class, DyingTask.class, RawTask.class, RawStage.class, GenericTask.class})
@Deprecated(since = "2")
@SuppressWarnings({"rawtypes", "removal"})
interface Survey {

  @Deprecated(since = "2")
  CompletableFuture<Findings> run(List<? extends Number> numbers, Set raw, String... names);

  record Findings(
      OldReport old,
      int dying,
      @From(RawTask.class) Map raw,
      @From(RawStage.class) Object staged,
      @From(GenericTask.class) Map<String, ? super Integer> generic) {}
}
