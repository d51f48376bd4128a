/**
 * A model server for tests and examples: {@link dev.breakwater.testing.ModelServer} answers the
 * requests of agents as {@link dev.breakwater.testing.Script scripts} say, without a model or a
 * key.
 */
@NullMarked
package dev.breakwater.testing;

import org.jspecify.annotations.NullMarked;
