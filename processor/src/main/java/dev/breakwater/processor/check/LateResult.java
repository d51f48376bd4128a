package dev.breakwater.processor.check;

import dev.breakwater.message.Fix;
import dev.breakwater.message.Message;
import dev.breakwater.message.MessageText;
import dev.breakwater.message.Part;
import dev.breakwater.processor.model.Article;
import dev.breakwater.processor.model.EntryMethod;
import dev.breakwater.processor.model.LateType;
import dev.breakwater.processor.model.Lint;
import dev.breakwater.processor.model.Site;
import dev.breakwater.processor.model.Task;
import dev.breakwater.processor.model.ValueType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * A result whose content is produced after the task has ended.
 *
 * @param entry the entry method of the task
 * @param late the late type of its result
 * @param consumers the tasks that take the result, and the result of the graph if it does
 */
public record LateResult(Task task, EntryMethod entry, LateType late, List<Part> consumers)
    implements Lint {

  /** Without a switch, whose table would be a class of its own in the jar. */
  private static final Map<LateType, Consumer<MessageText>> FIXES =
      Map.ofEntries(
          Map.entry(LateType.TOKENS, text -> text.fix(Fix.RETURN_ANSWER).fix(Fix.START_TOKENS)),
          Map.entry(LateType.STREAM, text -> addCollecting(text, "stream.toList()")),
          Map.entry(
              LateType.PRIMITIVE_STREAM, text -> addCollecting(text, "stream.boxed().toList()")),
          Map.entry(
              LateType.ITERATOR,
              text -> addCollecting(text, "iterator.forEachRemaining(list::add)")),
          Map.entry(LateType.SEQUENCE, text -> addCollecting(text, "sequence.toList()")),
          Map.entry(LateType.FLOW, text -> addCompleting(text, "scope.future { flow.toList() }")),
          Map.entry(LateType.FLUX, text -> addCompleting(text, "flux.collectList().toFuture()")),
          Map.entry(LateType.PUBLISHER, text -> text.fix(Fix.SUBSCRIBE).fix(Fix.WAIT_FOR_ELEMENTS)),
          Map.entry(LateType.MONO, text -> addWaiting(text, "mono.toFuture()", "mono.block()")),
          Map.entry(
              LateType.DEFERRED,
              text ->
                  addWaiting(
                      text, "deferred.asCompletableFuture()", "runBlocking { deferred.await() }")),
          Map.entry(
              LateType.FUTURE,
              text -> text.fix(Fix.WAIT_FOR_VALUE, "future.get()").fix(Fix.RETURN_STAGE)),
          Map.entry(
              LateType.STAGE,
              text -> text.fix(Fix.WAIT_FOR_VALUE, "future.get()").fix(Fix.RETURN_STAGE)));

  public LateResult {
    consumers = List.copyOf(consumers);
  }

  @Override
  public Site site() {
    return entry.site();
  }

  @Override
  public Kind kind() {
    return Kind.LATE_RESULT;
  }

  @Override
  public List<Task> tasks() {
    return List.of(task);
  }

  @Override
  public MessageText message() {
    ValueType result = entry.result().orElseThrow();
    MessageText text = MessageText.of(late.story(), task.name(), Article.of(result), result);
    text.fact(task.accesses().isEmpty() ? Message.LATE_FAILURE : Message.LATE_CALLS, task.name());
    if (late.isConsumedOnce()) {
      addConsumers(text);
    }
    if (entry.stage()) {
      text.fix(completion());
    } else {
      Objects.requireNonNull(FIXES.get(late)).accept(text);
    }
    return Suppression.add(text, this, task);
  }

  private void addConsumers(MessageText text) {
    switch (consumers.size()) {
      case 0, 1 -> text.fact(Message.ONE_CONSUMER);
      case 2 -> text.fact(Message.TWO_CONSUMERS, consumers.get(0), consumers.get(1));
      default -> text.fact(Message.MANY_CONSUMERS, consumers.get(0), consumers.size() - 1);
    }
  }

  /** Returns the fix of a task that returns a stage already. */
  private Fix completion() {
    if (late == LateType.STAGE) {
      return Fix.STAGE_OF_STAGE;
    }
    if (late.story() == Message.LATE_VALUE) {
      return Fix.STAGE_OF_VALUE;
    }
    return late == LateType.TOKENS ? Fix.STAGE_OF_ANSWER : Fix.STAGE_OF_ELEMENTS;
  }

  private static void addCollecting(MessageText text, String code) {
    text.fix(Fix.COLLECT_ELEMENTS, code).fix(Fix.COMPLETE_LATER);
  }

  private static void addCompleting(MessageText text, String code) {
    text.fix(Fix.COMPLETE_WITH_ELEMENTS, code).fix(Fix.WAIT_FOR_ELEMENTS);
  }

  private static void addWaiting(MessageText text, String stage, String wait) {
    text.fix(Fix.COMPLETE_WITH_VALUE, stage).fix(Fix.WAIT_FOR_VALUE, wait);
  }
}
