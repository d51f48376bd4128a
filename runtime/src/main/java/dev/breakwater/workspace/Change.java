package dev.breakwater.workspace;

import org.jspecify.annotations.Nullable;

/** What is to become of a file: a new content, or its end. */
final class Change {

  static final Change DELETE = new Change(null);

  private final byte @Nullable [] content;

  private Change(byte @Nullable [] content) {
    this.content = content;
  }

  /** The content becomes the change's own. */
  static Change to(byte[] content) {
    return new Change(content);
  }

  /** Not to be changed; null where the file is deleted. */
  byte @Nullable [] content() {
    return content;
  }
}
