package dev.breakwater.processor.check;

import dev.breakwater.message.Fix;
import dev.breakwater.message.JavaCode;
import dev.breakwater.message.Message;
import dev.breakwater.message.MessageText;
import dev.breakwater.message.Part;
import dev.breakwater.processor.model.ClassRef;
import dev.breakwater.processor.model.Construction;
import dev.breakwater.processor.model.Parameter;
import dev.breakwater.processor.model.Problem;
import dev.breakwater.processor.model.Site;
import dev.breakwater.processor.model.ValueType;
import dev.breakwater.processor.plan.Binding;
import dev.breakwater.processor.plan.Candidate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Nothing fills a parameter, or gives the graph's result.
 *
 * @param parameter its name; empty where it is the graph's result itself
 * @param owner the task, the class of the graph's result, or the graph, that wants the value
 * @param kind whether what is wanted is more than a value, which then comes from one place alone
 * @param from the task that a {@code @From} names
 * @param available what is there
 * @param others more tasks that want a value of the same type, in the order of the list
 * @param unlisted tasks that are compiled here and not listed, and that would give it
 * @param built the class of the graph's result, where it wants the value to be built
 * @param obstacle why the graph's result cannot be built either
 */
public record MissingValue(
    Site site,
    ClassRef graph,
    ClassRef owner,
    Optional<String> parameter,
    ValueType type,
    Parameter.Kind kind,
    Optional<ClassRef> from,
    Binding.Reason reason,
    List<Candidate> available,
    List<ClassRef> others,
    List<ClassRef> unlisted,
    Optional<ClassRef> built,
    Optional<Construction.Obstacle> obstacle)
    implements Problem {

  /** The number of values that a message shows: enough to find the one that was meant. */
  private static final int SHOWN = 10;

  /** The number of tasks that fixes name. */
  private static final int FIXES = 5;

  /** The number of unlisted tasks that fixes name. */
  private static final int NAMED = 3;

  public MissingValue {
    available = List.copyOf(available);
    others = List.copyOf(others);
    unlisted = List.copyOf(unlisted);
  }

  /** Returns whether the result of any task may fill it, if there were one of that type. */
  public boolean isOfAnyTask() {
    return reason == Binding.Reason.NOTHING_FITS && kind == Parameter.Kind.VALUE;
  }

  /** {@return the same problem, which one more task has} */
  MissingValue alsoOf(ClassRef other) {
    List<ClassRef> more = new ArrayList<>(others);
    if (!other.equals(owner) && !others.contains(other)) {
      more.add(other);
    }
    return new MissingValue(
        site, graph, owner, parameter, type, kind, from, reason, available, more, unlisted, built,
        obstacle);
  }

  /** {@return the same problem, which listing one of these tasks would solve} */
  public MissingValue withUnlisted(List<ClassRef> tasks) {
    return new MissingValue(
        site, graph, owner, parameter, type, kind, from, reason, available, others, tasks, built,
        obstacle);
  }

  @Override
  public MessageText message() {
    MessageText text = MessageText.of(Part.join(story(), reach(), unlistedProviders()));
    boolean isResult = parameter.isEmpty();
    if (!available.isEmpty()) {
      text.heading(Message.AVAILABLE).table(CandidateText.rows(available), SHOWN);
    } else {
      text.fact(isResult ? Message.NO_RESULT_AVAILABLE : Message.NOTHING_AVAILABLE);
    }
    if (!others.isEmpty()) {
      text.fact(Message.ALSO_NEEDED_BY, others);
    }
    if (obstacle.isPresent()) {
      text.heading(obstacle.get().sentence(), type);
    }
    Optional<ClassRef> invisible = type.invisibleFrom(graph.packageName());
    if (reason == Binding.Reason.NOTHING_FITS && invisible.isPresent()) {
      text.fact(Message.TYPE_INVISIBLE_TO_GRAPH, invisible.get(), graph)
          .fix(Fix.MAKE_PUBLIC_AND_ADD, invisible.get(), type, graph);
    } else if (reason != Binding.Reason.NOTHING_FITS) {
      addOtherFrom(text);
    } else if (kind == Parameter.Kind.WORKSPACE) {
      text.fix(Fix.ADD_INPUT, type, graph);
    } else {
      for (ClassRef task : unlisted.subList(0, Math.min(unlisted.size(), NAMED))) {
        text.fix(Fix.ADD_TO_GRAPH, JavaCode.literal(task), graph);
      }
      if (unlisted.isEmpty()) {
        text.fix(Fix.LIST_RETURNING, type, graph);
      }
      if (!isResult) {
        if (kind != Parameter.Kind.CONTEXT) {
          text.fix(Fix.ADD_INPUT, type, graph);
        }
      } else {
        text.fix(available.isEmpty() ? Fix.RETURN_NOTHING : Fix.RETURN_AVAILABLE);
      }
      if (built.isPresent()) {
        text.fix(Fix.LIST_RETURNING_BUILT, built.get());
      }
    }
    if (obstacle.isPresent()) {
      text.fix(obstacle.get().fix(), type);
    }
    return text;
  }

  private Part story() {
    if (parameter.isEmpty()) {
      return Message.MISSING_RESULT.with(graph, type);
    }
    Message phrase = owner.equals(graph) ? Message.COMPONENT : Message.PARAMETER;
    Part wanted = phrase.with(type, parameter.get(), owner);
    if (reason == Binding.Reason.NOTHING_FITS) {
      return Message.MISSING_VALUE.with(graph, wanted);
    }
    Part literal = JavaCode.literal(from.orElseThrow());
    return switch (reason) {
      case FROM_ITSELF -> Message.FROM_ITSELF.with(wanted, literal);
      case FROM_GIVES_NOTHING -> Message.FROM_NOTHING.with(wanted, literal);
      default -> Message.FROM_OTHER_TYPE.with(wanted, literal, CandidateText.of(from, available));
    };
  }

  /** {@return the number of other tasks with the same problem} */
  private Part reach() {
    return switch (others.size()) {
      case 0 -> Part.join();
      case 1 -> Message.ONE_MORE_NEEDS_IT.with();
      default -> Message.MORE_NEED_IT.with(others.size());
    };
  }

  private Part unlistedProviders() {
    return switch (unlisted.size()) {
      case 0 -> Part.join();
      case 1 -> Message.UNLISTED_PROVIDER.with(unlisted.get(0));
      default -> Message.UNLISTED_PROVIDERS.with(unlisted.get(0), unlisted.size() - 1);
    };
  }

  /** Names the tasks that the {@code @From} can name instead, if there are any. */
  private void addOtherFrom(MessageText text) {
    List<Candidate> fitting = new ArrayList<>();
    for (Candidate candidate : available) {
      if (candidate.type().assignableTo(type)) {
        fitting.add(candidate);
      }
    }
    List<ClassRef> tasks = CandidateText.tasks(fitting);
    for (ClassRef task : tasks.subList(0, Math.min(tasks.size(), FIXES))) {
      text.fix(Fix.FROM, JavaCode.literal(task), type, parameter.orElseThrow());
    }
    if (kind == Parameter.Kind.CONTEXT && !owner.equals(graph)) {
      text.fix(Fix.REMOVE_FROM_CONTEXT);
    } else if (fitting.isEmpty()) {
      text.fix(Fix.LIST_AND_NAME, type, graph);
      if (kind != Parameter.Kind.CONTEXT) {
        text.fix(Fix.ADD_INPUT_WITHOUT_FROM, type, graph);
      }
    } else if (fitting.size() == 1) {
      text.fix(Fix.REMOVE_FROM, CandidateText.name(fitting.get(0)));
    }
  }
}
