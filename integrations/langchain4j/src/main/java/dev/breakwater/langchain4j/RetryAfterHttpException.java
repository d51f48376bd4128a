package dev.breakwater.langchain4j;

import dev.breakwater.runtime.RetryAfter;
import dev.langchain4j.exception.HttpException;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** An HTTP error with the wait that the provider requests. */
final class RetryAfterHttpException extends HttpException implements RetryAfter {

  private static final long serialVersionUID = 1;

  /** The wait; null if the provider requests none. */
  private final @Nullable Duration wait;

  RetryAfterHttpException(int status, String body, HttpHeaders headers) {
    super(status, body);
    this.wait = wait(headers);
  }

  @Override
  public @Nullable Duration retryAfter() {
    return wait;
  }

  private static @Nullable Duration wait(HttpHeaders headers) {
    Duration millis =
        headers.firstValue("retry-after-ms").map(text -> millis(text, 1)).orElse(null);
    return millis != null
        ? millis
        : headers.firstValue("retry-after").map(RetryAfterHttpException::wait).orElse(null);
  }

  private static @Nullable Duration wait(String text) {
    Duration seconds = millis(text, 1000);
    if (seconds != null) {
      return seconds;
    }
    try {
      ZonedDateTime time = ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME);
      return Duration.between(ZonedDateTime.now(time.getZone()), time);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static @Nullable Duration millis(String text, int factor) {
    try {
      return Duration.ofMillis((long) (Double.parseDouble(text.strip()) * factor));
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
