package com.acme.strict;

import dev.breakwater.From;
import dev.breakwater.Task;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@NullMarked
@Task
final class Announcement {

  @Nullable Integer run(@From(Lookup.class) @Nullable String found) {
    return found == null ? null : found.length();
  }
}
