package dev.breakwater.processor.check;

import dev.breakwater.processor.model.ClassRef;
import dev.breakwater.processor.model.Problem;
import dev.breakwater.processor.model.Site;
import dev.breakwater.processor.model.Task;
import java.util.Optional;

/**
 * A class literal that names no task of the graph.
 *
 * @param owner the task, or the result record, that names it
 * @param named what it names
 * @param after the task whose {@code @After} names it; empty where a {@code @From} does
 */
public record UnknownTask(
    Site site, ClassRef graph, ClassRef owner, ClassRef named, Optional<Task> after)
    implements Problem {}
