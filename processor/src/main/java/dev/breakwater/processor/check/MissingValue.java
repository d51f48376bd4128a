package dev.breakwater.processor.check;

import dev.breakwater.message.JavaCode;
import dev.breakwater.message.Message;
import dev.breakwater.message.MessageText;
import dev.breakwater.message.Part;
import dev.breakwater.processor.model.ClassRef;
import dev.breakwater.processor.model.Problem;
import dev.breakwater.processor.model.Site;
import dev.breakwater.processor.model.Slot;
import dev.breakwater.processor.model.ValueType;
import dev.breakwater.processor.plan.Filling;
import dev.breakwater.processor.plan.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Nothing fills a slot, or gives the graph's result.
 *
 * @param slot its name; empty where it is the graph's result itself
 * @param owner the task, or the graph, that wants the value
 * @param kind whether what is wanted is more than a value, which then comes from one place alone
 * @param from the task that a {@code @From} names
 * @param available what is there
 */
public record MissingValue(
    Site site,
    ClassRef graph,
    ClassRef owner,
    Optional<String> slot,
    ValueType type,
    Slot.Kind kind,
    Optional<ClassRef> from,
    Filling.Reason reason,
    List<Source> available)
    implements Problem {

  /** The number of values that a message shows: enough to find the one that was meant. */
  private static final int SHOWN = 10;

  /** The number of tasks that fixes name. */
  private static final int FIXES = 5;

  public MissingValue {
    available = List.copyOf(available);
  }

  @Override
  public MessageText message() {
    MessageText text = story();
    boolean isResult = slot.isEmpty();
    if (!available.isEmpty()) {
      text.heading(Message.AVAILABLE).table(Candidates.rows(available), SHOWN);
    } else {
      text.fact(isResult ? Message.NO_RESULT_AVAILABLE : Message.NOTHING_AVAILABLE);
    }
    if (reason != Filling.Reason.NOTHING_FITS) {
      addOtherFrom(text);
    } else if (kind == Slot.Kind.WORKSPACE) {
      text.fix(Message.FIX_ADD_INPUT, type, graph);
    } else {
      text.fix(Message.FIX_LIST_RETURNING, type, graph);
      if (!isResult) {
        if (kind != Slot.Kind.CONTEXT) {
          text.fix(Message.FIX_ADD_INPUT, type, graph);
        }
      } else {
        text.fix(
            available.isEmpty() ? Message.FIX_RETURN_NOTHING : Message.FIX_RETURN_AVAILABLE);
      }
    }
    return text;
  }

  private MessageText story() {
    if (slot.isEmpty()) {
      return MessageText.of(Message.MISSING_RESULT, graph, type);
    }
    Message phrase = owner.equals(graph) ? Message.COMPONENT : Message.PARAMETER;
    Part wanted = phrase.with(type, slot.get(), owner);
    if (reason == Filling.Reason.NOTHING_FITS) {
      return MessageText.of(Message.MISSING_VALUE, graph, wanted);
    }
    Part literal = JavaCode.literal(from.orElseThrow());
    return switch (reason) {
      case FROM_ITSELF -> MessageText.of(Message.FROM_ITSELF, wanted, literal);
      case FROM_GIVES_NOTHING -> MessageText.of(Message.FROM_NOTHING, wanted, literal);
      default ->
          MessageText.of(Message.FROM_OTHER_TYPE, wanted, literal, Candidates.of(from, available));
    };
  }

  /** Names the tasks that the {@code @From} can name instead, if there are any. */
  private void addOtherFrom(MessageText text) {
    List<Source> fitting = new ArrayList<>();
    for (Source source : available) {
      if (source.type().assignableTo(type)) {
        fitting.add(source);
      }
    }
    List<ClassRef> tasks = Candidates.tasks(fitting);
    for (ClassRef task : tasks.subList(0, Math.min(tasks.size(), FIXES))) {
      text.fix(Message.FIX_FROM, JavaCode.literal(task), type, slot.orElseThrow());
    }
    if (kind == Slot.Kind.CONTEXT && !owner.equals(graph)) {
      text.fix(Message.FIX_REMOVE_FROM_CONTEXT);
    } else if (fitting.isEmpty()) {
      text.fix(Message.FIX_LIST_AND_NAME, type, graph);
      if (kind != Slot.Kind.CONTEXT) {
        text.fix(Message.FIX_ADD_INPUT_WITHOUT_FROM, type, graph);
      }
    } else if (fitting.size() == 1) {
      text.fix(Message.FIX_REMOVE_FROM, Candidates.name(fitting.get(0)));
    }
  }
}
