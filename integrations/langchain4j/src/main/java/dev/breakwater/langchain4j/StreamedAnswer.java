package dev.breakwater.langchain4j;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.PartialThinking;
import dev.langchain4j.model.chat.response.PartialThinkingContext;
import dev.langchain4j.model.chat.response.PartialToolCall;
import dev.langchain4j.model.chat.response.PartialToolCallContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.chat.response.StreamingHandle;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** Waits for the end of a streamed answer, and closes the stream if the thread is interrupted. */
final class StreamedAnswer implements StreamingChatResponseHandler {

  private final CompletableFuture<ChatResponse> answer = new CompletableFuture<>();

  /** Known from the first part of the answer on. Guarded by this. */
  private @Nullable StreamingHandle stream;

  /** Guarded by this. */
  private boolean cancelled;

  ChatResponse await() throws InterruptedException {
    try {
      return answer.get();
    } catch (InterruptedException e) {
      cancel();
      HttpCall.cancelCurrent();
      throw e;
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      throw cause instanceof RuntimeException failure
          ? failure
          : new IllegalStateException("the stream of the model failed: " + cause, cause);
    }
  }

  private void cancel() {
    StreamingHandle open;
    synchronized (this) {
      cancelled = true;
      open = stream;
    }
    if (open != null) {
      open.cancel();
    }
  }

  private void seen(StreamingHandle handle) {
    boolean late;
    synchronized (this) {
      stream = handle;
      late = cancelled;
    }
    if (late) {
      handle.cancel();
    }
  }

  @Override
  public void onPartialResponse(PartialResponse part, PartialResponseContext context) {
    seen(context.streamingHandle());
  }

  @Override
  public void onPartialThinking(PartialThinking part, PartialThinkingContext context) {
    seen(context.streamingHandle());
  }

  @Override
  public void onPartialToolCall(PartialToolCall part, PartialToolCallContext context) {
    seen(context.streamingHandle());
  }

  @Override
  public void onCompleteResponse(ChatResponse response) {
    answer.complete(response);
  }

  @Override
  public void onError(Throwable error) {
    answer.completeExceptionally(error);
  }
}
