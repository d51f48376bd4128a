package dev.breakwater.langchain4j;

import dev.breakwater.runtime.PermanentFailure;

/**
 * Thrown when a provider rejects a request permanently, for example since the key is wrong or the
 * model does not exist. The cause is the exception of LangChain4j. Since another attempt would fail
 * in the same way, none is made.
 */
public final class ModelRejectedException extends RuntimeException implements PermanentFailure {

  private static final long serialVersionUID = 1;

  ModelRejectedException(String message, Throwable cause) {
    super(message, cause);
  }
}
