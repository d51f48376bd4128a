package dev.breakwater.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessageTextTest {

  /** A class as a message shows it. */
  private record Type(String packageName, String name) implements Part {
    @Override
    public String text(Names names) {
      return names.of(name, packageName + "." + name);
    }
  }

  @Test
  void aNameThatMeansOneClassIsShort() {
    Type review = new Type("auth", "Review");

    assertEquals(
        "Review and Review",
        MessageText.of(Message.BOTH, review, new Type("auth", "Review")).toString());
  }

  /** Also in fixes, and in lines before the one that shows the other class. */
  @Test
  void classesOfOneShortNameAreQualifiedInTheWholeMessage() {
    MessageText text =
        MessageText.of(Message.BOTH, new Type("auth", "Review"), new Type("p", "Other"))
            .table(List.of(List.of(new Type("auth", "Review"), "x")))
            .fix(Fix.MAKE_TYPE_PUBLIC, new Type("user", "Review"));

    assertEquals(
        """
        auth.Review and Other
          auth.Review  x
        To fix:
          1. make user.Review public""",
        text.toString());
    assertEquals("auth.Review and Other", text.story());
  }

  @Test
  void columnsAreAligned() {
    MessageText text =
        MessageText.of(Message.TO_FIX).table(List.of(List.of("a", "b"), List.of("long", "c", "d")));

    assertEquals("To fix:\n  a     b\n  long  c  d", text.toString());
  }

  @Test
  void rowsBeyondTheMostAreCounted() {
    MessageText text =
        MessageText.of(Message.TO_FIX).table(List.of(List.of("a"), List.of("b"), List.of("c")), 1);

    assertEquals("To fix:\n  a\n  and 2 more", text.toString());
  }

  @Test
  void listsAreEnumerations() {
    assertEquals("a is", text(List.of("a")));
    assertEquals("a and b is", text(List.of("a", "b")));
    assertEquals("a, b and c is", text(List.of("a", "b", "c")));
    assertEquals("a, b, c, d, e and 2 more is", text(List.of("a", "b", "c", "d", "e", "f", "g")));
  }

  private static String text(List<String> items) {
    return Part.join(items, " is").text(new Names());
  }

  @Test
  void everyPlaceholderHasAValue() {
    assertThrows(IllegalStateException.class, MessageText.of(Message.BOTH, "a")::toString);
    assertThrows(
        IllegalStateException.class, MessageText.of(Message.BOTH, "a", "b", "c")::toString);
  }

  @Test
  void stringLiteralsShowWhatCannotBeSeen() {
    assertEquals("\"a\\\"b\\\\c\\td\"", JavaCode.quoted("a\"b\\c\td"));
    assertEquals("\"a\\u200bb\\u00a0c d\\u0007\"", JavaCode.quoted("a\u200bb\u00a0c d\u0007"));
    assertEquals("\"é𝒳\"", JavaCode.quoted("é𝒳"));
  }

  @Test
  void anAnnotationHasBracesForSeveralValuesOnly() {
    assertEquals("@Reads(\"a\")", JavaCode.annotation("Reads", List.of("\"a\"")).text(new Names()));
    assertEquals(
        "@After(value = {A.class, B.class}, ifPresent = true)",
        JavaCode.annotation("After", List.of("A.class", "B.class"), "ifPresent = true")
            .text(new Names()));
  }

  private static final Pattern WORDY =
      Pattern.compile(
          "\\b(what|gives|gave|mend|told|whoever|beside|meanwhile|anew|meets?|is no|are no)\\b",
          Pattern.CASE_INSENSITIVE);

  /** The style guide's words that do not belong into messages. */
  @ParameterizedTest
  @EnumSource
  void sentencesArePlain(Message message) {
    assertTrue(!WORDY.matcher(message.template()).find(), message::template);
    assertTrue(!message.template().endsWith("\n"), message::template);
  }
}
