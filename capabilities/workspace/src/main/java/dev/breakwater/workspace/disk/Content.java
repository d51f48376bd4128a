package dev.breakwater.workspace.disk;

import java.io.IOException;
import java.io.OutputStream;

/** Writes the content of a file. */
@FunctionalInterface
public interface Content {

  void writeTo(OutputStream out) throws IOException;
}
