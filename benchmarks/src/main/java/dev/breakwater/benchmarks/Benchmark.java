package dev.breakwater.benchmarks;

import java.io.IOException;

/** What one command measures. */
public interface Benchmark {

  /**
   * Gives its name, which is that of its command and of its section in the page.
   *
   * @return the name
   */
  String name();

  /**
   * Measures.
   *
   * @param options how
   * @return the text of the section, in Markdown
   * @throws IOException if files cannot be read or written
   * @throws InterruptedException if it is told to give up
   */
  String run(Options options) throws IOException, InterruptedException;
}
