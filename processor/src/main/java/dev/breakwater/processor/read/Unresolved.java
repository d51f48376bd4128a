package dev.breakwater.processor.read;

import dev.breakwater.processor.model.ClassRef;

/**
 * A name that the compiler cannot resolve, or not yet: another processor may still write it.
 *
 * @param where the outermost class that mentions it
 * @param name as the compiler prints it
 * @param compiledHere whether that class is source, so that the compiler complains itself
 * @param gaveUp whether the compiler did not read on behind the name, which no later round mends
 */
public record Unresolved(ClassRef where, String name, boolean compiledHere, boolean gaveUp) {}
