package dev.breakwater.processor.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.processor.compilers.TestedCompiler;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** One error or warning as the compiler reports it. */
record Reported(Diagnostic<? extends JavaFileObject> diagnostic) {

  private static final Pattern REPLACEMENT = Pattern.compile("\"[^\"]*\" instead of \"[^\"]*\"");
  private static final Pattern EDIT = Pattern.compile("@\\w+\\((?:[^()]|\\([^()]*\\))*\\) on \\w+");

  /** As javac prints it, which indents all lines but the first by two more than they have. */
  String message() {
    String message = diagnostic.getMessage(Locale.ROOT).replace("\r\n", "\n");
    return isByEcj() ? message.replace("\n", "\n  ") : message;
  }

  /** The file is the one of that class; for ECJ, of the other. */
  Reported in(String type, String ecj) {
    return in(TestedCompiler.either(type, ecj));
  }

  /** The file is the one of that class. */
  Reported in(String type) {
    assertNotNull(diagnostic.getSource(), this::toString);
    assertTrue(diagnostic.getSource().getName().endsWith("/" + type + ".java"), this::toString);
    return this;
  }

  /** The line is the only one of its file with that text; for ECJ, with the other. */
  Reported onLine(String text, String ecj) {
    return onLine(TestedCompiler.either(text, ecj));
  }

  /** The line is the only one of its file with that text. */
  Reported onLine(String text) {
    List<String> lines = source().lines().toList();
    assertEquals(1, lines.stream().filter(line -> line.contains(text)).count(), text);
    String line = lines.get((int) diagnostic.getLineNumber() - 1);
    assertTrue(line.contains(text), this::toString);
    return this;
  }

  /** As the other, but that ECJ points to something else, with that text. */
  Reported at(String text, String ecj) {
    assertEquals(TestedCompiler.either(text, ecj), marked(), this::toString);
    return this;
  }

  private String marked() {
    return source()
        .substring((int) diagnostic.getStartPosition(), (int) diagnostic.getEndPosition());
  }

  /**
   * The text that javac points to, from its first character to its last; ECJ to a name in front of
   * it or in it, as {@link EcjMarker} has it.
   */
  Reported at(String text) {
    if (isByEcj()) {
      int start = (int) diagnostic.getStartPosition();
      int end = (int) diagnostic.getEndPosition();
      assertTrue(new EcjMarker(source(), start, end).isFor(text), () -> text + "\n" + this);
    } else {
      assertEquals(text, marked(), this::toString);
    }
    return this;
  }

  /** ECJ puts it on no file, since it is about a record; for javac, as the checks say. */
  Reported nowhereForEcj(UnaryOperator<Reported> javac) {
    if (isByEcj()) {
      assertNull(diagnostic.getSource(), this::toString);
      return this;
    }
    return javac.apply(this);
  }

  private static boolean isByEcj() {
    return TestedCompiler.current() == TestedCompiler.ECJ;
  }

  /** The first line says this, and nothing else but the id. */
  Reported saying(String story) {
    String first = message().lines().findFirst().orElseThrow();
    assertEquals(story, first.substring(first.indexOf(']') + 2));
    return this;
  }

  /** Below its first line, the message is this. */
  Reported showing(String body) {
    String message = message();
    assertEquals(body.stripTrailing(), message.substring(message.indexOf('\n') + 1));
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
