package dev.breakwater;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks the entry method of a {@link Task} that has several methods it could be. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Entry {}
