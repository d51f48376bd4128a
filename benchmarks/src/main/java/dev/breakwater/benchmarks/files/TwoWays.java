package dev.breakwater.benchmarks.files;

import java.io.IOException;

/** Does the same to files by the workspace and without it. */
interface TwoWays {

  /**
   * Does it by the workspace.
   *
   * @return how many milliseconds it took
   */
  double own() throws IOException;

  /**
   * Does it by plain operations.
   *
   * @return how many milliseconds it took
   */
  double plain() throws IOException, InterruptedException;
}
