package dev.breakwater.processor.model;

import dev.breakwater.message.Fix;
import dev.breakwater.message.Message;
import dev.breakwater.message.MessageText;
import dev.breakwater.message.Names;
import dev.breakwater.message.Part;
import dev.breakwater.message.Sentence;
import java.util.Optional;

/**
 * A capability that reaches a task in another way than as the task's own lease, so that nothing
 * restricts it.
 *
 * @param place what holds the capability, or the nearest to it that is compiled here
 * @param holder the member of a class file that holds it, if that is not the place itself
 * @param entrance what brings the place into a task, if that is not the place itself
 * @param capability the type that is held
 * @param lease the type of what an entry method takes instead
 */
public record UnleasedCapability(
    Site site,
    Place place,
    Optional<Place> holder,
    Optional<Place> entrance,
    ValueType capability,
    ValueType lease)
    implements Problem {

  @Override
  public MessageText message() {
    Message story =
        place.kind() == Kind.RESULT ? Message.UNLEASED_RESULT : Message.UNLEASED_CAPABILITY;
    MessageText text = MessageText.of(story, place, Article.of(capability), capability);
    if (holder.isPresent()) {
      text.line(holder.get().holdsIt());
    }
    if (entrance.isPresent()) {
      text.fact(Message.REACHED_THROUGH, entrance.get());
    }
    return addFix(text.fact(Message.UNLEASED_FACT));
  }

  private MessageText addFix(MessageText text) {
    if (holder.isPresent()) {
      return text.fix(Fix.CREATE_WITH_LEASE, lease, holder.get().owner());
    }
    ClassRef owner = place.owner();
    return switch (place.kind()) {
      case TASK_CONSTRUCTOR -> text.fix(Fix.TAKE_LEASE, lease, owner);
      // An entry method may also keep its lease in a field.
      case TASK_FIELD -> text.fix(Fix.REMOVE_FIELD, lease, owner);
      case CONSTRUCTOR, FIELD, COMPONENT -> text.fix(Fix.CREATE_WITH_LEASE, lease, owner);
      case RESULT -> text.fix(Fix.RETURN_VALUES, lease);
      case INPUT -> text.fix(Fix.DIRECT_INPUT, capability, owner, lease);
    };
  }

  /** A parameter, field, component or result of a class. */
  public record Place(Kind kind, String name, ClassRef owner) implements Part {

    @Override
    public String text(Names names) {
      Sentence sentence =
          switch (kind) {
            case INPUT -> Message.INPUT_OF.with(name, owner);
            case RESULT -> Message.RESULT_OF_CLASS.with(owner);
            case CONSTRUCTOR, TASK_CONSTRUCTOR ->
                Message.CONSTRUCTOR_PARAMETER_OF.with(name, owner);
            case FIELD, TASK_FIELD -> Message.FIELD_OF.with(name, owner);
            case COMPONENT -> Message.COMPONENT_OF.with(name, owner);
          };
      return sentence.text(names);
    }

    /** Class files need not name the parameters of constructors. */
    private Part holdsIt() {
      return kind == Kind.CONSTRUCTOR
          ? Message.CONSTRUCTOR_TAKES_IT.with(owner)
          : Message.HOLDS_IT.with(this);
    }
  }

  /** The kind of a place. */
  public enum Kind {
    /** A parameter of a graph's method. */
    INPUT,
    /** The result of an entry method. */
    RESULT,
    TASK_CONSTRUCTOR,
    TASK_FIELD,
    CONSTRUCTOR,
    FIELD,
    COMPONENT
  }
}
