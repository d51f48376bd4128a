/**
 * The messages of the compiler and the runtime: one table of sentences, and the text that a problem
 * puts together from them. Not part of the public API.
 */
@NullMarked
package dev.breakwater.message;

import org.jspecify.annotations.NullMarked;
