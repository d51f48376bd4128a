package dev.breakwater.langchain4j;

import dev.langchain4j.model.ModelProvider;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.ChatRequestOptions;
import dev.langchain4j.model.chat.listener.ChatModelListener;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The model of one attempt: within its budgets, with retries, and until its end. */
final class GuardedModel implements ChatModel {

  private final ConfiguredModel model;
  private final TaskAttempt attempt;
  private final ModelCalls calls;
  private final Map<String, Price> prices;
  private final RequestSize size = new RequestSize();

  GuardedModel(
      ConfiguredModel model, TaskAttempt attempt, ModelCalls calls, Map<String, Price> prices) {
    this.model = model;
    this.attempt = attempt;
    this.calls = calls;
    this.prices = prices;
  }

  @Override
  public ChatResponse chat(ChatRequest request, ChatRequestOptions options) {
    return attempt.work(() -> ask(ValidHistory.of(request), options));
  }

  /** The model of the application adds its defaults and notifies its listeners. */
  @Override
  public ChatResponse doChat(ChatRequest request) {
    return chat(request, ChatRequestOptions.EMPTY);
  }

  private ChatResponse ask(ChatRequest request, ChatRequestOptions options) {
    long characters = RequestSize.characters(request);
    Integer most = OutputLimit.of(request.parameters(), defaultRequestParameters());
    Tokens estimate = Tokens.of(size.estimate(characters), model.answer(most));
    try (RunBudget.Reservation reservation = reserve(estimate)) {
      ChatResponse response = calls.send(model, request, options, attempt);
      Tokens counted = Tokens.of(response.metadata().tokenUsage(), estimate);
      reservation.spend(counted.total());
      size.answered(characters, counted.input());
      model.answered(counted);
      note(request, response, counted);
      return response;
    }
  }

  private RunBudget.Reservation reserve(Tokens estimate) {
    try {
      return attempt.budget().reserve(attempt.context(), estimate.total());
    } catch (InterruptedException e) {
      throw attempt.interrupted(e);
    }
  }

  private void note(ChatRequest request, ChatResponse response, Tokens counted) {
    String requested = request.parameters().modelName();
    String asked = requested == null ? defaultRequestParameters().modelName() : requested;
    String answered = response.metadata().modelName();
    Price price = price(asked);
    attempt
        .usage()
        .add(counted, answered == null ? asked : answered, price == null ? price(answered) : price);
  }

  private @Nullable Price price(@Nullable String name) {
    return name == null ? null : prices.get(name);
  }

  @Override
  public ChatRequestParameters defaultRequestParameters() {
    return model.transport().defaults();
  }

  @Override
  public ModelProvider provider() {
    return model.transport().provider();
  }

  @Override
  public Set<Capability> supportedCapabilities() {
    return model.transport().capabilities();
  }

  @Override
  public List<ChatModelListener> listeners() {
    return model.transport().listeners();
  }
}
