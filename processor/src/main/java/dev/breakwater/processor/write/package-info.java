/** From a plan without problems to an orchestrator, and to the files that describe it. */
@NullMarked
package dev.breakwater.processor.write;

import org.jspecify.annotations.NullMarked;
