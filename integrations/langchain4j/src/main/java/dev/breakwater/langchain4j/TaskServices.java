package dev.breakwater.langchain4j;

import dev.breakwater.workspace.Workspace;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.service.AiServices;
import dev.langchain4j.service.tool.ToolExecutor;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Provides the attempt of the current thread with AI services, models and tools. */
final class TaskServices {

  private final AgentSettings settings;
  private final Attempts attempts;
  private final ModelCalls calls;

  TaskServices(AgentSettings settings) {
    this.settings = settings;
    this.attempts = new Attempts(settings);
    this.calls = new ModelCalls(settings.backOff());
  }

  Attempts attempts() {
    return attempts;
  }

  <T> AiServices<T> service(Class<T> type, @Nullable Workspace workspace) {
    TaskAttempt attempt = attempts.current("service(…)");
    ServiceTypes.register(type);
    ConfiguredModel model = settings.model(type, taskName(attempt));
    AiServices<T> service = AiServices.builder(type).chatModel(guarded(model, attempt));
    AccessWords words = null;
    if (workspace != null) {
      service.tools(tools(workspace, attempt));
      words = new AccessWords(workspace.access());
    }
    ToolErrors errors = new ToolErrors(attempt, words);
    return service
        .hallucinatedToolNameStrategy(errors::unknown)
        .toolArgumentsErrorHandler(errors::arguments)
        .toolExecutionErrorHandler(errors::execution)
        .maxToolCallingRoundTrips(settings.roundTrips());
  }

  ChatModel model() {
    TaskAttempt attempt = attempts.current("model()");
    return guarded(settings.model(taskName(attempt)), attempt);
  }

  Map<ToolSpecification, ToolExecutor> tools(Workspace workspace) {
    return tools(workspace, attempts.current("tools(…)"));
  }

  private Map<ToolSpecification, ToolExecutor> tools(Workspace workspace, TaskAttempt attempt) {
    return LeaseTools.of(workspace, attempt, settings.commands());
  }

  private ChatModel guarded(ConfiguredModel model, TaskAttempt attempt) {
    return new GuardedModel(model, attempt, calls, settings.prices());
  }

  private static String taskName(TaskAttempt attempt) {
    return attempt.context().access().taskType();
  }
}
