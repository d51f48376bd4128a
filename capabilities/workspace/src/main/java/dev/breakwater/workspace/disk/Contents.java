package dev.breakwater.workspace.disk;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Compares contents that may be too large for the memory. */
public final class Contents {

  private static final int BLOCK = 1 << 16;

  private Contents() {}

  public static boolean areEqual(InputStream one, InputStream two) throws IOException {
    byte[] left = new byte[BLOCK];
    byte[] right = new byte[BLOCK];
    while (true) {
      int read = one.readNBytes(left, 0, BLOCK);
      int other = two.readNBytes(right, 0, BLOCK);
      if (read != other || !Arrays.equals(left, 0, read, right, 0, read)) {
        return false;
      }
      if (read < BLOCK) {
        return true;
      }
    }
  }
}
