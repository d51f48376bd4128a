package dev.breakwater.processor.check;

import dev.breakwater.message.Fix;
import dev.breakwater.message.JavaCode;
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
 * Several values fit a parameter, or the graph's result, equally well.
 *
 * @param parameter its name; empty where it is the graph's result itself
 * @param owner the task, the class of the graph's result, or the graph, that wants the value
 */
public record AmbiguousValue(
    Site site,
    ClassRef graph,
    ClassRef owner,
    Optional<String> parameter,
    ValueType type,
    List<Candidate> candidates)
    implements Problem {

  /** The number of candidates that a message shows. */
  private static final int SHOWN = 5;

  public AmbiguousValue {
    candidates = List.copyOf(candidates);
  }

  @Override
  public MessageText message() {
    List<ClassRef> tasks = CandidateText.tasks(candidates);
    Part either = CandidateText.either(candidates);
    if (parameter.isEmpty()) {
      return MessageText.of(Message.AMBIGUOUS_RESULT, type, graph, either)
          .table(CandidateText.rows(candidates), SHOWN)
          .fix(
              Fix.RESULT_RECORD,
              JavaCode.literal(tasks.get(0)),
              type,
              JavaCode.literal(tasks.get(1)),
              type);
    }
    String name = parameter.get();
    Message phrase = owner.equals(graph) ? Message.COMPONENT : Message.PARAMETER;
    MessageText text =
        MessageText.of(Message.AMBIGUOUS_VALUE, phrase.with(type, name, owner), either)
            .table(CandidateText.rows(candidates), SHOWN);
    for (ClassRef task : tasks.subList(0, Math.min(tasks.size(), SHOWN))) {
      text.fix(Fix.FROM, JavaCode.literal(task), type, name);
    }
    if (tasks.size() > SHOWN) {
      text.fix(Fix.FROM_ANOTHER, type);
    }
    return addInputFixes(text);
  }

  /** A record around a capability would bring it into tasks without a lease. */
  private MessageText addInputFixes(MessageText text) {
    for (Candidate candidate : candidates) {
      if (candidate instanceof Candidate.OfInput source) {
        return source.input().capability()
            ? text.fix(Fix.ONE_CAPABILITY, source.input().declared(), graph).fix(Fix.OWN_CAPABILITY)
            : text.fix(Fix.WRAP_INPUT);
      }
    }
    return text;
  }
}
