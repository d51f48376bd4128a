package dev.breakwater.langchain4j;

import dev.langchain4j.model.ModelProvider;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.ChatRequestOptions;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.listener.ChatModelListener;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.util.List;
import java.util.Set;

/** A model of the application, whether it streams or not. */
sealed interface ModelTransport {

  /**
   * Sends a request and waits for the whole answer.
   *
   * @throws InterruptedException if the thread is interrupted, which closes a stream
   */
  ChatResponse send(ChatRequest request, ChatRequestOptions options) throws InterruptedException;

  ChatRequestParameters defaults();

  ModelProvider provider();

  Set<Capability> capabilities();

  List<ChatModelListener> listeners();

  /** {@return the model of the application} */
  Object model();

  /** A model that answers at once. */
  record Blocking(ChatModel model) implements ModelTransport {

    @Override
    public ChatResponse send(ChatRequest request, ChatRequestOptions options) {
      return model.chat(request, options);
    }

    @Override
    public ChatRequestParameters defaults() {
      return model.defaultRequestParameters();
    }

    @Override
    public ModelProvider provider() {
      return model.provider();
    }

    @Override
    public Set<Capability> capabilities() {
      return model.supportedCapabilities();
    }

    @Override
    public List<ChatModelListener> listeners() {
      return model.listeners();
    }
  }

  /** A model that streams its answer. */
  record Streaming(StreamingChatModel model) implements ModelTransport {

    @Override
    public ChatResponse send(ChatRequest request, ChatRequestOptions options)
        throws InterruptedException {
      StreamedAnswer answer = new StreamedAnswer();
      model.chat(request, options, answer);
      return answer.await();
    }

    @Override
    public ChatRequestParameters defaults() {
      return model.defaultRequestParameters();
    }

    @Override
    public ModelProvider provider() {
      return model.provider();
    }

    @Override
    public Set<Capability> capabilities() {
      return model.supportedCapabilities();
    }

    @Override
    public List<ChatModelListener> listeners() {
      return model.listeners();
    }
  }
}
