package dev.breakwater.runtime;

import dev.breakwater.runtime.spi.Step;
import dev.breakwater.runtime.spi.TaskBody;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One call of a task's body through the interceptors of an engine, the first of them outermost. */
final class Interception {

  private final List<AttemptInterceptor> interceptors;
  private final TaskBody<?> body;
  private final Step step;
  private @Nullable Object result;
  private @Nullable Throwable failure;
  private boolean carriedOut;

  Interception(List<AttemptInterceptor> interceptors, TaskBody<?> body, Step step) {
    this.interceptors = interceptors;
    this.body = body;
    this.step = step;
  }

  @Nullable Object call() throws Throwable {
    try {
      proceed(0);
    } catch (Throwable e) {
      if (failure != null && !Causes.includes(e, failure)) {
        e.addSuppressed(failure);
      }
      throw e;
    }
    if (failure != null) {
      throw failure;
    }
    if (!carriedOut) {
      throw new IllegalStateException(
          "an interceptor did not proceed with " + step.context() + ": call proceed, or throw");
    }
    return result;
  }

  /** {@return what the body returned, even if an interceptor failed afterwards} */
  @Nullable Object result() {
    return result;
  }

  private void proceed(int depth) throws Throwable {
    if (depth < interceptors.size()) {
      interceptors.get(depth).around(step.context(), new Rest(depth + 1));
      return;
    }
    carriedOut = true;
    try {
      result = body.run(step);
    } catch (Throwable e) {
      failure = e;
      throw e;
    }
  }

  private final class Rest implements AttemptInterceptor.Call {

    private final int depth;
    private boolean called;

    Rest(int depth) {
      this.depth = depth;
    }

    @Override
    public void proceed() throws Throwable {
      if (called) {
        throw new IllegalStateException(
            "an interceptor proceeded twice with " + step.context() + ": an attempt is made once");
      }
      called = true;
      Interception.this.proceed(depth);
    }
  }
}
