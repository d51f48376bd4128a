package dev.breakwater.workspace;

import dev.breakwater.workspace.disk.FileFailure;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** UTF-8 that reports what is malformed, instead of replacing it. */
final class Utf8 {

  private Utf8() {}

  static String decode(String path, byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw FileFailure.of("read", path, e);
    }
  }

  static byte[] encode(String path, CharSequence text) {
    try {
      ByteBuffer buffer = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
      byte[] bytes = new byte[buffer.remaining()];
      buffer.get(bytes);
      return bytes;
    } catch (CharacterCodingException e) {
      throw FileFailure.of("write", path, e);
    }
  }
}
