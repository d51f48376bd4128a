package dev.breakwater.processor.model;

/**
 * A parameter of a graph's method.
 *
 * @param supplied what tasks get of it: the type itself, or, of a capability, the type of its lease
 */
public record Input(String name, ValueType declared, ValueType supplied, boolean capability) {}
