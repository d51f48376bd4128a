package dev.breakwater.langchain4j;

import dev.langchain4j.model.chat.request.ChatRequestParameters;
import java.lang.reflect.InvocationTargetException;
import org.jspecify.annotations.Nullable;

/** Finds the longest answer that the parameters of a model permit. */
final class OutputLimit {

  /** The newer name of the limit at OpenAI, whose module is not a dependency of this one. */
  private static final String COMPLETION_TOKENS = "maxCompletionTokens";

  private OutputLimit() {}

  /**
   * Returns the limit of a call.
   *
   * @param request the parameters of the request
   * @param defaults those of the model, which apply where the request has none
   * @return the number of tokens; null without a limit
   */
  static @Nullable Integer of(ChatRequestParameters request, ChatRequestParameters defaults) {
    Integer own = of(request);
    return own == null ? of(defaults) : own;
  }

  private static @Nullable Integer of(ChatRequestParameters parameters) {
    Integer limit = parameters.maxOutputTokens();
    return limit == null ? completionTokens(parameters) : limit;
  }

  private static @Nullable Integer completionTokens(ChatRequestParameters parameters) {
    try {
      return (Integer) parameters.getClass().getMethod(COMPLETION_TOKENS).invoke(parameters);
    } catch (NoSuchMethodException | IllegalAccessException | ClassCastException e) {
      // The parameters of another provider.
      return null;
    } catch (InvocationTargetException e) {
      throw new IllegalStateException("cannot ask for " + COMPLETION_TOKENS, e);
    }
  }
}
