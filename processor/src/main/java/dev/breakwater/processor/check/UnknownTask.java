package dev.breakwater.processor.check;

import dev.breakwater.processor.model.ClassRef;
import dev.breakwater.processor.model.Problem;
import dev.breakwater.processor.model.Site;

/**
 * A class literal that names no task of the graph.
 *
 * @param owner the task, or the result record, that names it
 * @param named what it names
 * @param after whether an {@code @After} names it, rather than a {@code @From}
 */
public record UnknownTask(Site site, ClassRef graph, ClassRef owner, ClassRef named, boolean after)
    implements Problem {}
