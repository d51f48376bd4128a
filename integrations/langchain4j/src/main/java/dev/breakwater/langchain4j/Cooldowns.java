package dev.breakwater.langchain4j;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The cool-downs that models share by the origin of their provider. Safe for several threads. */
final class Cooldowns {

  private final Map<String, Cooldown> byOrigin = new ConcurrentHashMap<>();

  /** Makes a model share the cool-down of its provider, which its request has revealed. */
  void share(ConfiguredModel model, String origin) {
    Cooldown shared = byOrigin.computeIfAbsent(origin, unused -> new Cooldown());
    Cooldown own = model.cooldown();
    if (own != shared) {
      shared.extend(own.left());
      model.cooldown(shared);
    }
  }
}
