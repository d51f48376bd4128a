package dev.breakwater.benchmarks.graphs;

import dev.breakwater.benchmarks.report.Libraries;
import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The drivers of all shapes, compiled with the processors of their libraries, if they have one,
 * before anything is measured, so that what runs is what users of those libraries run.
 *
 * @param folder where the classes are
 */
public record Compiled(Path folder) {

  /**
   * Compiles the drivers.
   *
   * @param shapes the graphs
   * @param folder where to put sources and classes
   * @return the classes
   * @throws IOException if they cannot be written
   */
  public static Compiled of(List<Shape> shapes, Path folder) throws IOException {
    Path classes = Files.createDirectory(folder.resolve("classes"));
    for (Shape shape : shapes) {
      List<Source> ours = new ArrayList<>(BreakwaterSources.of(shape));
      ours.add(BreakwaterSources.driver(shape));
      compile(ours, folder.resolve("breakwater-" + shape.name()), Processors.breakwater(), classes);
      List<Source> theirs = new ArrayList<>(DaggerSources.of(shape));
      theirs.add(DaggerSources.driver(shape));
      compile(theirs, folder.resolve("producers-" + shape.name()), Processors.dagger(), classes);
      List<Source> byHand = HandSources.of(shape);
      compile(byHand, folder.resolve("byhand-" + shape.name()), List.of("-proc:none"), classes);
    }
    return new Compiled(classes);
  }

  /**
   * Makes the driver of a shape.
   *
   * @param library the first part of its package
   * @param shape the graph
   * @return the driver
   */
  public Object driver(String library, Shape shape) {
    try {
      URL[] urls = {folder.toUri().toURL()};
      // Never closed: what it has loaded runs as long as this process.
      @SuppressWarnings("resource")
      ClassLoader loader = new URLClassLoader(urls, Compiled.class.getClassLoader());
      return loader
          .loadClass(library + "." + shape.name() + ".Driver")
          .getDeclaredConstructor()
          .newInstance();
    } catch (ReflectiveOperationException | MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void compile(
      List<Source> sources, Path folder, List<String> processor, Path classes) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> options = new ArrayList<>(processor);
    options.addAll(List.of("-d", classes.toString(), "-nowarn", "-Xlint:none"));
    options.addAll(
        List.of(
            "-cp",
            Libraries.all().stream()
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator))));
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      boolean done =
          compiler
              .getTask(
                  null,
                  files,
                  null,
                  options,
                  null,
                  files.getJavaFileObjectsFromPaths(Source.write(sources, folder)))
              .call();
      if (!done) {
        throw new IllegalStateException("the sources in " + folder + " do not compile");
      }
    }
  }
}
