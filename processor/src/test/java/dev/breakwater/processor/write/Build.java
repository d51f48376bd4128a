package dev.breakwater.processor.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.Task;
import dev.breakwater.processor.BreakwaterProcessor;
import dev.breakwater.processor.compilers.Inputs;
import dev.breakwater.processor.compilers.Outputs;
import dev.breakwater.processor.compilers.SourceText;
import dev.breakwater.processor.compilers.TestedCompiler;
import dev.breakwater.resource.Resource;
import dev.breakwater.runtime.Engine;
import dev.breakwater.workspace.Workspace;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * What came of a compile as users do it, with nothing of the processor on the class path. Public
 * for the tests of other packages.
 *
 * @param diagnostics all that the compiler said
 * @param outputs the text of what processors wrote, by the name of the file
 * @param classes what was compiled, by the name of the class
 */
public record Build(
    List<Diagnostic<? extends JavaFileObject>> diagnostics,
    Map<String, String> outputs,
    Map<String, byte[]> classes) {

  private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
  private static final Pattern TYPE =
      Pattern.compile("\\b(?:class|@?interface|record|enum) +([\\w$\\p{L}]+)");
  private static final String IMPORTS =
      "import dev.breakwater.*; import dev.breakwater.workspace.Workspace;"
          + " import java.util.*; import java.util.concurrent.*;";

  /** What goes into a compile. */
  public record Setup(
      List<JavaFileObject> sources,
      List<Supplier<? extends Processor>> processors,
      List<String> options,
      List<File> classPath,
      Charset charset) {

    /** With another processor beside ours. */
    public Setup with(Supplier<? extends Processor> other) {
      return new Setup(sources, more(processors, other), options, classPath, charset);
    }

    /** With more options of the compiler. */
    public Setup with(List<String> others) {
      String[] more = others.toArray(String[]::new);
      return new Setup(sources, processors, more(options, more), classPath, charset);
    }

    public Setup onClassPath(Path folder) {
      return new Setup(sources, processors, options, more(classPath, folder.toFile()), charset);
    }

    /** With another processor in place of ours. */
    public Setup by(Supplier<? extends Processor> other) {
      return new Setup(sources, List.of(other), options, classPath, charset);
    }

    public Setup in(Charset other) {
      return new Setup(sources, processors, options, classPath, other);
    }

    public Setup inOrder(List<JavaFileObject> order) {
      return new Setup(order, processors, options, classPath, charset);
    }

    @SafeVarargs
    private static <T> List<T> more(List<T> list, T... others) {
      List<T> all = new ArrayList<>(list);
      all.addAll(List.of(others));
      return all;
    }

    public Build build() {
      List<? extends Processor> made = processors.stream().map(Supplier::get).toList();
      Inputs inputs = new Inputs(sources, made, options, classPath, charset);
      return Build.of(TestedCompiler.current().compile(inputs), charset);
    }
  }

  /**
   * Begins a compile that fails at every warning.
   *
   * @param sources files, each divided from the next by a line of three dashes, and named for its
   *     first class; with the imports that tests need
   */
  public static Setup strict(String sources) {
    return lenient(sources).with(TestedCompiler.current().strict());
  }

  /** Begins a compile with the compiler's own idea of what to warn of. */
  public static Setup lenient(String sources) {
    return new Setup(
        files(sources),
        List.of(BreakwaterProcessor::new),
        List.of(),
        List.of(
            origin(Task.class),
            origin(Engine.class),
            origin(Workspace.class),
            origin(Resource.class)),
        StandardCharsets.UTF_8);
  }

  private static List<JavaFileObject> files(String sources) {
    return Arrays.stream(sources.split("(?m)^---\n")).map(Build::file).toList();
  }

  private static JavaFileObject file(String text) {
    Matcher type = TYPE.matcher(text);
    assertTrue(type.find(), text);
    Matcher stated = PACKAGE.matcher(text);
    boolean named = stated.find();
    String folder = named ? stated.group(1).replace('.', '/') + "/" : "";
    String whole = named ? stated.replaceFirst("$0 " + IMPORTS) : IMPORTS + " " + text;
    return SourceText.of(folder + type.group(1) + ".java", whole);
  }

  private static File origin(Class<?> type) {
    try {
      return new File(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  private static Build of(Outputs came, Charset charset) {
    Map<String, String> outputs = new TreeMap<>();
    Map<String, byte[]> classes = new TreeMap<>();
    came.written()
        .forEach(
            (path, bytes) -> {
              if (path.endsWith(".class")) {
                classes.put(path.replaceFirst("\\.class$", "").replace('/', '.'), bytes);
              } else {
                Charset of = path.endsWith(".java") ? charset : StandardCharsets.UTF_8;
                outputs.put(path.substring(path.lastIndexOf('/') + 1), new String(bytes, of));
              }
            });
    return new Build(came.diagnostics(), outputs, classes);
  }

  /** Asserts that the compiler had nothing to say that matters. */
  public Build succeeds() {
    assertEquals("", said(diagnostics.stream().filter(this::matters).toList()));
    return this;
  }

  /** Sources of tests have much that ECJ can warn of, and that we do not care about. */
  private boolean matters(Diagnostic<? extends JavaFileObject> diagnostic) {
    JavaFileObject source = diagnostic.getSource();
    return TestedCompiler.current() != TestedCompiler.ECJ
        || diagnostic.getKind() == Diagnostic.Kind.ERROR
        || diagnostic.getMessage(Locale.ROOT).startsWith("[")
        || source == null
        || outputs.containsKey(source.getName().replaceFirst(".*[/\\\\]", ""));
  }

  /** All that the compiler said. */
  public String said() {
    return said(diagnostics);
  }

  private static String said(List<Diagnostic<? extends JavaFileObject>> diagnostics) {
    return diagnostics.stream()
        .map(diagnostic -> diagnostic.toString().replace("\r\n", "\n"))
        .collect(Collectors.joining("\n"));
  }

  /** The first lines of its errors. */
  public List<String> errors() {
    return diagnostics.stream()
        .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
        .map(diagnostic -> diagnostic.getMessage(Locale.ROOT).lines().findFirst().orElse(""))
        .toList();
  }

  /** The text of a file that a processor wrote. */
  public String output(String name) {
    assertTrue(outputs.containsKey(name), () -> name + " of " + outputs.keySet() + "\n" + said());
    return outputs.get(name);
  }

  /** Writes the classes below a folder, for the class path of another compile. */
  public void writeClasses(Path folder) {
    classes.forEach(
        (name, bytes) -> {
          try {
            Path file = folder.resolve(name.replace('.', '/') + ".class");
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /** Calls a public static method, the only one of its name, of a class that was compiled. */
  @SuppressWarnings("unchecked")
  public <T> T call(String type, String method, Object... arguments) {
    try {
      for (Method candidate : loader().loadClass(type).getMethods()) {
        if (candidate.getName().equals(method)) {
          return (T) candidate.invoke(null, arguments);
        }
      }
      throw new AssertionError("no " + method + " in " + type);
    } catch (InvocationTargetException e) {
      throw new AssertionError(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  /** A class loader that has the classes. */
  public ClassLoader loader() {
    return new ClassLoader(Build.class.getClassLoader()) {
      @Override
      protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
          throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
      }
    };
  }
}
