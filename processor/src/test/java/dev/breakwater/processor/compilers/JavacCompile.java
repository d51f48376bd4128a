package dev.breakwater.processor.compilers;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;

/** A compile by the JDK that runs the tests, in memory, by Google's compile-testing. */
final class JavacCompile {

  private JavacCompile() {}

  static Outputs run(Inputs inputs) {
    RecordingJavac javac = new RecordingJavac(inputs.charset());
    Compilation compilation =
        Compiler.compiler(javac)
            .withProcessors(inputs.processors())
            .withOptions(inputs.options())
            .withClasspath(inputs.classPath())
            .compile(inputs.sources());
    return new Outputs(compilation.diagnostics(), javac.written());
  }
}
