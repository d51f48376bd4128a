package dev.breakwater.runtime;

import dev.breakwater.runtime.spi.Step;
import dev.breakwater.runtime.spi.TaskBody;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A body whose task is done when the stage is that it gives.
 *
 * @param <T> the type of the result of the stage
 */
record StageBody<T extends @Nullable Object>(TaskBody<? extends CompletionStage<? extends T>> body)
    implements TaskBody<@Nullable Object> {

  @Override
  @SuppressWarnings("NullAway") // below JDK 22 it does not see that the type allows for null
  public @Nullable Object run(Step step) throws Throwable {
    return body.run(step);
  }
}
