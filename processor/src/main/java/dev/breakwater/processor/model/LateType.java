package dev.breakwater.processor.model;

import dev.breakwater.message.Message;
import java.util.Optional;

/**
 * A type of results whose content is produced only once it is consumed, or at some later time. If a
 * type is a subtype of several of them, the first constant describes it.
 */
public enum LateType {
  TOKENS(Message.LATE_TOKENS, true),
  STREAM(Message.LATE_ELEMENTS, true),
  PRIMITIVE_STREAM(Message.LATE_ELEMENTS, true),
  ITERATOR(Message.LATE_ELEMENTS, true),
  SEQUENCE(Message.LATE_ELEMENTS, false),
  FLOW(Message.LATE_ELEMENTS, false),
  FLUX(Message.LATE_ELEMENTS, false),
  MONO(Message.LATE_VALUE, false),
  PUBLISHER(Message.LATE_ELEMENTS, false),

  /** The value of another stage: a run waits for the outer stage only. */
  STAGE(Message.LATE_VALUE, false),
  DEFERRED(Message.LATE_VALUE, false),
  FUTURE(Message.LATE_VALUE, false);

  private final Message story;
  private final boolean consumedOnce;

  LateType(Message story, boolean consumedOnce) {
    this.story = story;
    this.consumedOnce = consumedOnce;
  }

  /**
   * Returns the late type of that qualified name. The names are literals because the libraries of
   * most of them need not be on any class path.
   */
  public static Optional<LateType> named(String name) {
    return switch (name) {
      case "dev.langchain4j.service.TokenStream" -> Optional.of(TOKENS);
      case "java.util.stream.Stream" -> Optional.of(STREAM);
      case "java.util.stream.BaseStream" -> Optional.of(PRIMITIVE_STREAM);
      case "java.util.Iterator", "java.util.Spliterator" -> Optional.of(ITERATOR);
      case "kotlin.sequences.Sequence" -> Optional.of(SEQUENCE);
      case "kotlinx.coroutines.flow.Flow" -> Optional.of(FLOW);
      case "reactor.core.publisher.Flux" -> Optional.of(FLUX);
      case "reactor.core.publisher.Mono" -> Optional.of(MONO);
      case "java.util.concurrent.Flow.Publisher", "org.reactivestreams.Publisher" ->
          Optional.of(PUBLISHER);
      case "java.util.concurrent.CompletionStage" -> Optional.of(STAGE);
      case "kotlinx.coroutines.Deferred" -> Optional.of(DEFERRED);
      case "java.util.concurrent.Future" -> Optional.of(FUTURE);
      default -> Optional.empty();
    };
  }

  /** {@return the first line of the message about a result of the type} */
  public Message story() {
    return story;
  }

  /** {@return whether a value of the type has content for one consumer only} */
  public boolean isConsumedOnce() {
    return consumedOnce;
  }
}
