/** Subagents on Spring AI, as prototype beans. */
package dev.breakwater.examples.springagents;
