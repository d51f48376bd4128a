package dev.breakwater.langchain4j;

import java.util.List;
import java.util.Map;

/** The settings of an {@link Agents} that its builder has collected. */
record AgentSettings(
    ConfiguredModel standard,
    Map<Class<?>, ConfiguredModel> models,
    Map<String, Price> prices,
    List<String> commands,
    long tokensPerRun,
    long tokensPerTask,
    long callsPerTask,
    BackOff backOff) {

  AgentSettings {
    models = Map.copyOf(models);
    prices = Map.copyOf(prices);
    commands = List.copyOf(commands);
  }

  /** {@return the limit of round trips of an AI service, which the budget of calls precedes} */
  int roundTrips() {
    long standard = 100;
    return callsPerTask == Account.UNLIMITED
        ? (int) standard
        : (int) Math.min(Math.max(standard, callsPerTask + 1), Integer.MAX_VALUE);
  }

  /**
   * Finds the model of a task or AI service.
   *
   * @param type the class of the task or of the AI service
   * @param taskName the simple name of the class of the task that runs
   */
  ConfiguredModel model(Class<?> type, String taskName) {
    ConfiguredModel own = models.get(type);
    return own != null ? own : model(taskName);
  }

  /** Finds the model of a task by the simple name of its class, if that is unambiguous. */
  ConfiguredModel model(String taskName) {
    List<ConfiguredModel> named =
        models.entrySet().stream()
            .filter(entry -> entry.getKey().getSimpleName().equals(taskName))
            .map(Map.Entry::getValue)
            .toList();
    return named.size() == 1 ? named.get(0) : standard;
  }
}
