/**
 * Runs the tasks of a graph. An {@link dev.breakwater.runtime.Engine} begins a {@link
 * dev.breakwater.runtime.spi.Run} of a {@link dev.breakwater.runtime.spi.Plan}, and carries out the
 * tasks in the order of the plan; tasks without an order run at the same time.
 *
 * <p>Generated orchestrators are the usual caller. Applications use {@link
 * dev.breakwater.runtime.Engine}, to choose threads, limits, and the reaction to failures and slow
 * tasks; {@link dev.breakwater.runtime.TaskFailedException} and {@link
 * dev.breakwater.runtime.RunReport}, for the outcome of a run; {@link
 * dev.breakwater.runtime.RunListener}, {@link dev.breakwater.runtime.AttemptInterceptor} and {@link
 * dev.breakwater.runtime.TaskContext}, to observe and accompany it; and {@link
 * dev.breakwater.runtime.Capability}, to pass tasks something else than files.
 */
@NullMarked
package dev.breakwater.runtime;

import org.jspecify.annotations.NullMarked;
