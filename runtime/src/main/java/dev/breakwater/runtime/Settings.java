package dev.breakwater.runtime;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What an engine is made of.
 *
 * @param watch of the executor of the caller, where it is one that can be shut down
 * @param limit null without a limit
 * @param budgets the limits of the sums of notes in a run, by the name of the note
 * @param timeout of tasks that state none; null for none
 */
record Settings(
    Launcher launcher,
    @Nullable ExecutorWatch watch,
    @Nullable ConcurrencyLimit limit,
    Schedule schedule,
    OnFailure onFailure,
    Listeners listeners,
    List<AttemptInterceptor> interceptors,
    @Nullable Duration timeout,
    RetrySettings retries,
    Duration gracePeriod,
    OptionalLong seed,
    Map<String, Double> budgets,
    Background background) {}
