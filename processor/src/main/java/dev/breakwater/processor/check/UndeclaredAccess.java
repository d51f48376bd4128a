package dev.breakwater.processor.check;

import dev.breakwater.processor.model.ClassRef;
import dev.breakwater.processor.model.Problem;
import dev.breakwater.processor.model.Site;
import dev.breakwater.processor.model.Slot;
import dev.breakwater.processor.model.Task;

/** A task that takes a lease of a capability, and declares no access. */
public record UndeclaredAccess(Site site, ClassRef graph, Task task, Slot parameter)
    implements Problem {}
