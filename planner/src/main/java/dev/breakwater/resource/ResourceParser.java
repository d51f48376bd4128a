package dev.breakwater.resource;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Parses a resource: {@code scheme:pattern}, or a pattern alone, which is of the scheme {@code
 * file}.
 */
final class ResourceParser {

  static final String FILE = "file";

  /** Schemes of addresses, which people write with two slashes. */
  private static final List<String> WEB =
      List.of("http", "https", "ws", "wss", "ftp", "ftps", "sftp", "ssh", "git");

  private ResourceParser() {}

  /** A text that has been read: its scheme, and the part behind it. */
  record Parsed(String scheme, String pattern, Node.Sequence nodes) {}

  /**
   * Parses a text.
   *
   * @throws ParseError if the text is not a resource
   */
  static Parsed parse(String text) {
    Characters.check(text);
    UnusualCharacters.check(text);
    int colon = schemeEnd(text);
    String scheme = colon < 0 ? FILE : scheme(text, colon);
    ForeignSyntax.check(text, colon + 1);
    Node.Sequence nodes = PatternParser.parse(text, colon + 1);
    LikelyMistakes.check(text, nodes, colon + 1);
    Legality.check(text, nodes, scheme.equals(FILE));
    return new Parsed(scheme, text.substring(colon + 1), nodes);
  }

  /** Returns the first error of a text, or empty if it is valid. */
  static Optional<ParseError> error(String text) {
    try {
      parse(text);
      return Optional.empty();
    } catch (ParseError error) {
      return Optional.of(error);
    }
  }

  /**
   * Returns the index of the colon that ends the scheme: the first one that is not escaped, where
   * no slash stands before it. Negative where there is none.
   */
  static int schemeEnd(String text) {
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case ':' -> {
          return i;
        }
        case '/' -> {
          return -1;
        }
        case '\\' -> i += text.startsWith("/", i + 1) ? 0 : 1;
        default -> {}
      }
    }
    return -1;
  }

  private static String scheme(String text, int colon) {
    String scheme = text.substring(0, colon);
    if (colon == 1 && Characters.isAsciiLetter(scheme.charAt(0))) {
      throw new ParseError(0, Reasons.DRIVE, Corrections.ofDrive(text, 0, colon));
    }
    if (!isScheme(scheme)) {
      ParseError posix = colon > 0 ? PosixClass.at(text, colon - 1) : null;
      if (posix != null) {
        throw posix;
      }
      throw new ParseError(0, Reasons.malformedScheme(scheme), meantByScheme(scheme));
    }
    if (WEB.contains(scheme) && text.startsWith("//", colon + 1)) {
      Correction external = new Correction(0, colon + 3, "external:");
      throw new ParseError(colon + 1, Reasons.WEB_ADDRESS, external);
    }
    return scheme;
  }

  /** Capitals alone are a slip; anything else is more likely a file name with a colon. */
  private static Correction meantByScheme(String scheme) {
    String lower = scheme.toLowerCase(Locale.ROOT);
    return isScheme(lower)
        ? new Correction(0, scheme.length(), lower)
        : Correction.insert(0, FILE + ":");
  }

  static boolean isScheme(String text) {
    return text.length() >= 2
        && Characters.isLowerCase(text.charAt(0))
        && text.chars().allMatch(c -> Characters.isLowerCase(c) || "0123456789+.-".indexOf(c) >= 0);
  }
}
