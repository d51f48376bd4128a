/** The annotation processor: rounds, deferral, and the fence around exceptions. */
@NullMarked
package dev.breakwater.processor;

import org.jspecify.annotations.NullMarked;
