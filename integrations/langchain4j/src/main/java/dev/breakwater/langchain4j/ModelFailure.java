package dev.breakwater.langchain4j;

import dev.breakwater.runtime.RetryAfter;
import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.ModelNotFoundException;
import dev.langchain4j.exception.NonRetriableException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.exception.RetriableException;
import dev.langchain4j.exception.UnsupportedFeatureException;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A failed call of a model.
 *
 * @param kind how to continue
 * @param status the HTTP status; 0 if it is unknown
 * @param retryAfter the wait that the provider requests; null if it is unknown
 */
record ModelFailure(Kind kind, int status, @Nullable Duration retryAfter) {

  /** An error in a stream of Anthropic, such as an overload. Its module is not a dependency. */
  private static final String STREAM_ERROR = "AnthropicStreamingException";

  enum Kind {
    /** The provider limits the rate or is overloaded: all calls to it wait. */
    BUSY,
    /** An error of the server or of the connection: this call waits. */
    TRANSIENT,
    /** Another try would fail in the same way. */
    PERMANENT,
    /** Not a failure of the provider. */
    OTHER
  }

  static ModelFailure of(Throwable failure) {
    HttpException http = Causes.find(failure, HttpException.class);
    if (http != null) {
      return new ModelFailure(kind(http.statusCode()), http.statusCode(), retryAfter(failure));
    }
    return new ModelFailure(kind(failure), 0, retryAfter(failure));
  }

  private static @Nullable Duration retryAfter(Throwable failure) {
    RetryAfter known = Causes.find(failure, RetryAfter.class);
    Duration wait = known == null ? null : known.retryAfter();
    return wait == null || wait.isNegative() || wait.isZero() ? null : wait;
  }

  private static Kind kind(int status) {
    return switch (status) {
      case 429, 503, 529 -> Kind.BUSY;
      case 408 -> Kind.TRANSIENT;
      default -> status >= 500 ? Kind.TRANSIENT : Kind.PERMANENT;
    };
  }

  private static Kind kind(Throwable failure) {
    if (failure instanceof ModelUnavailableException || failure instanceof ModelRejectedException) {
      return Kind.OTHER;
    }
    if (Causes.find(failure, RateLimitException.class) != null) {
      return Kind.BUSY;
    }
    if (Causes.find(failure, NonRetriableException.class) != null
        || Causes.find(failure, UnsupportedFeatureException.class) != null) {
      return Kind.PERMANENT;
    }
    boolean isTransient =
        Causes.find(failure, RetriableException.class) != null
            || Causes.find(failure, IOException.class) != null
            || failure.getClass().getSimpleName().equals(STREAM_ERROR);
    return isTransient ? Kind.TRANSIENT : Kind.OTHER;
  }

  /** {@return the solution of a permanent failure} */
  static String fix(Throwable failure) {
    if (Causes.find(failure, AuthenticationException.class) != null) {
      return "check the API key and its permissions";
    }
    if (Causes.find(failure, ModelNotFoundException.class) != null) {
      return "check the name of the model and the base URL";
    }
    return "check the settings of the model and the size of the request";
  }

  /** Describes the failure, as in {@code status 429: Too many requests}. */
  String describe(Throwable failure) {
    HttpException http = Causes.find(failure, HttpException.class);
    Throwable shown = http == null ? failure : http;
    String message = shown.getMessage();
    String text = message == null ? shown.getClass().getSimpleName() : message.strip();
    return (status == 0 ? "" : "status " + status + ": ") + Text.shorten(text, 500);
  }
}
