package dev.breakwater.examples.agents.byhand;

import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.service.AiServices;
import dev.langchain4j.service.tool.ToolErrorHandlerResult;

/**
 * One attempt of an agent.
 *
 * @param access the declared access
 * @param files its files
 * @param model its model
 */
record Attempt(Access access, TaskFiles files, ChatModel model) {

  <T> T service(Class<T> type) {
    return AiServices.builder(type)
        .chatModel(model)
        .systemMessageTransformer(
            message -> message == null ? access.words() : message + "\n" + access.words())
        .tools(access.writes().isEmpty() ? new ReadingTools(files) : new WritingTools(files))
        .maxToolCallingRoundTrips(60)
        .hallucinatedToolNameStrategy(
            request -> ToolExecutionResultMessage.from(request, "this tool does not exist"))
        .toolArgumentsErrorHandler(
            (error, context) -> ToolErrorHandlerResult.text("correct the arguments: " + error))
        .toolExecutionErrorHandler(
            (error, context) -> {
              if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("interrupted", error);
              }
              return ToolErrorHandlerResult.text(error.getMessage());
            })
        .build();
  }
}
