package dev.breakwater.processor.model;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How long one attempt of a task may take, and how many attempts there are; each empty where the
 * task leaves it to the engine.
 */
public record Policy(Optional<Duration> timeout, OptionalInt attempts) {}
