package dev.breakwater.resource;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Characters that are rarely meant: those that cannot be seen, those that look like a character of
 * the syntax or of the Latin alphabet, and those that have another, usual encoding.
 */
final class UnusualCharacters {

  /** Characters that look like another one, which is at the beginning of each text. */
  private static final String[] ALIKE = {
    "/\u2044\u2215\u29F8\uFF0F",
    "\\\u2216\u29F5\uFE68\uFF3C",
    "*\u066D\u204E\u2217\uFE61\uFF0A",
    "?\uFE56\uFF1F",
    "[\uFF3B",
    "]\uFF3D",
    "{\uFE5B\uFF5B",
    "}\uFE5C\uFF5D",
    ".\u2024\uFE52\uFF0E",
    "-\u2010\u2011\u2012\u2013\u2014\u2212\uFE63\uFF0D",
    " \u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A"
        + "\u2028\u2029\u202F\u205F\u3000",
  };

  /** Commas and colons, which are usual in names, so that only some places are suspicious. */
  private static final String[] ALIKE_IN_PLACES = {
    ",\u201A\uFE50\uFF0C", ":\u2236\uA789\uFE55\uFF1A"
  };

  /** Cyrillic and Greek letters, and below them the Latin letters that look the same. */
  private static final String FOREIGN_LETTERS =
      "\u0430\u0435\u043E\u0440\u0441\u0445\u0443\u0456\u0458\u0455\u0501\u04BB"
          + "\u0410\u0412\u0415\u041A\u041C\u041D\u041E\u0420\u0421\u0422\u0425\u0423\u0406"
          + "\u0408\u0405\u0391\u0392\u0395\u0396\u0397\u0399\u039A\u039C\u039D\u039F\u03A1"
          + "\u03A4\u03A5\u03A7\u03BF\u03BD";

  private static final String LATIN_LETTERS = "aeopcxyijsdhABEKMHOPCTXYIJSABEZHIKMNOPTYXov";

  private static final Map<Integer, Integer> SYNTAX = new HashMap<>();
  private static final Map<Integer, Integer> IN_PLACES = new HashMap<>();
  private static final Map<Integer, Integer> LATIN = new HashMap<>();

  static {
    put(SYNTAX, ALIKE);
    put(IN_PLACES, ALIKE_IN_PLACES);
    for (int i = 0; i < LATIN_LETTERS.length(); i++) {
      LATIN.put((int) FOREIGN_LETTERS.charAt(i), (int) LATIN_LETTERS.charAt(i));
    }
  }

  private UnusualCharacters() {}

  private static void put(Map<Integer, Integer> map, String[] texts) {
    for (String text : texts) {
      for (int i = 1; i < text.length(); i++) {
        map.put((int) text.charAt(i), (int) text.charAt(0));
      }
    }
  }

  /**
   * Rejects unusual characters that are not escaped.
   *
   * @throws ParseError if the text contains one
   */
  static void check(String text) {
    if (isAscii(text)) {
      return;
    }
    int codePoint;
    int runStart = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(codePoint)) {
      codePoint = text.codePointAt(i);
      if (codePoint == '\\' && i + 1 < text.length()) {
        checkComposed(text, runStart, i);
        codePoint = text.codePointAt(i + 1);
        i++;
        runStart = i + Character.charCount(codePoint);
      } else if (codePoint > 0x7F) {
        check(text, i, codePoint);
      }
    }
    checkComposed(text, runStart, text.length());
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0x7F) {
        return false;
      }
    }
    return true;
  }

  private static void check(String text, int at, int codePoint) {
    int end = at + Character.charCount(codePoint);
    if (isInvisible(codePoint) && !isPartOfEmoji(text, at, end, codePoint)) {
      throw new ParseError(at, Reasons.invisible(codePoint), Correction.remove(at, end));
    }
    Integer alike = SYNTAX.get(codePoint);
    Integer inPlace = IN_PLACES.get(codePoint);
    if (inPlace != null && isSuspicious(text, at, inPlace)) {
      alike = inPlace;
    }
    if (alike == null && LATIN.containsKey(codePoint) && isInLatinWord(text, at, end)) {
      alike = LATIN.get(codePoint);
    }
    if (alike != null) {
      // A backslash was meant to separate segments.
      String usual = alike == '\\' ? "/" : Character.toString(alike);
      throw new ParseError(at, Reasons.lookAlike(codePoint, alike), new Correction(at, end, usual));
    }
  }

  /** Returns whether a comma would separate options here, or a colon end a scheme. */
  private static boolean isSuspicious(String text, int at, int usual) {
    if (usual == ',') {
      return text.lastIndexOf('{', at) > text.lastIndexOf('}', at);
    }
    return ResourceParser.isScheme(text.substring(0, at));
  }

  private static boolean isInLatinWord(String text, int at, int end) {
    int start = at;
    while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    int last = end;
    while (last < text.length() && Character.isLetter(text.charAt(last))) {
      last++;
    }
    return text.substring(start, last).chars().anyMatch(Characters::isAsciiLetter);
  }

  /** Joiners and variations are part of emoji, and of some scripts. */
  private static boolean isPartOfEmoji(String text, int at, int end, int codePoint) {
    int before = at == 0 ? 0 : text.codePointBefore(at);
    if (codePoint == 0x200C || codePoint == 0x200D) {
      return before > 0xFF && end < text.length() && text.codePointAt(end) > 0xFF;
    }
    if (Character.getType(codePoint) == Character.NON_SPACING_MARK) {
      return before > 0xFF || (codePoint == 0xFE0F && before > 0x7F);
    }
    return isTag(codePoint) && (before == 0x1F3F4 || isTag(before));
  }

  private static boolean isTag(int codePoint) {
    return 0xE0020 <= codePoint && codePoint <= 0xE007F;
  }

  /** Returns whether nothing is shown for a character. */
  static boolean isInvisible(int codePoint) {
    if (Character.getType(codePoint) == Character.FORMAT) {
      // The others are signs that enclose or precede numbers.
      return !(0x600 <= codePoint && codePoint <= 0x605)
          && !(0x890 <= codePoint && codePoint <= 0x891)
          && "\u06DD\u070F\u08E2".indexOf(codePoint) < 0
          && codePoint != 0x110BD
          && codePoint != 0x110CD;
    }
    return "\u034F\u115F\u1160\u17B4\u17B5\u180B\u180C\u180D\u180F\u2800\u3164\uFFA0"
                .indexOf(codePoint)
            >= 0
        || (0xFE00 <= codePoint && codePoint <= 0xFE0F)
        || (0xE0100 <= codePoint && codePoint <= 0xE01EF);
  }

  /** Returns whether a character may have to be escaped, where it is meant. */
  static boolean mayNeedEscape(int codePoint) {
    return codePoint > 0x7F
        && (isInvisible(codePoint)
            || SYNTAX.containsKey(codePoint)
            || IN_PLACES.containsKey(codePoint)
            || LATIN.containsKey(codePoint)
            || isAccent(codePoint)
            || !Normalizer.isNormalized(Character.toString(codePoint), Normalizer.Form.NFC));
  }

  /** Returns whether a character of a text is not recognized by looking at it. */
  static boolean isDisguised(String text, int at, int codePoint) {
    if (LATIN.containsKey(codePoint)) {
      return isInLatinWord(text, at, at + 1);
    }
    Integer inPlace = IN_PLACES.get(codePoint);
    return inPlace == null ? mayNeedEscape(codePoint) : isSuspicious(text, at, inPlace);
  }

  /** Returns whether a character is usually composed with the one before it. */
  private static boolean isAccent(int codePoint) {
    return (0x300 <= codePoint && codePoint <= 0x36F)
        || (0x1100 <= codePoint && codePoint <= 0x11FF);
  }

  private static void checkComposed(String text, int start, int end) {
    String run = text.substring(start, end);
    if (Normalizer.isNormalized(run, Normalizer.Form.NFC)) {
      return;
    }
    String composed = Normalizer.normalize(run, Normalizer.Form.NFC);
    int same = 0;
    while (same < run.length()
        && same < composed.length()
        && run.charAt(same) == composed.charAt(same)) {
      same++;
    }
    if (same > 0 && Character.isHighSurrogate(run.charAt(same - 1))) {
      same--;
    }
    throw new ParseError(
        start + same,
        Reasons.decomposed(run.codePointAt(same), composed.codePointAt(same)),
        new Correction(start, end, composed));
  }
}
