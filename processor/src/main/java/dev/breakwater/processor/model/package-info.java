/**
 * What the user declared, as values: graphs, tasks, access, parameters to fill, and what is wrong
 * with them. Nothing here knows the compiler; positions and types are opaque.
 */
@NullMarked
package dev.breakwater.processor.model;

import org.jspecify.annotations.NullMarked;
