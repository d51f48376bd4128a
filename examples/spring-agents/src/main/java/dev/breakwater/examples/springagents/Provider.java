package dev.breakwater.examples.springagents;

import java.util.Map;
import java.util.Optional;

/**
 * The service of the model.
 *
 * @param baseUrl the address of an API like that of OpenAI
 * @param key the key
 * @param model the name of the model
 */
record Provider(String baseUrl, String key, String model) {

  /** {@return the service that the environment names; empty without a key} */
  static Optional<Provider> in(Map<String, String> environment) {
    return Optional.ofNullable(environment.get("OPENAI_API_KEY"))
        .map(
            key ->
                new Provider(
                    environment.getOrDefault("OPENAI_BASE_URL", "https://api.openai.com/v1"),
                    key,
                    environment.getOrDefault("MODEL", "gpt-5.5")));
  }
}
