package com.acme.strict;

import dev.breakwater.From;
import dev.breakwater.TaskGraph;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@NullMarked
@TaskGraph({Lookup.class, Announcement.class})
interface NullableSurvey {

  Findings run(@Nullable String key, List<@Nullable String> values);

  record Findings(@From(Lookup.class) @Nullable String found, @Nullable Integer length) {}
}
