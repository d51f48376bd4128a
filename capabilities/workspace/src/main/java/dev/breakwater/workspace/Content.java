package dev.breakwater.workspace;

import java.io.IOException;
import java.io.OutputStream;

/** Writes the content of a file. */
@FunctionalInterface
interface Content {

  void writeTo(OutputStream out) throws IOException;
}
