package dev.breakwater.benchmarks.graphs;

import dev.breakwater.benchmarks.report.Libraries;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What javac is told to compile the sources of a library. */
public final class Processors {

  /** What Dagger's processor needs beside itself. */
  private static final List<String> OF_DAGGER =
      List.of(
          "dagger-compiler",
          "dagger-spi",
          "dagger-producers",
          "dagger",
          "guava",
          "failureaccess",
          "javapoet",
          "kotlinpoet",
          "kotlin-stdlib",
          "kotlin-metadata-jvm",
          "symbol-processing-api",
          "google-java-format",
          "javax.inject",
          "jakarta.inject-api",
          "checker-compat-qual",
          "jsr305");

  private Processors() {}

  /** Gives the options for the sources of {@link BreakwaterSources}. */
  public static List<String> breakwater() {
    return options(
        Stream.of("breakwater-processor"), "dev.breakwater.processor.BreakwaterProcessor");
  }

  /** Gives the options for the sources of {@link DaggerSources}. */
  public static List<String> dagger() {
    return options(OF_DAGGER.stream(), "dagger.internal.codegen.ComponentProcessor");
  }

  /** Gives the class path that the sources of either, and what is generated for them, need. */
  public static String classPath() {
    return path(
        Stream.of(
            "breakwater-annotations",
            "breakwater-runtime",
            "dagger-producers",
            "dagger",
            "guava",
            "javax.inject",
            "jakarta.inject-api",
            "jspecify",
            "checker-compat-qual"));
  }

  private static List<String> options(Stream<String> artifacts, String processor) {
    return List.of("-processorpath", path(artifacts), "-processor", processor);
  }

  private static String path(Stream<String> artifacts) {
    return artifacts
        .map(Libraries::jar)
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }
}
