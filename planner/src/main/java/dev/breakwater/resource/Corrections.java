package dev.breakwater.resource;

import dev.breakwater.resource.Node.Alternatives;
import dev.breakwater.resource.Node.Sequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Creates corrections of invalid patterns: for each kind of error the changes that may help, the
 * most likely first. A correction may fail, since only texts that parse are suggested.
 */
final class Corrections {

  private static final String EVERYTHING = "**";

  private Corrections() {}

  /** {@code c:/x}: without the drive. {@code c:x}: with a colon that is meant. */
  static List<Correction> ofDrive(String text, int letter, int colon) {
    Correction escape = Correction.insert(colon, "\\");
    int path = colon + 1;
    while (path < text.length() && isEitherSlash(text.charAt(path))) {
      path++;
    }
    if (path == colon + 1) {
      return List.of(escape);
    }
    if (text.charAt(colon + 1) == '/') {
      return List.of(Correction.remove(letter, path), escape);
    }
    String rest = text.substring(path).replace('\\', '/');
    return List.of(new Correction(letter, text.length(), rest), escape);
  }

  private static boolean isEitherSlash(char c) {
    return c == '/' || c == '\\';
  }

  static List<Correction> ofEmptyPattern(String text, @Nullable Choice choices) {
    return List.of(
        choices == null
            ? Correction.insert(text.length(), EVERYTHING)
            : withoutOption(text, choices));
  }

  static List<Correction> ofLeadingSlash(String text, Node slash, @Nullable Choice choices) {
    List<Correction> corrections = intoOptions(text, slash, choices);
    corrections.add(Correction.remove(slash.start(), endOfRun(text, slash)));
    return corrections;
  }

  static List<Correction> ofEmptySegment(
      String text, Node earlier, Node slash, @Nullable Choice choices) {
    if (earlier.end() == slash.start()) {
      return List.of(Correction.remove(slash.start(), endOfRun(text, slash)));
    }
    List<Correction> corrections = intoOptions(text, slash, choices);
    corrections.addAll(ofTogether(text, earlier, slash));
    return corrections;
  }

  /**
   * {@code a{,/b}/c}: a slash behind braces that may be empty goes into those options that are not.
   */
  private static List<Correction> intoOptions(String text, Node slash, @Nullable Choice choices) {
    List<Correction> corrections = new ArrayList<>();
    if (choices != null && choices.group().end() == slash.start()) {
      List<String> options = new ArrayList<>();
      for (Sequence option : choices.group().options()) {
        String written = written(text, option);
        options.add(written.isEmpty() || written.endsWith("/") ? written : written + "/");
      }
      if (options.contains("")) {
        corrections.add(new Correction(choices.group().start(), slash.end(), braces(options)));
      }
    }
    return corrections;
  }

  /** Two pieces that braces bring together: without the one that stands deeper in braces. */
  static List<Correction> ofTogether(String text, Node earlier, Node later) {
    Correction withoutEarlier = Correction.remove(earlier.start(), earlier.end());
    Correction withoutLater = Correction.remove(later.start(), later.end());
    boolean earlierEndsOption = ",}".indexOf(text.charAt(earlier.end())) >= 0;
    return earlierEndsOption
        ? List.of(withoutEarlier, withoutLater)
        : List.of(withoutLater, withoutEarlier);
  }

  /** {@code **.ts} is likely meant as {@code **}{@code /*.ts}, {@code a**} as {@code a*}. */
  static List<Correction> ofDoubleStar(String text, Node doubleStar, int patternStart) {
    int start = doubleStar.start();
    int end = endOfRun(text, doubleStar);
    List<Correction> corrections = new ArrayList<>();
    if (end > doubleStar.end()) {
      corrections.add(new Correction(start, end, "**"));
    }
    boolean beginsSegment = start == patternStart || text.charAt(start - 1) == '/';
    if (beginsSegment && end < text.length() && text.charAt(end) != '/') {
      corrections.add(new Correction(start, end, "**/*"));
    }
    corrections.add(new Correction(start, end, "*"));
    return corrections;
  }

  /** A segment that sets force to be {@code .} or {@code ..}: with room for something more. */
  static List<Correction> ofForcedDots(Node last) {
    return List.of(Correction.insert(last.end(), "*"));
  }

  /**
   * {@code a/./b} is {@code a/b}, {@code a/../b} is {@code b}.
   *
   * @param start where the segment of dots begins
   * @param end where it ends
   * @param two whether it is {@code ..}
   */
  static List<Correction> ofDots(
      String text, int patternStart, int start, int end, boolean two, @Nullable Choice choices) {
    List<Correction> corrections = new ArrayList<>();
    if (!hasBraces(text.substring(start, end))) {
      boolean slashBefore = start > patternStart && text.charAt(start - 1) == '/';
      int from = two && slashBefore ? startOfParent(text, patternStart, start) : start;
      if (text.startsWith("/", end)) {
        corrections.add(Correction.remove(from, end + 1));
      } else if (slashBefore) {
        corrections.add(Correction.remove(two ? from : start - 1, end));
      } else if (choices == null) {
        corrections.add(new Correction(start, end, EVERYTHING));
      }
    }
    if (choices != null) {
      corrections.add(withoutOption(text, choices));
    }
    return corrections;
  }

  /**
   * Where the segment before the one at {@code start} begins; {@code start} itself where braces are
   * in the way.
   */
  private static int startOfParent(String text, int patternStart, int start) {
    int parent = Math.max(patternStart, text.lastIndexOf('/', start - 2) + 1);
    return hasBraces(text.substring(parent, start)) ? start : parent;
  }

  private static boolean hasBraces(String part) {
    return part.chars().anyMatch(c -> "{,}".indexOf(c) >= 0);
  }

  private static Correction withoutOption(String text, Choice choice) {
    Alternatives group = choice.group();
    List<String> options = new ArrayList<>();
    for (Sequence option : group.options()) {
      options.add(written(text, option));
    }
    options.remove(choice.option());
    String rest = options.size() == 1 ? options.get(0) : braces(options);
    return new Correction(group.start(), group.end(), rest);
  }

  private static String braces(List<String> options) {
    return "{" + String.join(",", options) + "}";
  }

  private static String written(String text, Node node) {
    return text.substring(node.start(), node.end());
  }

  /** Where the run of one character ends in which a piece stands. */
  private static int endOfRun(String text, Node node) {
    int end = node.end();
    while (end < text.length() && text.charAt(end) == text.charAt(node.start())) {
      end++;
    }
    return end;
  }
}
