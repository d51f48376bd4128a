package dev.breakwater.codingagents;

import dev.breakwater.runtime.TaskContext;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The sessions of attempts that may be followed by another one. Their files are in the home
 * directory, which keeps them. Safe for use by several threads.
 */
final class Sessions {

  /** More tasks than agents run for at the same time. */
  private static final int MOST = 10_000;

  private static final Map<Key, String> IDS =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, String> eldest) {
          return size() > MOST;
        }
      };

  private record Key(long run, String task, String agent) {}

  private Sessions() {}

  private static Key key(TaskContext context, String agent) {
    return new Key(context.run(), context.task(), agent);
  }

  /** Notes the session of an attempt, if another attempt may follow. */
  static synchronized void note(TaskContext context, String agent, String session) {
    if (context.attempt() < context.attempts()) {
      IDS.put(key(context, agent), session);
    }
  }

  /** Returns the session of the attempt before, and forgets it. */
  static synchronized @Nullable String take(TaskContext context, String agent) {
    return context.attempt() == 1 ? null : IDS.remove(key(context, agent));
  }
}
