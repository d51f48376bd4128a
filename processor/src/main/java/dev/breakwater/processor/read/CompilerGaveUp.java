package dev.breakwater.processor.read;

/**
 * Thrown where a compiler gave up inside a class in source, and goes on rightly only if its own
 * exception reaches it. ECJ then reports the missing class itself; it would crash later otherwise.
 */
public final class CompilerGaveUp extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final RuntimeException abort;

  CompilerGaveUp(RuntimeException abort) {
    super(abort);
    this.abort = abort;
  }

  /** {@return the exception of the compiler} */
  public RuntimeException abort() {
    return abort;
  }
}
