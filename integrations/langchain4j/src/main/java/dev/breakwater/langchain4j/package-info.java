/**
 * Runs LangChain4j AI services as tasks. {@link dev.breakwater.langchain4j.Agents} makes the tasks,
 * and provides class tasks with a model and with tools on their leased workspace. Both enforce the
 * declared access, budgets and rate limits.
 */
@NullMarked
package dev.breakwater.langchain4j;

import org.jspecify.annotations.NullMarked;
