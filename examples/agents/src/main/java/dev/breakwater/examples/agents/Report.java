package dev.breakwater.examples.agents;

import java.util.List;

/**
 * The answer of an agent that changes files.
 *
 * @param summary what it changed
 * @param left what it could not do
 */
public record Report(String summary, List<String> left) {}
