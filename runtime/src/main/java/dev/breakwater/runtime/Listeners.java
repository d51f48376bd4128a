package dev.breakwater.runtime;

import java.util.List;
import java.util.function.Consumer;

/** The listeners of an engine, as one that never throws. */
final class Listeners {

  private final List<RunListener> listeners;

  Listeners(List<RunListener> listeners) {
    this.listeners = List.copyOf(listeners);
  }

  boolean isEmpty() {
    return listeners.isEmpty();
  }

  void tell(Consumer<RunListener> event) {
    for (RunListener listener : listeners) {
      try {
        event.accept(listener);
      } catch (Throwable e) {
        Log.warn("a listener failed, which changes nothing for the run: " + listener.getClass(), e);
      }
    }
  }
}
