package dev.breakwater.examples.agents;

import dev.breakwater.langchain4j.Agents;
import dev.breakwater.langchain4j.RetryAfterHttp;
import dev.breakwater.runtime.Engine;
import dev.breakwater.runtime.RunListener;
import dev.breakwater.workspace.Workspace;
import dev.langchain4j.model.chat.ChatModel;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** Runs the agents with models and budgets. */
final class Refactor {

  private Refactor() {}

  static CompletableFuture<Verdict> start(Provider provider, Path project, RunListener listener) {
    ChatModel large = provider.model(provider.large(), RetryAfterHttp.builder());
    ChatModel small = provider.model(provider.small(), RetryAfterHttp.builder());
    Agents agents =
        Agents.with(large)
            .model(Survey.class, small)
            .model(Check.class, small)
            .tokensPerRun(1_000_000)
            .callsPerTask(60)
            .price(provider.large(), 2, 8)
            .price(provider.small(), 0.4, 1.6)
            .build();
    Engine engine = agents.on(Engine.builder().budget("cost.usd", 5)).listener(listener).build();
    return new ModernizeOrchestrator(ModernizeOrchestrator.Tasks.by(agents::make), engine)
        .run(Workspace.builder(project).discard("dist/**").open());
  }
}
