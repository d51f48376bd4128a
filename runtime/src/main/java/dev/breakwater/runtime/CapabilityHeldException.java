package dev.breakwater.runtime;

import java.util.Objects;

/**
 * Thrown by {@link Capability#hold} while another run holds the capability. The run then waits, and
 * asks again.
 */
public final class CapabilityHeldException extends Exception {

  private static final long serialVersionUID = 1;

  /** The name of the capability. */
  private final String capability;

  /** The run that holds it, and since when. */
  private final String holder;

  /**
   * Creates an exception.
   *
   * @param capability names the capability, such as {@code /home/me/project}
   * @param holder names the run that holds it and since when, such as {@code AuthRefactor in
   *     process 4711 since 2026-11-24T15:30:12Z}
   */
  public CapabilityHeldException(String capability, String holder) {
    super(capability + ", held by " + holder, null, false, false);
    this.capability = Objects.requireNonNull(capability, "capability");
    this.holder = Objects.requireNonNull(holder, "holder");
  }

  /** {@return the name of the capability} */
  public String capability() {
    return capability;
  }

  /** {@return the run that holds it, and since when} */
  public String holder() {
    return holder;
  }
}
