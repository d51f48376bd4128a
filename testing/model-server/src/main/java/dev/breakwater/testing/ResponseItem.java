package dev.breakwater.testing;

import com.fasterxml.jackson.databind.JsonNode;

/** The one item of the output of the responses API. */
interface ResponseItem {

  /** {@return the item when it begins} */
  JsonNode begun();

  /** {@return the item when it is complete} */
  JsonNode done();

  /** Adds the events between its begin and its end. */
  void addTo(ResponseEvents events);

  /** {@return the item that expresses an answer} */
  static ResponseItem of(Answer answer) {
    if (answer.content() instanceof Content.ToolCall call) {
      return new ResponseCall(answer.id("fc"), answer.id("call"), call, isCustom(answer, call));
    }
    return new ResponseMessage(answer.id("msg"), ((Content.Text) answer.content()).text());
  }

  /** Custom tools take plain text instead of JSON. The request declares them. */
  private static boolean isCustom(Answer answer, Content.ToolCall call) {
    for (JsonNode tool : answer.request().path("tools")) {
      if (tool.path("name").asText().equals(call.tool())) {
        return tool.path("type").asText().equals("custom");
      }
    }
    return false;
  }
}
