package dev.breakwater.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * An answer to be expressed in a protocol.
 *
 * @param number the number of the request, which makes ids unique
 * @param model the model that the request asks for
 * @param request the body of the request
 * @param content a text or a call of a tool
 * @param usage the tokens to report
 */
record Answer(int number, String model, JsonNode request, Content content, Usage usage) {

  private static final int PIECES = 4;

  String id(String prefix) {
    return prefix + "_" + String.format("%08d", number);
  }

  /** {@return the calls of tools; none if this is a text} */
  List<Content.ToolCall> calls() {
    if (content instanceof Content.ToolCalls several) {
      return several.calls();
    }
    return content instanceof Content.ToolCall call ? List.of(call) : List.of();
  }

  /** {@return the id of one of several calls} */
  String id(String prefix, int index) {
    return index == 0 ? id(prefix) : id(prefix) + "_" + index;
  }

  /** {@return the text or the arguments in up to four pieces, as a stream sends them} */
  static List<String> pieces(String text) {
    int[] points = text.codePoints().toArray();
    int size = Math.max(1, (points.length + PIECES - 1) / PIECES);
    List<String> pieces = new ArrayList<>();
    for (int start = 0; start < points.length; start += size) {
      pieces.add(new String(points, start, Math.min(size, points.length - start)));
    }
    return pieces;
  }
}
