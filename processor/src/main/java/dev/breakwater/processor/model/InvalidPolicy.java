package dev.breakwater.processor.model;

/** A time-out or number of attempts that does not parse or makes no sense. */
public record InvalidPolicy(Site site, ClassRef task, Fault fault, String value)
    implements Problem {

  /** What is wrong with the value. */
  public enum Fault {
    TIMEOUT_FORMAT,
    TIMEOUT_UNIT_ORDER,
    TIMEOUT_ZERO,
    TIMEOUT_TOO_LONG,
    ATTEMPTS_BELOW_ONE
  }
}
