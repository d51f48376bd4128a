package dev.breakwater.langchain4j;

import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;

/**
 * A tool on the leased workspace.
 *
 * @param verb the verb for refusals, such as {@code read}
 * @param target the name of the argument with the path, pattern or program
 * @param writes whether it changes files, so that calls run one after the other
 */
record LeaseTool(
    String name,
    String description,
    JsonObjectSchema parameters,
    String verb,
    String target,
    boolean writes,
    Action action) {

  /** The work of the tool. */
  @FunctionalInterface
  interface Action {

    /**
     * Does the work.
     *
     * @return the result for the model
     * @throws ToolProblem if the call makes no sense
     */
    String run(ToolArguments arguments);
  }

  ToolSpecification specification() {
    return ToolSpecification.builder()
        .name(name)
        .description(description)
        .parameters(parameters)
        .build();
  }
}
