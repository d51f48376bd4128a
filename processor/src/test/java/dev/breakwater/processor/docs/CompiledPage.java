package dev.breakwater.processor.docs;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The examples of a page, compiled together with {@code Caller}, which uses them from inside their
 * package.
 *
 * @param text the page
 * @param printed what the compiler said
 * @param folder where the classes are
 */
record CompiledPage(String text, String printed, Path folder) {

  /** Compiles a page, or several pages together. */
  static CompiledPage of(String caller, Path folder, String... names) throws IOException {
    StringBuilder texts = new StringBuilder();
    for (String name : names) {
      texts.append(Files.readString(Path.of("..", "docs", name)));
    }
    String text = texts.toString();
    Map<String, String> sources = new LinkedHashMap<>(Markdown.sources(text));
    sources.put("Caller.java", caller);
    // Some examples show a task alone, next to the graph of another example.
    List<String> options = List.of("-Abreakwater.UnlistedTask=ignore");
    return new CompiledPage(text, Javac.print(folder, sources, options), folder);
  }

  /** How many examples it has. */
  int blocks() {
    return text.split("```java\n", -1).length - 1;
  }

  /** How many of them are a file of their own, and so were compiled. */
  int sources() {
    return Markdown.sources(text).size();
  }

  /** Calls a method of {@code Caller}, in a class loader that lasts as long. */
  Object call(String method, Object... arguments) throws Exception {
    URL[] classes = {folder.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(classes, CompiledPage.class.getClassLoader())) {
      Method called =
          Arrays.stream(loader.loadClass("Caller").getMethods())
              .filter(each -> each.getName().equals(method))
              .findFirst()
              .orElseThrow();
      return called.invoke(null, arguments);
    }
  }
}
