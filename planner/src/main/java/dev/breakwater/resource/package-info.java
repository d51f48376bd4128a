/**
 * The resource language: patterns over paths for what tasks read and write, and exact answers to
 * whether two of them overlap.
 */
@NullMarked
package dev.breakwater.resource;

import org.jspecify.annotations.NullMarked;
