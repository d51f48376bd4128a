package dev.breakwater.langchain4j;

import dev.breakwater.testing.ModelServer;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.jdk.JdkHttpClient;
import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.anthropic.AnthropicStreamingChatModel;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;

/** Real models of LangChain4j that talk to the scripted server. */
enum Models {
  OPEN_AI,
  OPEN_AI_STREAMING,
  ANTHROPIC,
  ANTHROPIC_STREAMING;

  boolean streams() {
    return name().endsWith("STREAMING");
  }

  Agents.Builder agents(ModelServer server) {
    return agents(server, RetryAfterHttp.builder());
  }

  Agents.Builder agents(ModelServer server, HttpClientBuilder http) {
    String url = server.uri() + "/v1";
    return switch (this) {
      case OPEN_AI -> Agents.with(openAi(server, http));
      case OPEN_AI_STREAMING ->
          Agents.with(
              OpenAiStreamingChatModel.builder()
                  .baseUrl(url)
                  .apiKey("fake-key")
                  .modelName("scripted")
                  .httpClientBuilder(http)
                  .build());
      case ANTHROPIC ->
          Agents.with(
              AnthropicChatModel.builder()
                  .baseUrl(url)
                  .apiKey("fake-key")
                  .modelName("scripted")
                  .maxRetries(0)
                  .httpClientBuilder(http)
                  .build());
      case ANTHROPIC_STREAMING ->
          Agents.with(
              AnthropicStreamingChatModel.builder()
                  .baseUrl(url)
                  .apiKey("fake-key")
                  .modelName("scripted")
                  .httpClientBuilder(http)
                  .build());
    };
  }

  static ChatModel openAi(ModelServer server) {
    return openAi(server, RetryAfterHttp.builder());
  }

  static ChatModel openAi(ModelServer server, HttpClientBuilder http) {
    return openAi(server, http, 0);
  }

  static ChatModel openAi(ModelServer server, HttpClientBuilder http, int retries) {
    return OpenAiChatModel.builder()
        .baseUrl(server.uri() + "/v1")
        .apiKey("fake-key")
        .modelName("scripted")
        .maxRetries(retries)
        .httpClientBuilder(http)
        .build();
  }

  /** {@return LangChain4j's own HTTP client} */
  static HttpClientBuilder plainHttp() {
    return JdkHttpClient.builder();
  }
}
