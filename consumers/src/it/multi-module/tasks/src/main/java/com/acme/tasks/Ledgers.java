package com.acme.tasks;

/** A view that declares nothing: who reads through it says so itself. */
@FunctionalInterface
public interface Ledgers {

  int count();
}
