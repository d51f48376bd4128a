package dev.breakwater.runtime;

/** What a task of a {@link RandomRun} throws. */
class ModelFailure extends RuntimeException {

  private static final long serialVersionUID = 1;

  ModelFailure(String message) {
    super(message);
  }

  /** What is not worth another attempt. */
  static final class Permanent extends ModelFailure implements PermanentFailure {

    private static final long serialVersionUID = 1;

    Permanent(String message) {
      super(message);
    }
  }

  /** What is none either. */
  static final class Fatal extends Error {

    private static final long serialVersionUID = 1;

    Fatal(String message) {
      super(message);
    }
  }
}
