/**
 * The types between generated code and engines: generated orchestrators describe their graph by a
 * {@link dev.breakwater.runtime.spi.Plan} and start its tasks by a {@link
 * dev.breakwater.runtime.spi.Run}. Applications need them only to run a plan without a generated
 * orchestrator, or to implement an {@link dev.breakwater.runtime.Engine}.
 */
@NullMarked
package dev.breakwater.runtime.spi;

import org.jspecify.annotations.NullMarked;
