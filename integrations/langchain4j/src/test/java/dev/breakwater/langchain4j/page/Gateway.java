package dev.breakwater.langchain4j.page;

import dev.breakwater.Task;
import dev.breakwater.Writes;
import dev.breakwater.langchain4j.Agents;
import dev.breakwater.workspace.Workspace;
import dev.langchain4j.memory.chat.MessageWindowChatMemory;
import dev.langchain4j.service.UserMessage;

@Task(timeout = "10m")
@Writes("src/gateway/**")
record Gateway(Agents agents) {

  interface Assistant {
    String chat(@UserMessage String prompt);
  }

  void run(TypeReport types, Workspace workspace) {
    Assistant assistant =
        agents
            .service(Assistant.class, workspace)
            .chatMemory(MessageWindowChatMemory.withMaxMessages(100))
            .executeToolsConcurrently(agents.executor())
            .build();
    assistant.chat("Plan how src/gateway can use " + types);
    assistant.chat("Carry out the plan.");
  }
}
