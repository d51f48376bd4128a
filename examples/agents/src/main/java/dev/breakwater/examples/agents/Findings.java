package dev.breakwater.examples.agents;

import java.util.List;

/**
 * The result of the survey.
 *
 * @param codes the codes of all errors
 * @param files the files that must change
 */
public record Findings(List<String> codes, List<String> files) {}
