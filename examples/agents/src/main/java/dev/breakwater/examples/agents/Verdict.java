package dev.breakwater.examples.agents;

/**
 * The result of the last task.
 *
 * @param passed whether the checks passed
 * @param checks the output of the checks
 * @param summary the summary for the pull request, by a model
 */
public record Verdict(boolean passed, String checks, String summary) {}
