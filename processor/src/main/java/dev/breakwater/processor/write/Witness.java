package dev.breakwater.processor.write;

import dev.breakwater.processor.plan.Meeting;

/** A witness as resources are written: with its scheme, unless it is a file. */
final class Witness {

  private Witness() {}

  static String text(Meeting meeting) {
    String scheme = meeting.first().resource().scheme();
    return scheme.equals("file") ? meeting.witness() : scheme + ":" + meeting.witness();
  }
}
