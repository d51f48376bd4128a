package dev.breakwater.benchmarks.analysis;

/** A method that only guesses, so that what it says of a pair has to be compared with the truth. */
interface Heuristic extends Method {

  /** Whether it takes them for overlapping. */
  boolean alarms(String a, String b);
}
