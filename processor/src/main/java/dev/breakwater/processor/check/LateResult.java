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

/**
 * A result whose content is produced after the task has ended.
 *
 * @param entry the entry method of the task
 * @param late the late type of its result
 * @param consumers the tasks that take the result, and the result of the graph if it does
 */
public record LateResult(Task task, EntryMethod entry, LateType late, List<Part> consumers)
    implements Lint {

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
    MessageText text = MessageText.of(story(), task.name(), Article.of(result), result);
    text.fact(task.accesses().isEmpty() ? Message.LATE_FAILURE : Message.LATE_CALLS, task.name());
    if (late.isConsumedOnce()) {
      addConsumers(text);
    }
    if (entry.stage()) {
      text.fix(completion());
    } else {
      addFixes(text);
    }
    return Suppression.add(text, this, task);
  }

  private Message story() {
    return switch (late.content()) {
      case ELEMENTS -> Message.LATE_ELEMENTS;
      case TOKENS -> Message.LATE_TOKENS;
      case VALUE -> Message.LATE_VALUE;
    };
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
    return switch (late.content()) {
      case ELEMENTS -> Fix.STAGE_OF_ELEMENTS;
      case TOKENS -> Fix.STAGE_OF_ANSWER;
      case VALUE -> late == LateType.STAGE ? Fix.STAGE_OF_STAGE : Fix.STAGE_OF_VALUE;
    };
  }

  private void addFixes(MessageText text) {
    switch (late) {
      case TOKENS -> text.fix(Fix.RETURN_ANSWER).fix(Fix.START_TOKENS);
      case STREAM -> addCollecting(text, "stream.toList()");
      case PRIMITIVE_STREAM -> addCollecting(text, "stream.boxed().toList()");
      case ITERATOR -> addCollecting(text, "iterator.forEachRemaining(list::add)");
      case SEQUENCE -> addCollecting(text, "sequence.toList()");
      case FLOW -> addCompleting(text, "scope.future { flow.toList() }");
      case FLUX -> addCompleting(text, "flux.collectList().toFuture()");
      case PUBLISHER -> text.fix(Fix.SUBSCRIBE).fix(Fix.WAIT_FOR_ELEMENTS);
      case MONO -> addWaiting(text, "mono.toFuture()", "mono.block()");
      case DEFERRED ->
          addWaiting(text, "deferred.asCompletableFuture()", "runBlocking { deferred.await() }");
      case FUTURE, STAGE -> text.fix(Fix.WAIT_FOR_VALUE, "future.get()").fix(Fix.RETURN_STAGE);
    }
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
