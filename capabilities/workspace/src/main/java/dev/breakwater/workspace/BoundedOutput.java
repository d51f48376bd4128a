package dev.breakwater.workspace;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Keeps the beginning and the end of a long text. */
final class BoundedOutput {

  private static final int LAST_LINES = 20;

  private final ByteArrayOutputStream head = new ByteArrayOutputStream();
  private final int headLimit;

  /** Filled round and round. */
  private final byte[] tail;

  private long total;

  BoundedOutput(int limit) {
    headLimit = limit - limit / 2;
    tail = new byte[limit / 2];
  }

  synchronized void add(byte[] bytes, int length) {
    int toHead = Math.min(length, headLimit - head.size());
    head.write(bytes, 0, toHead);
    for (int index = toHead; index < length && tail.length > 0; index++) {
      tail[(int) ((total + index - headLimit) % tail.length)] = bytes[index];
    }
    total += length;
  }

  synchronized String text() {
    long inTail = Math.min(tail.length, total - head.size());
    long leftOut = total - head.size() - inTail;
    byte[] end = new byte[(int) inTail];
    long first = total - headLimit - inTail;
    for (int index = 0; index < end.length; index++) {
      end[index] = tail[(int) ((first + index) % tail.length)];
    }
    if (leftOut == 0) {
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      all.writeBytes(head.toByteArray());
      all.writeBytes(end);
      return all.toString(StandardCharsets.UTF_8);
    }
    return head.toString(StandardCharsets.UTF_8)
        + "\n… "
        + leftOut
        + " bytes are left out here …\n"
        + new String(end, StandardCharsets.UTF_8);
  }

  /** What a message has of a text, each line on its own line; empty of none. */
  static String lastLines(String text) {
    String[] lines = text.strip().split("\n", -1);
    StringBuilder last = new StringBuilder();
    if (!text.isBlank()) {
      last.append(':');
      for (int line = Math.max(0, lines.length - LAST_LINES); line < lines.length; line++) {
        last.append("\n  ").append(lines[line]);
      }
    }
    return last.toString();
  }
}
