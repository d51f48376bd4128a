package dev.breakwater.processor.check;

import dev.breakwater.message.Fix;
import dev.breakwater.message.Message;
import dev.breakwater.message.MessageText;
import dev.breakwater.message.Part;
import dev.breakwater.processor.model.ClassRef;
import dev.breakwater.processor.model.Problem;
import dev.breakwater.processor.model.Site;
import dev.breakwater.processor.model.ValueType;
import dev.breakwater.processor.plan.Candidate;
import java.util.List;
import java.util.Optional;

/**
 * A value may be null, and goes where null is excluded, as far as annotations tell.
 *
 * @param parameter its name; empty where it is the graph's result itself
 * @param owner the task, the class of the graph's result, or the graph, that takes the value
 */
public record NullableValue(
    Site site,
    ClassRef graph,
    ClassRef owner,
    Optional<String> parameter,
    ValueType type,
    Candidate source)
    implements Problem {

  @Override
  public MessageText message() {
    Part origin = CandidateText.name(source);
    if (source.type().nullFit(type) == ValueType.NullFit.DIFFERS_INSIDE) {
      return MessageText.of(Message.NULLS_INSIDE, target(), origin)
          .table(List.of(List.of(source.type().marked(), origin), List.of(type.marked(), target())))
          .fix(Fix.ANNOTATE_ALIKE);
    }
    String mark = source.type().nullableMark().orElseThrow();
    MessageText text = MessageText.of(Message.NULLABLE_VALUE, target(), origin);
    text =
        parameter.isPresent()
            ? text.fix(Fix.ALLOW_NULL, mark, type.object(), parameter.get())
            : text.fix(Fix.RETURN_NULL, mark, type.object());
    return text.fix(Fix.REMOVE_NULLABLE, mark, origin);
  }

  private Part target() {
    if (parameter.isEmpty()) {
      return Message.RETURNED.with(type, graph);
    }
    Message phrase = owner.equals(graph) ? Message.COMPONENT : Message.PARAMETER;
    return phrase.with(type, parameter.get(), owner);
  }
}
