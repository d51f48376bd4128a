package dev.breakwater.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;

/** The errors of the services of OpenAI. */
final class OpenAiErrors {

  private OpenAiErrors() {}

  static JsonNode error(int status, String message) {
    String type =
        status == 429 ? "requests" : status < 500 ? "invalid_request_error" : "server_error";
    String code =
        switch (status) {
          case 401 -> "invalid_api_key";
          case 404 -> "not_found";
          case 429 -> "rate_limit_exceeded";
          default -> "error_" + status;
        };
    return Json.object(
        "error",
        Json.object("message", message, "type", type, "param", NullNode.instance, "code", code));
  }
}
