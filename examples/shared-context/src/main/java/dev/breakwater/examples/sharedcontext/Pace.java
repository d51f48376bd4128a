package dev.breakwater.examples.sharedcontext;

import java.util.concurrent.ThreadLocalRandom;

/**
 * Takes as long as a model would, which is never the same.
 *
 * @param most the longest time, in milliseconds
 */
public record Pace(int most) {

  void think() throws InterruptedException {
    Thread.sleep(most == 0 ? 0 : ThreadLocalRandom.current().nextInt(most));
  }
}
