package dev.breakwater.runtime;

import java.util.function.Supplier;
import jdk.jfr.Event;
import jdk.jfr.FlightRecorder;
import org.jspecify.annotations.Nullable;

/** Makes events for the flight recorder, once somebody has started it in this process. */
final class Flight {

  private Flight() {}

  /**
   * The event, begun; null where nobody records. To load the recorder for an event that nobody asks
   * for would hold up the first run of a process for a good part of a second.
   */
  static <E extends Event> @Nullable E begin(Supplier<E> event) {
    if (!FlightRecorder.isInitialized()) {
      return null;
    }
    E begun = event.get();
    begun.begin();
    return begun;
  }
}
