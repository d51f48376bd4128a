package dev.breakwater.langchain4j.page;

import dev.breakwater.langchain4j.Agents;
import dev.breakwater.langchain4j.RetryAfterHttp;
import dev.breakwater.runtime.Engine;
import dev.breakwater.workspace.Workspace;
import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.chat.ChatModel;
import java.nio.file.Path;

final class Application {

  public static void main(String... arguments) {
    String baseUrl = "https://api.anthropic.com/v1";
    String key = System.getenv("ANTHROPIC_API_KEY");
    ChatModel large = model(baseUrl, key, "claude-sonnet-4-5");
    ChatModel small = model(baseUrl, key, "claude-haiku-4-5");
    System.out.println(modernize(large, small, Workspace.at(Path.of(arguments[0]))));
  }

  static ChatModel model(String baseUrl, String key, String name) {
    return AnthropicChatModel.builder()
        .baseUrl(baseUrl)
        .apiKey(key)
        .modelName(name)
        .maxTokens(8_000)
        .httpClientBuilder(RetryAfterHttp.builder())
        .maxRetries(0)
        .build();
  }

  static UserReport modernize(ChatModel large, ChatModel small, Workspace workspace) {
    Agents agents =
        Agents.with(large)
            .model(Survey.class, small)
            .tokensPerRun(2_000_000)
            .tokensPerTask(400_000)
            .callsPerTask(120)
            .price("claude-sonnet-4-5", 3, 15)
            .commands("npm", "npx")
            .build();
    Engine engine =
        agents.on(Engine.builder().maxConcurrency(4)).onReport(System.out::println).build();
    return new ModernizeOrchestrator(ModernizeOrchestrator.Tasks.by(agents::make), engine)
        .run(workspace);
  }
}
