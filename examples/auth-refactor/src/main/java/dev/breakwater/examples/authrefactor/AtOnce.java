package dev.breakwater.examples.authrefactor;

import dev.breakwater.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * The same subagents without the order, as people run them today: a {@code CompletableFuture} for
 * each, {@code allOf}, and a copy of the project for each to work in. Each adapts to what it saw
 * when it began; in the end their changes are brought together.
 *
 * <p>The copies make sure of what can happen without them too: that all of them read before any of
 * them writes.
 */
final class AtOnce {

  private final Model model;
  private final Path project;

  AtOnce(Model model, Path project) {
    this.model = model;
    this.project = project;
  }

  /** Runs all four at once; gives what each says that it did, by task. */
  Map<String, String> all(RefactorRequest request) throws IOException {
    Map<String, Subagent> subagents = readers();
    subagents.put("type-defs", typeDefs(request));
    return together(subagents);
  }

  /** Runs type-defs first, since two others read the types, and then those three at once. */
  Map<String, String> afterTypes(RefactorRequest request) throws IOException {
    Map<String, String> reports = together(Map.of("type-defs", typeDefs(request)));
    reports.putAll(together(readers()));
    return reports;
  }

  private Subagent typeDefs(RefactorRequest request) {
    return workspace -> new TypeDefs(model).run(request, workspace).summary();
  }

  private Map<String, Subagent> readers() {
    Map<String, Subagent> readers = new TreeMap<>();
    readers.put(
        "auth-module",
        workspace -> {
          Types types = Types.in(workspace.read(Types.FILE));
          return new AuthModule(model).run(types, workspace).summary();
        });
    readers.put("user-service", workspace -> new UserService(model).run(workspace).summary());
    readers.put("gateway-mw", workspace -> new GatewayMiddleware(model).run(workspace).summary());
    return readers;
  }

  @FunctionalInterface
  private interface Subagent {
    String work(Workspace workspace) throws Exception;
  }

  private Map<String, String> together(Map<String, Subagent> subagents) throws IOException {
    Tree before = Tree.of(project);
    Map<String, CompletableFuture<Done>> running = new TreeMap<>();
    ExecutorService threads = Executors.newFixedThreadPool(subagents.size());
    try {
      subagents.forEach(
          (name, subagent) ->
              running.put(
                  name,
                  CompletableFuture.supplyAsync(() -> workInCopy(subagent, before), threads)));
      CompletableFuture.allOf(running.values().toArray(CompletableFuture[]::new)).join();
    } finally {
      threads.shutdown();
    }
    Map<String, String> reports = new TreeMap<>();
    for (Map.Entry<String, CompletableFuture<Done>> done : running.entrySet()) {
      done.getValue().join().changes().writeTo(project);
      reports.put(done.getKey(), done.getValue().join().report());
    }
    return reports;
  }

  private record Done(String report, Tree changes) {}

  private static Done workInCopy(Subagent subagent, Tree before) {
    try {
      Path copy = Files.createTempDirectory("auth-refactor-copy-");
      before.writeTo(copy);
      String report = subagent.work(Workspace.at(copy));
      Tree after = Tree.of(copy);
      deleteAll(copy);
      return new Done(report, after.only(after.changedSince(before)));
    } catch (Exception e) {
      throw new CompletionException(e);
    }
  }

  private static void deleteAll(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
