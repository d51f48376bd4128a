package dev.breakwater.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MatchingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # Literals
          src/auth/types.ts | src/auth/types.ts   | true
          src/auth/types.ts | src/auth/types.tsx  | false
          src/auth/types.ts | src/auth            | false
          src/auth          | src/auth/types.ts   | false
          Src               | src                 | false
          a b               | a b                 | true
          a,b               | a,b                 | true
          a-b!^             | a-b!^               | true
          src/a:b.ts        | src/a:b.ts          | true
          😀/é              | 😀/é                | true
          # * is any run of characters inside one segment, also none
          *                 | a                   | true
          *                 | .hidden             | true
          *                 | ...                 | true
          *                 | a/b                 | false
          a*                | a                   | true
          a*                | abc                 | true
          a*                | ab/c                | false
          a*c               | ac                  | true
          a*c               | abcbc               | true
          a*c               | abcb                | false
          a*b*c             | a-b-b-c             | true
          src/*.ts          | src/.ts             | true
          src/*.ts          | src/auth/types.ts   | false
          */b               | a/b                 | true
          a/*/c             | a/b/c               | true
          a/*/c             | a/c                 | false
          a/*/c             | a/b/b/c             | false
          .*                | .git                | true
          .*                | ...                 | true
          # ? is exactly one character
          ?                 | a                   | true
          ?                 | 😀                  | true
          ?                 | ab                  | false
          ?                 | .                   | false
          a?b               | a/b                 | false
          a?b               | ab                  | false
          ??                | ..                  | false
          ??                | .a                  | true
          .?                | ..                  | false
          # sets
          [abc]             | b                   | true
          [abc]             | d                   | false
          [abc]             | ab                  | false
          [a-c]             | b                   | true
          [a-cx-z]          | y                   | true
          [a-cx-z]          | m                   | false
          [a-zm]            | x                   | true
          [!a-zm]           | x                   | false
          [b-da-c]          | a                   | true
          [b-da-c]          | d                   | true
          [!b-da-c]         | a                   | false
          [!b-da-c]         | e                   | true
          [!a-ce-g]         | d                   | true
          [!a-c]            | d                   | true
          [!a-c]            | b                   | false
          [!a-c]            | 😀                  | true
          a[!b]c            | a/c                 | false
          a[+-9]c           | a/c                 | false
          a[+-9]c           | a0c                 | true
          [!a-c]            | .                   | false
          a[.]b             | a.b                 | true
          [^a]              | ^                   | true
          [^a]              | a                   | true
          [^a]              | b                   | false
          [a!]              | !                   | true
          [[]               | [                   | true
          [a-]              | -                   | true
          [-a]              | -                   | true
          [-a]              | b                   | false
          [--a]             | A                   | true
          [--a]             | b                   | false
          [!-]              | -                   | false
          [!-]              | a                   | true
          [!--]             | -                   | false
          [+--]             | ,                   | true
          [a-c-]            | -                   | true
          [a\\-c]           | -                   | true
          [a\\-c]           | b                   | false
          [\\]a]            | ]                   | true
          [\\!a]            | !                   | true
          [\\!a]            | b                   | false
          [\\\\]            | \\                  | true
          [{,}*?]           | {                   | true
          [{,}*?]           | ,                   | true
          [{,}*?]           | x                   | false
          [é-ñ]             | ê                   | true
          [😀-😃]           | 😂                  | true
          [😀-😃]           | 😄                  | false
          [!😀]             | 😀                  | false
          # braces are the union of their expansions
          {a,b}             | a                   | true
          {a,b}             | b                   | true
          {a,b}             | c                   | false
          {a,b}             | a,b                 | false
          x{a,b}y           | xay                 | true
          x{a,b}y           | xy                  | false
          x{,a}y            | xy                  | true
          x{,a}y            | xay                 | true
          {a,b{c,d}}e       | bde                 | true
          {a,b{c,d}}e       | be                  | false
          {a/b,c}/d         | a/b/d               | true
          {a/b,c}/d         | c/d                 | true
          {a/,}b            | a/b                 | true
          {a/,}b            | b                   | true
          {a,**/b}          | x/y/b               | true
          {a,**}/b          | x/y/b               | true
          {a,**}/b          | b                   | true
          {[,],a}           | ,                   | true
          {\\,,a}           | ,                   | true
          {*,a}b            | xb                  | true
          a{/,}             | a                   | true
          a{/,}             | a/b                 | true
          a/{b,}            | a/b                 | true
          a/{b,}            | a/x/y               | true
          {a,b}{c,d}        | bc                  | true
          {a,b}{c,d}        | cb                  | false
          # ** is any number of segments
          **                | a                   | true
          **                | a/b/c               | true
          **/x              | x                   | true
          **/x              | a/b/x               | true
          **/x              | a/bx                | false
          a/**/b            | a/b                 | true
          a/**/b            | a/x/y/b             | true
          a/**/b            | a/xb                | false
          a/**/b            | ab                  | false
          a/**              | a                   | false
          a/**              | a/b                 | true
          a/**              | a/b/c               | true
          a/**              | ab                  | false
          **/**             | a                   | true
          **/**/a           | a                   | true
          a/**/**           | a                   | false
          a/**/**           | a/b                 | true
          a/**/*            | a                   | false
          a/**/*            | a/b                 | true
          **/*.ts           | a/b/c.ts            | true
          **/a/**           | a                   | false
          **/a/**           | x/a/y/z             | true
          **{/a,/b}         | x                   | false
          **{/a,/b}         | b                   | true
          **{/a,/b}         | x/b                 | true
          **{,/b}           | x                   | true
          # a/ is a/**
          a/                | a                   | false
          a/                | a/b                 | true
          a/                | a/b/c               | true
          **/               | a                   | true
          */                | a                   | false
          */                | a/b                 | true
          # \\ takes the next character literally
          \\*               | *                   | true
          \\*               | a                   | false
          \\!               | !                   | true
          \\\\              | \\                  | true
          \\{a,b\\}         | {a,b}               | true
          \\[a\\]           | [a]                 | true
          \\?               | ?                   | true
          \\😀              | 😀                  | true
          x\\:y             | x:y                 | true
          """)
  void aPatternMatchesAsItsRuleSays(String pattern, String path, boolean matches) {
    assertEquals(matches, Resource.parse(pattern).matches(path));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "/a",
        "a/",
        "a//b",
        ".",
        "..",
        "./a",
        "a/.",
        "a/../b",
        "..",
        "a/..",
        "a\u0000",
        "\ud83d",
        "a/\ude00",
        "\ude00\ud83d"
      })
  void whatIsNoPathMatchesNothing(String text) {
    assertFalse(Resource.parse("**").matches(text));
    assertFalse(Resource.parse("{*,**/*}").matches(text));
    assertFalse(Resource.parse("{*,*/*,*/*/*}").matches(text));
    assertFalse(Resource.parse("{?,??,a?,?/a,?a,a/?,a/??,[!b]/a}").matches(text));
  }

  @Test
  void matchingKnowsNothingOfTheScheme() {
    assertTrue(Resource.parse("table:users").matches("users"));
    assertFalse(Resource.parse("table:users").matches("table:users"));
    assertTrue(Resource.parse("queue:orders/*").matches("orders/new"));
  }

  @Test
  void controlCharactersInPathsArePassedByWildcards() {
    assertTrue(Resource.parse("a*b").matches("a\n\tb"));
    assertTrue(Resource.parse("a[!x]b").matches("a\u0001b"));
  }
}
