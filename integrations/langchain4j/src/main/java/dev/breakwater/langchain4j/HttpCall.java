package dev.breakwater.langchain4j;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One try of a model call in this thread, as far as {@link RetryAfterHttp} knows it. A model whose
 * HTTP client is another one reports nothing.
 */
final class HttpCall {

  private static final ThreadLocal<@Nullable HttpCall> CURRENT = new ThreadLocal<>();

  private final Consumer<String> beforeRequest;

  /** The call whose listeners have begun this one; null without one. */
  private final @Nullable HttpCall outer;

  private int requests;
  private @Nullable Runnable cancellation;

  private HttpCall(Consumer<String> beforeRequest, @Nullable HttpCall outer) {
    this.beforeRequest = beforeRequest;
    this.outer = outer;
  }

  /**
   * Begins a call.
   *
   * @param beforeRequest is called with the origin of the provider before each request
   */
  static HttpCall begin(Consumer<String> beforeRequest) {
    HttpCall call = new HttpCall(beforeRequest, CURRENT.get());
    CURRENT.set(call);
    return call;
  }

  static @Nullable HttpCall current() {
    return CURRENT.get();
  }

  void end() {
    if (outer == null) {
      CURRENT.remove();
    } else {
      CURRENT.set(outer);
    }
  }

  static void cancelCurrent() {
    HttpCall call = CURRENT.get();
    if (call != null && call.cancellation != null) {
      call.cancellation.run();
    }
  }

  void beforeRequest(String origin) {
    requests++;
    beforeRequest.accept(origin);
  }

  void onCancel(Runnable action) {
    cancellation = action;
  }

  /** {@return the number of requests; zero if the model has another HTTP client} */
  int requests() {
    return requests;
  }
}
