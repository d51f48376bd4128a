package dev.breakwater.examples.agents;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import java.util.Map;

/**
 * A provider of models that speaks the protocol of OpenAI.
 *
 * @param baseUrl the address, with the version
 * @param key the key
 * @param large the name of the model that changes code
 * @param small the name of the cheaper model
 */
public record Provider(String baseUrl, String key, String large, String small) {

  public static boolean isSet(Map<String, String> environment) {
    return environment.containsKey("OPENAI_API_KEY") || environment.containsKey("OPENAI_BASE_URL");
  }

  /** {@return the provider that environment variables name} */
  public static Provider of(Map<String, String> environment) {
    return new Provider(
        environment.getOrDefault("OPENAI_BASE_URL", "https://api.openai.com/v1"),
        environment.getOrDefault("OPENAI_API_KEY", "none"),
        environment.getOrDefault("MODEL", "gpt-4.1"),
        environment.getOrDefault("SMALL_MODEL", "gpt-4.1-mini"));
  }

  /** {@return a model, which does not retry} */
  public ChatModel model(String name, HttpClientBuilder http) {
    return OpenAiChatModel.builder()
        .baseUrl(baseUrl)
        .apiKey(key)
        .modelName(name)
        .maxTokens(8_000)
        .httpClientBuilder(http)
        .maxRetries(0)
        .build();
  }
}
