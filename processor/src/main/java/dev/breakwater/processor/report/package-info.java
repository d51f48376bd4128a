/**
 * From problems to what the user reads. Every sentence of the compiler's that a user can meet is
 * here, but for the reasons why a resource is refused, which the run time says too.
 */
@NullMarked
package dev.breakwater.processor.report;

import org.jspecify.annotations.NullMarked;
