package dev.breakwater.processor.compilers;

import java.util.List;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * What comes of one compile.
 *
 * @param diagnostics all that the compiler said
 * @param written what compiler and processors wrote, also where the compile failed, by the path
 *     below the output folder
 */
public record Outputs(
    List<Diagnostic<? extends JavaFileObject>> diagnostics, Map<String, byte[]> written) {}
