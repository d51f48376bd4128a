/**
 * Runs the tasks of a graph: an {@link dev.breakwater.runtime.Engine} begins a {@link
 * dev.breakwater.runtime.Run} of a {@link dev.breakwater.runtime.Plan}, which carries out the tasks
 * wave after wave, those of one wave at the same time.
 *
 * <p>Generated orchestrators are the usual caller. What a user meets here is {@link
 * dev.breakwater.runtime.Engine}, to choose the threads, {@link
 * dev.breakwater.runtime.TaskFailedException}, and {@link dev.breakwater.runtime.Capability}, to
 * hand tasks something else than files.
 */
@NullMarked
package dev.breakwater.runtime;

import org.jspecify.annotations.NullMarked;
