/**
 * From the compiler's view of a program to the model: what is declared, and what is wrong with one
 * task or graph by itself.
 */
@NullMarked
package dev.breakwater.processor.read;

import org.jspecify.annotations.NullMarked;
