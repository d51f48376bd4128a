package dev.breakwater.benchmarks.report;

/**
 * The part of a page that a command writes anew, between two comments that name it. What stands
 * around them is written by hand.
 *
 * @param name tells it from the others of the page
 */
public record Section(String name) {

  /**
   * Puts a text in its place.
   *
   * @param page the page
   * @param text what the section is to hold
   * @return the page with it, all else as it was
   * @throws IllegalArgumentException if the page has no such section
   */
  public String replace(String page, String text) {
    int begin = page.indexOf(begin());
    int end = page.indexOf(end(), begin + 1);
    if (begin < 0 || end < 0) {
      throw new IllegalArgumentException("the page lacks " + begin() + " … " + end());
    }
    return page.substring(0, begin + begin().length())
        + "\n\n"
        + text.strip()
        + "\n\n"
        + page.substring(end);
  }

  private String begin() {
    return "<!-- " + name + ": written by the command of that name -->";
  }

  private String end() {
    return "<!-- end of " + name + " -->";
  }
}
