package dev.breakwater.processor.diagnostics;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.processor.compilers.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;

/**
 * Small sources in one text: each paragraph is a file, named for its first class. It is in the
 * package {@code app} unless it begins with another ({@code package ;} for the unnamed one), and
 * has the imports that tests need.
 */
final class Sources {

  private static final Pattern CLASS =
      Pattern.compile("\\b(?:class|@?interface|record|enum) (\\w+)");
  private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]*);\n");
  private static final Pattern EDIT = Pattern.compile("((@\\w+\\().*\\)) on (\\w+)");
  private static final String IMPORTS =
      "import dev.breakwater.*;\n"
          + "import dev.breakwater.workspace.Workspace;\n"
          + "import java.util.*;\n"
          + "import java.util.concurrent.*;\n"
          + "import java.util.function.*;\n";

  private Sources() {}

  static List<JavaFileObject> files(String sources) {
    return Arrays.stream(sources.strip().split("\n\n+")).map(Sources::file).toList();
  }

  private static JavaFileObject file(String paragraph) {
    Matcher type = CLASS.matcher(paragraph);
    assertTrue(type.find(), paragraph);
    Matcher stated = PACKAGE.matcher(paragraph);
    boolean hasPackage = stated.lookingAt();
    String packageName = hasPackage ? stated.group(1) : "app";
    String body = hasPackage ? paragraph.substring(stated.end()) : paragraph;
    boolean unnamed = packageName.isEmpty();
    return SourceText.of(
        packageName.replace('.', '/') + (unnamed ? "" : "/") + type.group(1) + ".java",
        (unnamed ? "" : "package " + packageName + ";\n") + IMPORTS + body);
  }

  static String text(JavaFileObject file) {
    try {
      return file.getCharContent(true).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts an annotation on a class, in place of the one that it has of that kind. */
  static String edited(String sources, String edit) {
    Matcher parts = EDIT.matcher(edit);
    assertTrue(parts.matches(), edit);
    List<String> lines = new ArrayList<>(sources.lines().toList());
    int declaration = 0;
    while (!declares(lines.get(declaration), parts.group(3))) {
      declaration++;
    }
    int at = declaration - 1;
    while (at >= 0 && lines.get(at).startsWith("@") && !lines.get(at).startsWith(parts.group(2))) {
      at--;
    }
    if (at >= 0 && lines.get(at).startsWith(parts.group(2))) {
      lines.set(at, parts.group(1));
    } else {
      lines.add(declaration, parts.group(1));
    }
    return String.join("\n", lines);
  }

  private static boolean declares(String line, String type) {
    Matcher found = CLASS.matcher(line);
    return found.find() && found.group(1).equals(type);
  }
}
