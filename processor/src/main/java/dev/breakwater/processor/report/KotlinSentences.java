package dev.breakwater.processor.report;

import java.util.List;

/** What is said of Kotlin's constructs that Java, and so generated code, cannot call. */
final class KotlinSentences {

  private KotlinSentences() {}

  static Text suspendingTask(String type, String method, String result) {
    String signature = "fun " + method + "(...)";
    String story =
        "the entry method "
            + method
            + " of "
            + type
            + " is a suspend function, which only coroutines can call";
    return Text.of("InvalidTask", story)
        .fix(
            "return a future: "
                + signature
                + ": CompletableFuture<"
                + result
                + "> = scope.future { ... }, with future from kotlinx.coroutines.future")
        .fix("block the task's thread: " + signature + " = runBlocking { ... }");
  }

  static Text hiddenEntry(String type, List<String> methods) {
    return hidden("InvalidTask", type + " has no entry method that Java can call: ", methods);
  }

  static Text hiddenMethod(String graph, List<String> methods) {
    return hidden("InvalidGraph", graph + " has no method that Java can implement: ", methods);
  }

  private static Text hidden(String id, String story, List<String> methods) {
    String verb = methods.size() == 1 ? " takes or returns" : " take or return";
    return Text.of(id, story + Words.list(methods) + verb + " a Kotlin value class")
        .fix("use a data class instead of the value class")
        .fix("take and return the value that the value class wraps");
  }

  static Text suspendingGraph(String graph, String method, String result) {
    String story =
        "the method "
            + method
            + " of "
            + graph
            + " is a suspend function, which the orchestrator cannot implement";
    return Text.of("InvalidGraph", story)
        .fix(
            "remove suspend and return CompletableFuture<"
                + result
                + ">; coroutines wait for it with await() from kotlinx.coroutines.future");
  }
}
