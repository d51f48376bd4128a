package dev.breakwater.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Patterns that are legal by their parts, but that hardly anybody means. */
class LikelyMistakesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          # Separators of Windows
          src\\auth\\*.ts         | 3  | a needless backslash   | src/auth/*.ts
          src\\types.ts           | 3  | a needless backslash   | src/types.ts
          src\\**\\x.ts           | 3  | a needless backslash   | src/**/x.ts
          src\\**                 | 3  | a needless backslash   | src/**
          src/auth\\types.ts      | 8  | a needless backslash   | src/auth/types.ts
          src\\auth\\            | 3  | a needless backslash   | src/auth/
          src\\                   | 3  | a dangling             | src/
          \\\\server\\share\\x    | 8  | a needless backslash   | server/share/x
          file:src\\_x\\{a,b}.md  | 8  | a needless backslash   | file:src/_x/{a,b}.md
          C:\\src\\auth           | 0  | a drive letter         | src/auth
          src\\été.md             | 3  | a needless backslash   | src/été.md
          src\\.github\\x.yml     | 3  | a needless backslash   | src/.github/x.yml
          # Negation
          !docs/x.md              | 0  | a leading !            |
          !*.ts                   | 0  | a leading !            |
          table:!users            | 6  | a leading !            |
          {!a,b}                  | 1  | a leading !            |
          file:!x                 | 5  | a leading !            |
          # Classes of POSIX
          [[:alpha:]]*            | 1  | a POSIX class          | [a-zA-Z]*
          src/[[:digit:]].ts      | 5  | a POSIX class          | src/[0-9].ts
          src/[![:alnum:]_].ts    | 6  | a POSIX class          | src/[!a-zA-Z0-9_].ts
          src/[:upper:]*          | 4  | a POSIX class          | src/[A-Z]*
          src/[x[:lower:][:digit:]] | 6 | a POSIX class         | src/[xa-z0-9]
          src/[[:space:]]         | 5  | a POSIX class          |
          src/[[:^alpha:]]        | 5  | a POSIX class          |
          # Regular expressions
          .*\\.ts                 | 2  | a needless backslash   | *.ts
          src/.*\\.ts             | 6  | a needless backslash   | src/*.ts
          src/types\\.ts          | 9  | a needless backslash   | src/types.ts
          types\\.ts              | 5  | a needless backslash   | types.ts
          src/.+                  | 4  | a regular expression   | src/**
          .+                      | 0  | a regular expression   | **
          src/.+/x.ts             | 4  | a regular expression   | src/**/x.ts
          ^src/.*$                | 0  | a regular expression   | src/*
          src/\\d+.ts             | 4  | a needless backslash   |
          src/[\\w]*.ts           | 5  | a needless backslash   | src/[a-zA-Z0-9_]*.ts
          src/[\\d-].ts           | 5  | a needless backslash   | src/[d-].ts
          """)
  void areRejectedWithWhatWasProbablyMeant(
      String text, int index, String reason, String suggestion) {
    assertRejected(text, index, reason, suggestion);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          a.md, b.md              ~ 4  ~ {a.md,b.md}
          a.md,b.md               ~ 4  ~ {a.md,b.md}
          a.md;b.md               ~ 4  ~ {a.md;b.md}
          src/**, docs/**         ~ 6  ~ {src/**,docs/**}
          src/auth, src/user      ~ 8  ~ {src/auth,src/user}
          a.md|b.md|c/*           ~ 4  ~ {a.md,b.md,c/*}
          src/a.ts src/b.ts       ~ 8  ~ {src/a.ts,src/b.ts}
          table:a, table:b        ~ 7  ~ table:{a,b}
          table:a,queue:b         ~ 7  ~
          table:a/*,b/*           ~ 9  ~ table:{a/*,b/*}
          src/{a,b}.ts,x/[,].ts   ~ 12 ~ {src/{a,b}.ts,x/[,].ts}
          """)
  void severalPatternsInOneStringAreRejected(String text, int index, String suggestion) {
    String braces = suggestion == null ? null : suggestion.replace(';', ',');
    assertRejected(text, index, "several patterns in one string", braces);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          src/*.(ts|js)      ~ 6 ~ src/*.{ts,js}
          src/@(a|b).ts      ~ 4 ~ src/{a,b}.ts
          src/a?(b|c)        ~ 5 ~ src/a{,b,c}
          (src|docs)/*.md    ~ 0 ~ {src,docs}/*.md
          src/!(a|b)         ~ 4 ~
          src/+(a|b)         ~ 4 ~
          """)
  void groupsInParenthesesAreRejected(String text, int index, String suggestion) {
    assertRejected(text, index, "a group in parentheses", suggestion);
  }

  @ParameterizedTest
  @CsvSource({
    "src/a\u200Bb.ts,       5, an invisible character,   src/ab.ts",
    "\uFEFFsrc/a.ts,         0, an invisible character,   src/a.ts",
    "src/\u202Ea.ts,         4, an invisible character,   src/a.ts",
    "src/ty\u00ADpes.ts,     6, an invisible character,   src/types.ts",
    "a\u200Db,               1, an invisible character,   ab",
    "a\u2060b,               1, an invisible character,   ab",
    "src/a\u00A0b,           5, a look-alike character,   src/a b",
    "src/\uFF0A.ts,          4, a look-alike character,   src/*.ts",
    "src\u2215a.ts,          3, a look-alike character,   src/a.ts",
    "src\uFF3Ca.ts,          3, a look-alike character,   src/a.ts",
    "src/a\u2024ts,          5, a look-alike character,   src/a.ts",
    "a\u2013b.md,            1, a look-alike character,   a-b.md",
    "'{a\uFF0Cb,c}',         2, a look-alike character,   '{a,b,c}'",
    "table\uFF1Ausers,       5, a look-alike character,   table:users",
    "src/\u0430uth.ts,       4, a look-alike character,   src/auth.ts",
    "src/usеr.ts,            6, a look-alike character,   src/user.ts",
    "src/\u0391uth.ts,       4, a look-alike character,   src/Auth.ts",
    "e\u0301.md,             0, an unusual encoding,      \u00E9.md",
    "src/[e\u0301].md,       5, an unusual encoding,      src/[\u00E9].md",
    "a/u\u0308/o\u0308.md,   2, an unusual encoding,      a/\u00FC/\u00F6.md",
    "\u212A.md,              0, an unusual encoding,      K.md",
    "\u1112\u1161\u11AB.md,  0, an unusual encoding,      \uD55C.md",
  })
  void disguisedCharactersAreRejectedByName(
      String text, int index, String reason, String suggestion) {
    assertRejected(text, index, reason, suggestion);
    InvalidResourceException rejected =
        assertThrows(InvalidResourceException.class, () -> Resource.parse(text));
    assertTrue(rejected.reason().contains("U+"), rejected.reason());
    assertFalse(rejected.getMessage().contains(text), rejected.getMessage());
  }

  /** Whatever is rejected can be written in another way, and then matches. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          a.md\\, b.md       ~ a.md, b.md
          a.md\\;b.md        ~ a.md;b.md
          a.md[|]b.md        ~ a.md|b.md
          \\!docs/x.md       ~ !docs/x.md
          [!!]x              ~ ax
          src[*]*            ~ src*x
          src[\\\\]auth       ~ src\\auth
          src\\\\auth         ~ src\\auth
          src/[.]+           ~ src/.+
          a\\\u200Bb          ~ a\u200Bb
          a[\\\u200B]b        ~ a\u200Bb
          a\\\u00A0b          ~ a\u00A0b
          a\\\u2013b          ~ a\u2013b
          e\\\u0301           ~ e\u0301
          \\\u212A            ~ \u212A
          src/\\\u0430uth     ~ src/\u0430uth
          {a,\\ b}           ~ \u0020b
          """)
  void whatLooksLikeAMistakeCanBeMeant(String text, String path) {
    String meant = path.replace("\u0020b", " b");
    assertTrue(Resource.parse(text).matches(path.equals("b") ? " b" : meant), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a,b",
        "Hello, World.md",
        "docs/Hello, World.md",
        "docs/my docs/guide.md",
        "docs/a b.md",
        "Report v1.2 final.md",
        "a\\*b",
        "src/\\*.ts",
        "src/\\[id\\]/page.tsx",
        "src/\\{a\\}",
        "a\\ b",
        "a(b).md",
        "app/(group)/page.tsx",
        "app/@modal/(.)photo/x",
        "a+b",
        "c++/x",
        "a!b",
        "src/!x",
        "$a",
        "a$",
        "^a",
        ".*",
        "src/.*",
        "[^a]",
        "[:a]x/y",
        "Москва/а.md",
        "Ελλάδα/ο.md",
        "日本語，テスト.md",
        "한국어.md",
        "👩\u200D💻.md",
        "❤\uFE0F.md",
        "می\u200Cخواهم.md",
        "हिन्दी.md",
        "été/ñ.md",
        "{a,b c}"
      })
  void namesThatLookOddAreLegal(String text) {
    String resource = text.equals("[:a]x/y") ? "file:" + text : text;
    assertEquals(Resource.parse(resource), Resource.parse(Resource.parse(resource).toString()));
  }

  @Test
  void messagesShowWhatCannotBeSeen() {
    assertEquals(
        "\"a\\u200Bb\" is not a valid resource: at index 1, an invisible character: U+200B ZERO WIDTH"
            + " SPACE; if it is intended, put a backslash before it; did you mean \"ab\"?",
        message("a\u200Bb"));
    assertEquals(
        "\"e\\u0301\" is not a valid resource: at index 0, an unusual encoding: U+0065 LATIN SMALL LETTER E"
            + " where U+00E9 LATIN SMALL LETTER E WITH ACUTE is usual; if it is intended, put a"
            + " backslash before it; did you mean \"\u00E9\"?",
        message("e\u0301"));
  }

  private static String message(String text) {
    return assertThrows(InvalidResourceException.class, () -> Resource.parse(text)).getMessage();
  }

  private static void assertRejected(String text, int index, String reason, String suggestion) {
    InvalidResourceException rejected =
        assertThrows(InvalidResourceException.class, () -> Resource.parse(text), text);
    assertTrue(rejected.reason().startsWith(reason), rejected.reason());
    assertEquals(index, rejected.index());
    assertEquals(Optional.ofNullable(suggestion), rejected.suggestion());
    rejected.suggestion().ifPresent(Resource::parse);
  }

  static Stream<Arguments> foreignSyntax() {
    return Stream.of(
        Arguments.of("\"src/a.ts\"", 0, "quotes around the pattern", "src/a.ts"),
        Arguments.of("'src/**'", 0, "quotes around the pattern", "src/**"),
        Arguments.of("file:'x.md'", 5, "quotes around the pattern", "file:x.md"),
        Arguments.of("${module}/src/**", 0, "a variable of a shell", "*/src/**"),
        Arguments.of("src/${x.y}.ts", 4, "a variable of a shell", "src/*.ts"),
        Arguments.of("url:${host}/a", 4, "a variable of a shell", "url:*/a"),
        Arguments.of("src/{a..z}.ts", 4, "a range in braces", "src/[a-z].ts"),
        Arguments.of("src/{1..12}.ts", 4, "a range in braces", null),
        Arguments.of("src/[^/]*.ts", 4, "a slash in a set", "src/*.ts"),
        Arguments.of("src/[!/]*", 4, "a slash in a set", "src/*"),
        Arguments.of("[^/]+/x", 0, "a slash in a set", "*/x"),
        Arguments.of("app/[id]/page.tsx", 4, "a set as a whole segment", "app/\\[id\\]/page.tsx"),
        Arguments.of(
            "app/[...slug]/page.tsx", 4, "a set as a whole segment", "app/\\[...slug\\]/page.tsx"),
        Arguments.of("app/[[...slug]]", 4, "a set as a whole segment", "app/\\[\\[...slug\\]\\]"),
        Arguments.of("[[lang]]/x", 0, "a set as a whole segment", "\\[\\[lang\\]\\]/x"),
        Arguments.of(
            "routes/[userId].ts/[post_id]",
            19,
            "a set as a whole segment",
            "routes/[userId].ts/\\[post_id\\]"),
        Arguments.of("{src/**}", 0, "braces with only one option", "src/**"),
        Arguments.of("{src/a.ts}", 0, "braces with only one option", "src/a.ts"),
        Arguments.of("src/{*.ts}", 4, "braces with only one option", "src/*.ts"),
        Arguments.of("*.{ts}", 2, "braces with only one option", "*.ts"),
        Arguments.of("src/{{a,b}}.ts", 4, "braces with only one option", "src/{a,b}.ts"),
        Arguments.of("src/{a|b}.ts", 4, "braces with only one option", "src/{a,b}.ts"),
        Arguments.of("src/{a; b}.ts", 4, "braces with only one option", "src/{a,b}.ts"),
        Arguments.of("src/[a-Z].ts", 5, "a reversed range", "src/[a-zA-Z].ts"),
        Arguments.of("[b-Y]*", 1, "a reversed range", "[b-zA-Y]*"));
  }

  @ParameterizedTest
  @MethodSource("foreignSyntax")
  void syntaxFromElsewhereIsRejected(String text, int index, String reason, String suggestion) {
    assertRejected(text, index, reason, suggestion);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[ab]/c",
        "src/[abc]",
        "[a-z]/x",
        "it's/x'",
        "a~/b",
        "$Outer$Inner",
        "a...b",
        "[id]s"
      })
  void whatOnlyLooksLikeItIsNot(String text) {
    assertTrue(Resource.parse(text).toString().equals(text));
  }

  @Test
  void linesAreNotJoined() {
    assertRejected("src/a.ts\nsrc/b.ts", 8, "a control character: U+000A", null);
  }
}
