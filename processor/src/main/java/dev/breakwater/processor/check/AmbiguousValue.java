package dev.breakwater.processor.check;

import dev.breakwater.message.JavaCode;
import dev.breakwater.message.Message;
import dev.breakwater.message.MessageText;
import dev.breakwater.message.Part;
import dev.breakwater.processor.model.ClassRef;
import dev.breakwater.processor.model.Problem;
import dev.breakwater.processor.model.Site;
import dev.breakwater.processor.model.ValueType;
import dev.breakwater.processor.plan.Source;
import java.util.List;
import java.util.Optional;

/**
 * Several values fit a slot, or the graph's result, equally well.
 *
 * @param slot its name; empty where it is the graph's result itself
 * @param owner the task, or the graph, that wants the value
 */
public record AmbiguousValue(
    Site site,
    ClassRef graph,
    ClassRef owner,
    Optional<String> slot,
    ValueType type,
    List<Source> candidates)
    implements Problem {

  /** The number of candidates that a message shows. */
  private static final int SHOWN = 5;

  public AmbiguousValue {
    candidates = List.copyOf(candidates);
  }

  @Override
  public MessageText message() {
    List<ClassRef> tasks = Candidates.tasks(candidates);
    Part either = Candidates.either(candidates);
    if (slot.isEmpty()) {
      return MessageText.of(Message.AMBIGUOUS_RESULT, type, graph, either)
          .table(Candidates.rows(candidates), SHOWN)
          .fix(
              Message.FIX_RESULT_RECORD,
              JavaCode.literal(tasks.get(0)),
              type,
              JavaCode.literal(tasks.get(1)),
              type);
    }
    String name = slot.get();
    Message phrase = owner.equals(graph) ? Message.COMPONENT : Message.PARAMETER;
    MessageText text =
        MessageText.of(Message.AMBIGUOUS_VALUE, phrase.with(type, name, owner), either)
            .table(Candidates.rows(candidates), SHOWN);
    for (ClassRef task : tasks.subList(0, Math.min(tasks.size(), SHOWN))) {
      text.fix(Message.FIX_FROM, JavaCode.literal(task), type, name);
    }
    if (tasks.size() > SHOWN) {
      text.fix(Message.FIX_FROM_ANOTHER, type);
    }
    return tasks.size() < candidates.size() ? text.fix(Message.FIX_WRAP_INPUT) : text;
  }
}
