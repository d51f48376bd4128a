package dev.breakwater.examples.springagents;

import dev.breakwater.runtime.TaskContext;
import dev.breakwater.workspace.Workspace;
import java.util.Map;
import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.chat.model.ChatResponse;

/** Asks the model, with the lease of the calling task for its tools. A singleton. */
record Assistant(ChatClient client) {

  String ask(String prompt, Workspace workspace, TaskContext context) {
    ChatResponse response =
        client
            .prompt(prompt)
            .toolContext(Map.of(FileTools.WORKSPACE, workspace))
            .call()
            .chatResponse();
    context.note("tokens", response.getMetadata().getUsage().getTotalTokens());
    return response.getResult().getOutput().getText();
  }
}
