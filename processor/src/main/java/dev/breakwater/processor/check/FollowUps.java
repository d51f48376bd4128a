package dev.breakwater.processor.check;

import dev.breakwater.processor.model.ClassRef;
import dev.breakwater.processor.model.Problem;
import dev.breakwater.processor.model.Site;
import dev.breakwater.processor.plan.Binding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reduces the problems of one graph to one for each mistake: problems with one cause are merged
 * into the first of them, and a problem that only follows from another is dropped.
 */
public final class FollowUps {

  private final Set<ClassRef> unknown = new HashSet<>();
  private final Set<Site> explained = new HashSet<>();
  private final Map<String, Integer> places = new HashMap<>();
  private final List<Problem> kept = new ArrayList<>();

  private FollowUps(List<Problem> problems) {
    for (Problem problem : problems) {
      if (problem instanceof UnknownTask task) {
        unknown.add(task.named());
      } else if (problem instanceof NearMiss miss) {
        explained.add(miss.site());
      } else if (problem instanceof FileAndDirectoryError both) {
        explained.add(both.file().site());
        explained.add(both.beneath().site());
      }
    }
  }

  /** Returns the problems that remain, in their order. */
  public static List<Problem> reduced(List<Problem> problems) {
    FollowUps followUps = new FollowUps(problems);
    for (Problem problem : problems) {
      followUps.add(problem);
    }
    return List.copyOf(followUps.kept);
  }

  private void add(Problem problem) {
    if (problem instanceof MissingValue missing) {
      addMissing(missing);
    } else if (problem instanceof UnknownTask task) {
      addUnknown(task);
    } else if (!(problem instanceof UnknownSource) || !explained.contains(problem.site())) {
      kept.add(problem);
    }
  }

  private void addMissing(MissingValue missing) {
    for (ClassRef provider : missing.unlisted()) {
      if (unknown.contains(provider)) {
        // To list that task is the fix of both.
        return;
      }
    }
    boolean isOfTask = missing.parameter().isPresent() && !missing.owner().equals(missing.graph());
    if (!isOfTask || missing.reason() != Binding.Reason.NOTHING_FITS) {
      kept.add(missing);
      return;
    }
    Integer place = places.putIfAbsent("value " + missing.type().canonical(), kept.size());
    if (place == null) {
      kept.add(missing);
    } else {
      kept.set(place, ((MissingValue) kept.get(place)).alsoOf(missing.owner()));
    }
  }

  private void addUnknown(UnknownTask task) {
    Integer place = places.putIfAbsent("task " + task.named().canonicalName(), kept.size());
    if (place == null) {
      kept.add(task);
    } else {
      kept.set(place, ((UnknownTask) kept.get(place)).alsoIn(task.owner()));
    }
  }
}
