/**
 * From declarations to a plan: which patterns overlap, what fills each parameter, which edges
 * follow, in which waves the tasks run. Pure functions over the model.
 */
@NullMarked
package dev.breakwater.processor.plan;

import org.jspecify.annotations.NullMarked;
