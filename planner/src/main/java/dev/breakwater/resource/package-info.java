/**
 * The resource language: what a task reads and writes, as patterns over paths, and the exact answer
 * to whether two of them can mean the same thing.
 */
@NullMarked
package dev.breakwater.resource;

import org.jspecify.annotations.NullMarked;
