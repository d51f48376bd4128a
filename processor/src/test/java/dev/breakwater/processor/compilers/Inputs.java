package dev.breakwater.processor.compilers;

import java.io.File;
import java.nio.charset.Charset;
import java.util.List;
import javax.annotation.processing.Processor;
import javax.tools.JavaFileObject;

/**
 * What goes into one compile.
 *
 * @param charset in which the compiler reads and writes sources, as {@code -encoding} has it
 */
public record Inputs(
    List<? extends JavaFileObject> sources,
    List<? extends Processor> processors,
    List<String> options,
    List<File> classPath,
    Charset charset) {}
