package dev.breakwater.processor.model;

/**
 * One class literal of an {@code @After}.
 *
 * @param own whether it stands on the task itself, rather than on a supertype
 */
public record After(ClassRef target, boolean ifPresent, boolean own, Site site) {}
