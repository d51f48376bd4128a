/**
 * Runs the tasks of a graph: an {@link dev.breakwater.runtime.Engine} begins a {@link
 * dev.breakwater.runtime.Run} of a {@link dev.breakwater.runtime.Plan}, which carries out the tasks
 * in the order of the plan, and those that have none at the same time.
 *
 * <p>Generated orchestrators are the usual caller. What a user meets here is {@link
 * dev.breakwater.runtime.Engine}, to choose threads, limits, and what a failure or a slow task
 * leads to; {@link dev.breakwater.runtime.TaskFailedException} and {@link
 * dev.breakwater.runtime.RunReport}, to learn what became of a run; {@link
 * dev.breakwater.runtime.RunListener}, {@link dev.breakwater.runtime.AttemptInterceptor} and {@link
 * dev.breakwater.runtime.TaskContext}, to see and accompany it; and {@link
 * dev.breakwater.runtime.Capability}, to hand tasks something else than files.
 */
@NullMarked
package dev.breakwater.runtime;

import org.jspecify.annotations.NullMarked;
