package dev.breakwater.processor.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** One error or warning as the compiler reports it. */
record Reported(Diagnostic<? extends JavaFileObject> diagnostic) {

  private static final Pattern REPLACEMENT = Pattern.compile("\"[^\"]*\" instead of \"[^\"]*\"");
  private static final Pattern EDIT = Pattern.compile("@\\w+\\((?:[^()]|\\([^()]*\\))*\\) on \\w+");

  String message() {
    return diagnostic.getMessage(Locale.ROOT).replace("\r\n", "\n");
  }

  /** The file is the one of that class. */
  Reported in(String type) {
    assertTrue(diagnostic.getSource().getName().endsWith("/" + type + ".java"), this::toString);
    return this;
  }

  /** The line is the only one of its file with that text. */
  Reported onLine(String text) {
    List<String> lines = source().lines().toList();
    assertEquals(1, lines.stream().filter(line -> line.contains(text)).count(), text);
    String line = lines.get((int) diagnostic.getLineNumber() - 1);
    assertTrue(line.contains(text), this::toString);
    return this;
  }

  /** The text that the compiler points to, from its first character to its last. */
  Reported at(String text) {
    int start = (int) diagnostic.getStartPosition();
    assertEquals(
        text, source().substring(start, (int) diagnostic.getEndPosition()), this::toString);
    return this;
  }

  /** The first line says this, and nothing else but the id. */
  Reported saying(String story) {
    String first = message().lines().findFirst().orElseThrow();
    assertEquals(story, first.substring(first.indexOf(']') + 2));
    return this;
  }

  /** Between its first line and the address of its page, the message is this. */
  Reported showing(String body) {
    String message = message();
    String id = message.substring(1, message.indexOf(']'));
    assertEquals(
        body.stripTrailing() + "\n  See docs/errors/" + id + ".md",
        message.substring(message.indexOf('\n') + 1));
    return this;
  }

  /** Among the lines below the first one is this text. */
  Reported tells(String text) {
    assertTrue(message().substring(message().indexOf('\n') + 1).contains(text), this::toString);
    return this;
  }

  /** The texts that the fixes tell to put instead of others. */
  List<String> replacements() {
    return REPLACEMENT.matcher(message()).results().map(MatchResult::group).toList();
  }

  /** The annotations that the fixes tell to put on a class, each with that class. */
  List<String> edits() {
    return EDIT.matcher(message()).results().map(MatchResult::group).toList();
  }

  private String source() {
    return Sources.text(diagnostic.getSource());
  }

  @Override
  public String toString() {
    String place =
        diagnostic.getSource() == null
            ? "nowhere"
            : diagnostic.getSource().getName()
                + ":"
                + source().lines().toList().get((int) diagnostic.getLineNumber() - 1);
    return place + "\n" + message();
  }
}
