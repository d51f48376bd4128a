package dev.breakwater.processor.model;

import java.time.Duration;
import java.util.Optional;

/** How long one attempt of a task may take, and how many attempts there are. */
public record Policy(Optional<Duration> timeout, int attempts) {}
