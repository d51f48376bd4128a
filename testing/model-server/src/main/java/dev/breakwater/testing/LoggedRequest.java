package dev.breakwater.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request that the server has received.
 *
 * @param number its number, from 1 on
 * @param method the HTTP method
 * @param path the path with the query
 * @param model the model that it asks for; null if it names none
 * @param headers the headers for authentication, versions and content, with names in lower case
 * @param body the body as text
 * @param script the marker of the script that answers it, or "*" for a script without a marker;
 *     null if no script does
 * @param step the number of the step, from 1 on; 0 if there was no step for it
 * @param status the HTTP status of the answer
 */
public record LoggedRequest(
    int number,
    String method,
    String path,
    @Nullable String model,
    Map<String, String> headers,
    String body,
    @Nullable String script,
    int step,
    int status) {

  /**
   * Parses the body.
   *
   * @return the body as JSON
   * @throws IllegalArgumentException if it is not valid JSON
   */
  public JsonNode json() {
    return Json.parse(body);
  }
}
