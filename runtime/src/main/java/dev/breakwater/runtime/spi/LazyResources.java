package dev.breakwater.runtime.spi;

import dev.breakwater.resource.Resource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Declared resources, parsed when they are first asked for: a plan is a constant of generated code,
 * and a run in which no task opens a capability needs none of them.
 */
final class LazyResources {

  private final List<String> texts;
  private volatile @Nullable List<Resource> resources;

  LazyResources(List<String> texts) {
    this.texts = List.copyOf(texts);
  }

  boolean isEmpty() {
    return texts.isEmpty();
  }

  List<Resource> get() {
    List<Resource> parsed = resources;
    return parsed != null ? parsed : parse();
  }

  private synchronized List<Resource> parse() {
    List<Resource> parsed = resources;
    if (parsed == null) {
      parsed = texts.stream().map(Resource::parse).toList();
      resources = parsed;
    }
    return parsed;
  }
}
