package dev.breakwater.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParseErrorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # An empty pattern
          ''                 | 0  | an empty pattern                  | **
          table:             | 6  | an empty pattern                  | table:**
          {a,}               | 3  | an empty pattern                  | a
          {a,{b,}}           | 6  | an empty pattern                  | {a,b}
          {a,}{b,}           | 7  | an empty pattern                  | {a,}b
          # An empty segment
          a//b               | 2  | an empty segment                  | a/b
          a///b//c           | 2  | an empty segment                  | a/b/c
          a//                | 2  | an empty segment                  | a/
          a/{,b}/c           | 6  | an empty segment                  | a/{,b/}c
          a/{,b,c/}/d        | 9  | an empty segment                  | a/{,b/,c/}d
          a/{/b,c}           | 3  | an empty segment                  | a/{b,c}
          {a/,b/}/c          | 7  | an empty segment                  | {a/,b/}c
          {a/,b}/c           | 6  | an empty segment                  | {a,b}/c
          http://x           | 5  | an empty segment                  | external:x
          https://a.b/c      | 6  | an empty segment                  | external:a.b/c
          table:a//b         | 8  | an empty segment                  | table:a/b
          # A leading slash
          /a                 | 0  | a leading slash                   | a
          //a                | 0  | a leading slash                   | a
          table://users      | 6  | a leading slash                   | table:users
          file:///a          | 5  | a leading slash                   | file:a
          {/a,b}             | 1  | a leading slash                   | {a,b}
          {,a}/b             | 4  | a leading slash                   | {,a/}b
          # A drive
          C:/code/a          | 0  | a drive letter                    | code/a
          c:x                | 0  | a drive letter                    | c\\:x
          a:x                | 0  | a drive letter                    | a\\:x
          z:/x               | 0  | a drive letter                    | x
          Z:                 | 0  | a drive letter                    | Z\\:
          C:\\code\\a        | 0  | a drive letter                    | code/a
          C:/code/a\\*b      | 0  | a drive letter                    | code/a\\*b
          file:C:/a          | 5  | a drive letter                    | file:a
          file:a:b           | 5  | a drive letter                    | file:a\\:b
          file:{c:/,d/}x     | 6  | a drive letter                    | file:{,d/}x
          file:{c,dd}:x      | 6  | a drive letter                    | file:{c,dd}\\:x
          {a:b,c}            | 0  | a malformed scheme                | file:{a\\:b,c}
          # Segments of dots
          .                  | 0  | a "." segment                     | **
          ./a                | 0  | a "." segment                     | a
          a/./b              | 2  | a "." segment                     | a/b
          a/.                | 2  | a "." segment                     | a
          \\./a              | 0  | a needless backslash              | a
          table:./a          | 6  | a "." segment                     | table:a
          {./a,b}            | 1  | a "." segment                     | {a,b}
          a/{.,b}            | 3  | a "." segment                     | a/b
          ..                 | 0  | a ".." segment                    | **
          ../a               | 0  | a ".." segment                    | a
          ../../a            | 0  | a ".." segment                    | a
          a/../b             | 2  | a ".." segment                    | b
          a/b/../c           | 4  | a ".." segment                    | a/c
          a/b/..             | 4  | a ".." segment                    | a/
          file:b/c:d/../e    | 11 | a ".." segment                    | file:b/e
          table:a/../b       | 8  | a ".." segment                    | table:b
          {a,b}/../c         | 6  | a ".." segment                    | {a,b}/c
          x{a/../b,c}        | 4  | a ".." segment                    | x{a/b,c}
          .{.,git}           | 0  | a ".." segment                    | .git
          {a,b/..}           | 5  | a ".." segment                    | a
          # Patterns that no path can match
          [.]                | 0  | a segment that can only be ".":   | [.]*
          [.-.]/a            | 0  | a segment that can only be ".":   | [.-.]*/a
          a/[.][..]          | 2  | a segment that can only be "..":  | a/[.][..]*
          [.].               | 0  | a segment that can only be "..":  | [.].*
          {[.],a}/b          | 1  | a segment that can only be ".":   | {[.]*,a}/b
          # Stars
          a**                | 1  | ** as part of a segment           | a*
          **a                | 0  | ** as part of a segment           | **/*a
          src/**.ts          | 4  | ** as part of a segment           | src/**/*.ts
          a/**b/c            | 2  | ** as part of a segment           | a/**/*b/c
          ***                | 0  | ** as part of a segment           | **
          a/****             | 2  | ** as part of a segment           | a/**
          a***               | 1  | ** as part of a segment           | a*
          **?                | 0  | ** as part of a segment           | **/*?
          {a,b}**            | 5  | ** as part of a segment           | {a,b}*
          {**,a}b            | 1  | ** as part of a segment           | {*,a}b
          **{a,/b}           | 0  | ** as part of a segment           | **/*{a,/b}
          {*,a}*             | 5  | adjacent stars                    | {,a}*
          *{*,a}             | 2  | adjacent stars                    | *{,a}
          *{,a}*             | 5  | adjacent stars                    | *{,a}
          a/{*,}*            | 6  | adjacent stars                    | a/{,}*
          {**,a}*            | 6  | adjacent stars                    | {,a}*
          {*,a}**            | 5  | adjacent stars                    | {*,a}
          # Sets
          a[bc               | 1  | an unclosed [                     | a\\[bc
          a[b\\]             | 1  | an unclosed [                     | a\\[b\\]
          []                 | 0  | an empty set                      | \\[\\]
          a[]b               | 1  | an empty set                      | a\\[\\]b
          []a]               | 0  | an empty set                      | [\\]a]
          [!]                | 0  | an empty set                      | [\\!]
          [!]a]              | 0  | an empty set                      | [!\\]a]
          []/a]              | 0  | an empty set                      | \\[\\]/a\\]
          []a]/b             | 0  | an empty set                      | [\\]a]/b
          [][a]              | 0  | an empty set                      | \\[\\][a]
          a[b/c]             | 3  | a slash in a set                  | a[bc]
          a[/]b              | 2  | a slash in a set                  | a/b
          a[.-/]             | 4  | a slash in a set                  | a[.-]
          a[b\\/c]           | 3  | an escaped slash                  | a[bc]
          [z-a]              | 1  | a reversed range                  | [a-z]
          x[ab-\\!]          | 3  | a reversed range                  | x[a\\!-b]
          [a-c-e]            | 4  | a range that begins where another ends | [a-c\\-e]
          a]                 | 1  | a stray ]                         | a\\]
          a/[[:b:]]          | 8  | a stray ]                         | a/[[:b:]\\]
          # Braces
          a{b                | 1  | an unclosed {                     | a\\{b
          a{b,c              | 1  | an unclosed {                     | a{b,c}
          a{b//c             | 1  | an unclosed {                     | a\\{b/c
          {a,{b,c}           | 0  | an unclosed {                     | {a,{b,c}}
          {a,[,}]            | 0  | an unclosed {                     | {a,[,}]}
          a}                 | 1  | a stray }                         | a\\}
          a,b}               | 3  | a stray }                         | a,b\\}
          src/{name}.ts      | 4  | a variable: {name} has only one option | src/*.ts
          {a\\,b}            | 0  | braces with only one option       | a\\,b
          {{a,b}}            | 0  | braces with only one option       | {a,b}
          a/{}               | 2  | empty braces                      | a/*
          # Escapes
          a\\                | 1  | a dangling \\                     | a/
          a\\/b              | 1  | an escaped slash                  | a/b
          a\\/b:c            | 1  | an escaped slash                  | a/b:c
          # Schemes
          Table:x            | 0  | a malformed scheme "Table"       | table:x
          *:x                | 0  | a malformed scheme "*"           | file:*:x
          :x                 | 0  | a malformed scheme ""            | file::x
          1:x                | 0  | a malformed scheme "1"           | file:1:x
          1ab:x              | 0  | a malformed scheme "1ab"         | file:1ab:x
          ta_ble:x           | 0  | a malformed scheme "ta_ble"      | file:ta_ble:x
          ta\\ble:x          | 0  | a malformed scheme                | file:ta/ble:x
          [a:b]              | 0  | a malformed scheme "[a"          | file:[a:b]
          # White space; these braces have it at an end of an expansion
          table: users       | 6  | white space at the beginning      | table:users
          {a, b}/c           | 3  | white space at the start or end of an option      | {a,b}/c
          c/{a,b }           | 6  | white space at the start or end of an option           | c/{a,b}
          """)
  void aParseErrorSaysWhyAndWhereAndWhatWouldBeRight(
      String text, int index, String reason, String suggestion) {
    InvalidResourceException error = error(text);
    assertTrue(error.reason().startsWith(reason), error.reason());
    assertEquals(index, error.index());
    assertEquals(Optional.of(suggestion), error.suggestion());
    Resource.parse(suggestion);
    assertEquals(text, error.text());
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          ' a',       0, beginning
          '  a  ',    0, beginning
          'a ',       1, end
          'a  ',      1, end
          'a\u00A0',  1, end
          'a\u3000',  1, end
          'a\n',      1, end
          """)
  void whiteSpaceAroundATextIsRejected(String text, int index, String where) {
    String reason =
        "white space at the " + where + "; if it is intended, put a backslash before it";
    assertRejected(text, index, reason, "a");
  }

  @Test
  void whiteSpaceIsFineWhereItShowsOrIsEscaped() {
    assertTrue(Resource.parse("a/ b /c").matches("a/ b /c"));
    assertTrue(Resource.parse("a/{b,\\ c}").matches("a/ c"));
    assertTrue(Resource.parse("{a\\ ,b\\ }/c").matches("b /c"));
    assertTrue(Resource.parse("\\ a\\ ").matches(" a "));
    assertTrue(Resource.parse("[ ]a[ ]").matches(" a "));
    assertRejected(
        "a\\\\ ",
        3,
        "white space at the end; if it is intended, put a backslash before it",
        "a\\\\");
    assertRejected(
        "a\\  ", 3, "white space at the end; if it is intended, put a backslash before it", "a\\ ");
  }

  @Test
  void controlCharactersAreRejectedAndNamed() {
    assertRejected("a\tb", 1, "a control character: U+0009", "ab");
    assertRejected("a\u0000b", 1, "a control character: U+0000", "ab");
    assertRejected("a[\u0085-\u0099]", 2, "a control character: U+0085", "a[-]");
    assertRejected("a\\\u007fb", 2, "a control character: U+007F", "a/b");
  }

  @Test
  void halvesOfSurrogatePairsAreRejectedAndNamed() {
    String first = "half of a surrogate pair: U+D83D without the other half";
    assertRejected("a\ud83db", 1, first, "ab");
    assertRejected(
        "a/😀\ude00", 4, "half of a surrogate pair: U+DE00 without the other half", "a/😀");
    assertRejected("[\ud83d-😀]", 1, first, "[-😀]");
    assertRejected("a\ud800", 1, first.replace("D83D", "D800"), "a");
    assertRejected("\udfffa", 0, first.replace("D83D", "DFFF"), "a");
  }

  @Test
  void anExpansionThatIsIllegalIsShown() {
    assertEquals(
        "an empty segment: two slashes in a row (in the expansion \"x/c//d\")",
        error("{x,y}/{b,c/}/{d,e}").reason());
    assertEquals(
        "an empty pattern: it matches no path (in the expansion \"\")", error("{a,}").reason());
    assertEquals("an empty segment: two slashes in a row", error("a//{b,c}").reason());
  }

  @Test
  void legalityTakesNoEnumeration() {
    String expansions = "{a,b/}".repeat(500);
    assertTrue(Resource.parse(expansions + "c").matches("ab/".repeat(250) + "c"));
    assertEquals(3000, error(expansions + "/c").index());
  }

  @Test
  void bracesNestOneHundredDeepAndNoDeeper() {
    assertTrue(Resource.parse("{a,".repeat(100) + "b" + "}".repeat(100)).matches("b"));
    InvalidResourceException error = error("{a,".repeat(101) + "b" + "}".repeat(101));
    assertEquals("braces nested more than 100 levels deep", error.reason());
    assertEquals(300, error.index());
    assertEquals(Optional.empty(), error.suggestion());
  }

  @Test
  void aTextWithMoreFaultsThanAGuessCanMendHasNoSuggestion() {
    assertEquals(Optional.of("[a-z]".repeat(8)), error("[z-a]".repeat(8)).suggestion());
    assertEquals(Optional.empty(), error("[z-a]".repeat(9)).suggestion());
  }

  @Test
  void theMessageHoldsAllOfIt() {
    assertEquals(
        "\"a//b\" is not a valid resource: at index 2, an empty segment: two slashes in a row;"
            + " did you mean \"a/b\"?",
        error("a//b").getMessage());
    assertEquals(
        "\"a\\u0007\" is not a valid resource: at index 1, a control character: U+0007;"
            + " did you mean \"a\"?",
        error("a\u0007").getMessage());
  }

  @Test
  void messagesOfLongTextsAreShort() {
    InvalidResourceException error = error("a".repeat(5_000) + "//" + "b".repeat(5_000));
    assertEquals(
        "\""
            + "a".repeat(60)
            + "…"
            + "b".repeat(60)
            + "\" is not a valid resource: at index 5001,"
            + " an empty segment: two slashes in a row",
        error.getMessage());
    assertEquals("a".repeat(5_000) + "/" + "b".repeat(5_000), error.suggestion().orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "...",
        "a/.../b",
        ".*",
        ".?",
        "a..",
        "..a",
        ".{a,b}",
        "{.,a}b",
        "[.a]",
        "[.]a",
        ".[a].",
        "*.",
        "{a/,}b",
        "a{,/}",
        "a{/,/**}",
        "{a,**}/b",
        "{**/,}a",
        "**/**",
        "{*,**}",
        "*{a,/*}",
        "{*/,a}*",
        "table:{a,b}:x/y",
        "file:ab:c",
        "file:1:x",
        "file:é:x",
        "file:*:x",
        "file:?:x",
        "file:[c]:x",
        "file:c\\:x",
        "table:c:x",
        "a+b.c-1:x",
        "a/b:c",
        "a\\:b",
        "a,b",
        "a!b",
        "a^b",
        "a-b",
        "~/a",
        "$a",
        "a\\\\"
      })
  void whatLooksOddIsLegal(String text) {
    assertEquals(Resource.parse(text), Resource.parse(Resource.parse(text).toString()));
  }

  private static void assertRejected(String text, int index, String reason, String suggestion) {
    InvalidResourceException error = error(text);
    assertEquals(reason, error.reason());
    assertEquals(index, error.index());
    assertEquals(Optional.of(suggestion), error.suggestion());
  }

  private static InvalidResourceException error(String text) {
    return assertThrows(InvalidResourceException.class, () -> Resource.parse(text));
  }
}
