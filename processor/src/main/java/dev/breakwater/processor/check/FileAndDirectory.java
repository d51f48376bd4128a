package dev.breakwater.processor.check;

import dev.breakwater.processor.model.Access;
import dev.breakwater.processor.model.ClassRef;
import dev.breakwater.processor.model.Problem;
import dev.breakwater.processor.model.Site;
import dev.breakwater.processor.model.Task;

/**
 * One task names a file, and another goes beneath it as if it were a directory.
 *
 * @param path what would be both
 */
public record FileAndDirectory(
    Site site,
    ClassRef graph,
    Task fileTask,
    Access file,
    Task directoryTask,
    Access beneath,
    String path)
    implements Problem {}
