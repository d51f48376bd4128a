package dev.breakwater.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** A plain HTTP client of a server. */
final class Client {

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI server;

  Client(ModelServer server) {
    this.server = server.uri();
  }

  HttpResponse<String> post(Wire wire, String prompt, boolean streams)
      throws IOException, InterruptedException {
    return post(wire.path(streams), wire.request(prompt, streams).toString());
  }

  HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(server.resolve(path))
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer fake")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(server.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
  }

  /** {@return the data of all events, without the end mark of OpenAI} */
  static List<JsonNode> events(HttpResponse<String> response) {
    List<JsonNode> events = new ArrayList<>();
    for (String event : response.body().split("\n\n")) {
      String data = event.substring(event.indexOf("data: ") + "data: ".length());
      if (!data.equals("[DONE]")) {
        events.add(Json.parse(data));
      }
    }
    return events;
  }
}
