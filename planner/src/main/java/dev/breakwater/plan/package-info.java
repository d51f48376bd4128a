/**
 * Orders tasks by the resources that they read and write. The entry point is {@link
 * dev.breakwater.plan.AccessMatrix}.
 */
@NullMarked
package dev.breakwater.plan;

import org.jspecify.annotations.NullMarked;
