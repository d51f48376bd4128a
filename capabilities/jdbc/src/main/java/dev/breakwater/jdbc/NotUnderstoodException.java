package dev.breakwater.jdbc;

/** A statement of which it cannot be told for certain what tables it is about. */
final class NotUnderstoodException extends Exception {

  private static final long serialVersionUID = 1;

  /**
   * Says why, and what to do.
   *
   * @param reason what follows "cannot tell which tables this is about: "
   */
  NotUnderstoodException(String reason) {
    super(reason);
  }
}
