package dev.breakwater.examples.agents;

import java.util.List;

/**
 * The answer of an agent that changes files.
 *
 * @param summary the changes
 * @param left the open work
 */
public record Report(String summary, List<String> left) {}
