package dev.breakwater.langchain4j;

import dev.breakwater.workspace.Workspace;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The tool that searches files by a regular expression, for a limited time. */
final class FileSearch {

  private static final Duration TIME = Duration.ofSeconds(5);
  private static final int LIMIT = 20_000;
  private static final int LINE_LIMIT = 300;

  private final Workspace workspace;

  FileSearch(Workspace workspace) {
    this.workspace = workspace;
  }

  String search(ToolArguments arguments) {
    Pattern regex = compile(arguments.text("regex"));
    String given = arguments.optionalText("pattern");
    List<String> paths = workspace.list(given == null || given.isBlank() ? "**" : given);
    Search search = new Search(System.nanoTime() + TIME.toNanos());
    for (String path : paths) {
      if (search.isFull()) {
        break;
      }
      search.file(path, regex);
    }
    return search.result(paths.size());
  }

  private static Pattern compile(String regex) {
    try {
      return Pattern.compile(regex);
    } catch (PatternSyntaxException e) {
      throw new ToolProblem(
          "the regular expression is not valid (" + e.getDescription() + "): correct it");
    } catch (StackOverflowError e) {
      throw new ToolProblem("the regular expression is nested too deeply: use a simpler one");
    }
  }

  /** One search. */
  private final class Search {

    private final long deadline;
    private final StringBuilder found = new StringBuilder();
    private int matches;
    private int searched;
    private int unreadable;
    private boolean slow;
    private boolean cut;

    Search(long deadline) {
      this.deadline = deadline;
    }

    boolean isFull() {
      return slow || cut;
    }

    void file(String path, Pattern regex) {
      try {
        WatchedText.check(deadline);
        lines(path, workspace.read(path), regex);
        searched++;
      } catch (WatchedText.TooSlowException e) {
        slow = true;
      } catch (StackOverflowError e) {
        throw new ToolProblem(
            "the regular expression is too complex for " + path + ": use a simpler one");
      } catch (UncheckedIOException e) {
        if (!(e.getCause() instanceof CharacterCodingException)
            && !(e.getCause() instanceof NoSuchFileException)) {
          throw e;
        }
        unreadable++;
      }
    }

    private void lines(String path, String text, Pattern regex) {
      int number = 0;
      for (String line : (Iterable<String>) text.lines()::iterator) {
        number++;
        Matcher matcher = regex.matcher(new WatchedText(line, deadline));
        if (matcher.find()) {
          String shown = Text.shorten(line.strip(), LINE_LIMIT);
          if (found.length() + path.length() + shown.length() > LIMIT) {
            cut = true;
            return;
          }
          matches++;
          found.append(path).append(':').append(number).append(": ").append(shown).append('\n');
        }
      }
    }

    String result(int files) {
      if (matches == 0 && !isFull()) {
        found.append("no match\n");
      }
      if (slow) {
        found.append(
            String.format(
                "… the search took longer than %d seconds and ended after %,d of %,d files: use a"
                    + " simpler regular expression or a narrower pattern%n",
                TIME.toSeconds(), searched, files));
      }
      if (cut) {
        found.append(
            String.format(
                "… further matches are cut here, after %,d: use a narrower search%n", matches));
      }
      if (unreadable > 0) {
        found.append(String.format("%,d files are not UTF-8 text%n", unreadable));
      }
      return found.toString();
    }
  }
}
