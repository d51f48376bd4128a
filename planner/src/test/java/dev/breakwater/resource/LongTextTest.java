package dev.breakwater.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts of about 10,000 characters. These tests are here to end. */
class LongTextTest {

  private static final int LENGTH = 10_000;

  static Stream<String> texts() {
    return Stream.of(
            "a",
            "a/",
            "/",
            "../",
            "./",
            "a//",
            "*",
            "*/",
            "*a",
            "**/",
            "**/a/",
            "?",
            "[",
            "[]",
            "[a]",
            "[a-",
            "[z-a]",
            "[!a]*",
            "]",
            "{",
            "{a",
            "{a,",
            "{,",
            "{}",
            "{a}",
            "}",
            "{a,b}",
            "{a,}",
            "{,a}/",
            "{a/,b/}",
            "{.,}",
            "{*,a}",
            "{*,a}b",
            "{**/,a/}",
            "\\",
            "\\*",
            "\\/",
            ":",
            "a:",
            "a:/",
            "http://",
            " ",
            "a ",
            "\t",
            "\0",
            "é",
            "😀",
            "\ud83d",
            "{b, }",
            "{a,😀}")
        .flatMap(
            shape -> {
              String text = shape.repeat(LENGTH / shape.length());
              return Stream.of(text, text + "x", "x" + text);
            });
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("texts")
  void aLongTextIsAResourceOrIsRejected(String text) {
    try {
      Resource resource = Resource.parse(text);
      assertTrue(resource.overlaps(resource));
      assertEquals(resource, Resource.parse(resource.toString()));
    } catch (InvalidResourceException e) {
      assertTrue(e.index() <= text.length());
      e.suggestion().ifPresent(Resource::parse);
    }
  }

  @ParameterizedTest(name = "{0} with {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          *a       | *b       | *
          **/a/    | **/b/    | **/
          {a/,**/} | {b/,**/} | ''
          *[a-z]   | *[!a-k]  | *
          {a,}     | {b,}     | ''
          {a,b}    | {b,a}    | ''
          *{a,bc}  | *{ab,c}  | *
          """)
  void longPatternsAreToldApart(String left, String right, String end) {
    String one = left.repeat(LENGTH / left.length() / 4) + end;
    String other = right.repeat(LENGTH / right.length() / 4) + end;
    assertOverlap(one + "x", other + "x", true);
    assertOverlap(one + "x?", other + "y?", false);
  }

  @Test
  void manyOptionsAreOneStep() {
    String options = "a,b,ab,".repeat(LENGTH / 14);
    assertOverlap("{" + options + "x}*y", "*{" + options + "y}", true);
    assertOverlap("{" + options + "x}*y?", "*{" + options + "z}z?", false);
  }

  private static void assertOverlap(String left, String right, boolean expected) {
    Resource one = Resource.parse(left);
    Resource other = Resource.parse(right);
    Optional<String> witness = one.overlap(other);
    assertEquals(expected, witness.isPresent());
    assertTrue(witness.stream().allMatch(path -> one.matches(path) && other.matches(path)));
  }
}
