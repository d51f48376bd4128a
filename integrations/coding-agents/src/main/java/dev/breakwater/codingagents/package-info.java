/**
 * Coding agents of the command line as tasks: {@link dev.breakwater.codingagents.ClaudeCode},
 * {@link dev.breakwater.codingagents.Codex}, and any other program with {@link
 * dev.breakwater.codingagents.CliAgent}.
 *
 * <p>An agent runs in the directory of its task, in the sandbox, and changes files there. The
 * declarations of the task are its limits: what the agent is told about them is early guidance, and
 * the comparison at the end of the task is the boundary.
 */
@NullMarked
package dev.breakwater.codingagents;

import org.jspecify.annotations.NullMarked;
