package dev.breakwater.processor.model;

import java.util.List;

/** A problem that may be meant: a warning, unless the user says otherwise. */
public interface Lint extends Problem {

  /** What silences it. */
  Kind kind();

  /** The tasks that it speaks of, each of which may silence it. */
  List<Task> tasks();

  /** The lints, in the order of their table; the constants' {@link #id} is what users write. */
  enum Kind {
    NEAR_MISS("NearMiss"),
    UNKNOWN_SOURCE("UnknownSource"),
    CASE_ONLY_OVERLAP("CaseOnlyOverlap"),
    REDUNDANT_AFTER("RedundantAfter"),
    REDUNDANT_SNAPSHOT("RedundantSnapshot"),
    UNCHECKED_CONTEXT("UncheckedContext"),
    LATE_RESULT("LateResult"),
    WIDE_WRITE("WideWrite"),
    UNLISTED_TASK("UnlistedTask"),
    AUXILIARY_CLASS("AuxiliaryClass");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    public String id() {
      return id;
    }
  }
}
