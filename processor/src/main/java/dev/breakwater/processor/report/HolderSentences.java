package dev.breakwater.processor.report;

import dev.breakwater.processor.model.Access;
import dev.breakwater.processor.model.HiddenAccess;
import dev.breakwater.processor.model.UnleasedCapability;
import dev.breakwater.processor.model.UnleasedCapability.Kind;
import dev.breakwater.processor.model.UnleasedCapability.Place;
import java.util.ArrayList;
import java.util.List;

/** The messages about what classes hold in their fields and take through their constructors. */
final class HolderSentences {

  private HolderSentences() {}

  static Text hidden(HiddenAccess problem) {
    String owner = problem.owner().nestedName();
    Access first = problem.accesses().get(0);
    Text text =
        Text.of(
            "HiddenAccess",
            member(problem)
                + " hides that "
                + owner
                + (first.isWrite() ? " writes " : " reads ")
                + Words.text(first)
                + " through "
                + first.tool().orElseThrow().nestedName());
    text.table(problem.accesses().stream().map(access -> row(owner, access)).toList(), Words.MOST);
    text.fact("Other compilations do not see private members, so their plans miss this access.");
    text.fix("declare it: " + declaration(problem));
    if (problem.member() == HiddenAccess.Member.CONSTRUCTOR) {
      text.fix("remove private from the constructor");
    } else {
      text.fix(
          "take "
              + problem.type().display()
              + " as a parameter of a constructor"
              + (problem.isTask() ? " or of the entry method" : "")
              + " of "
              + owner);
    }
    return text;
  }

  private static String member(HiddenAccess problem) {
    boolean inherited = !problem.declaredIn().equals(problem.owner());
    return problem.member() == HiddenAccess.Member.CONSTRUCTOR
        ? "the private constructor of " + problem.owner().nestedName()
        : "the private field "
            + problem.field()
            + (inherited ? " of " + problem.declaredIn().nestedName() : "");
  }

  private static List<String> row(String owner, Access access) {
    return List.of(
        owner,
        access.isWrite() ? "writes" : "reads",
        Words.text(access),
        "through " + access.tool().orElseThrow().nestedName());
  }

  private static String declaration(HiddenAccess problem) {
    String on = " on " + problem.owner().nestedName();
    List<String> annotations = new ArrayList<>();
    if (!problem.reads().isEmpty()) {
      annotations.add(annotation("Reads", problem.reads()) + on);
    }
    if (!problem.writes().isEmpty()) {
      annotations.add(annotation("Writes", problem.writes()) + on);
    }
    return String.join(", ", annotations);
  }

  private static String annotation(String name, List<String> resources) {
    return Words.annotation(name, resources.stream().map(Words::quoted).toList());
  }

  static Text unleased(UnleasedCapability problem) {
    Place place = problem.place();
    String capability = problem.capability().display();
    String held = Words.article(capability) + " " + capability;
    Text text =
        Text.of(
            "UnleasedCapability",
            place(place)
                + (place.kind() == Kind.RESULT ? " passes " : " brings ")
                + held
                + (place.kind() == Kind.RESULT ? " to other tasks" : " into a task")
                + " without a lease");
    problem.holder().ifPresent(holder -> text.fact(holds(holder)));
    problem.entrance().ifPresent(entrance -> text.fact("reached through " + place(entrance)));
    text.fact("Without a lease, nothing restricts a task to the access that it declares.");
    return text.fix(fix(problem));
  }

  private static String place(Place place) {
    String of = place.name() + " of " + place.owner().nestedName();
    return switch (place.kind()) {
      case INPUT -> "the input " + of;
      case RESULT -> "the result" + of;
      case CONSTRUCTOR, TASK_CONSTRUCTOR -> "the constructor parameter " + of;
      case FIELD, TASK_FIELD -> "the field " + of;
      case COMPONENT -> "the component " + of;
    };
  }

  /** Class files need not name the parameters of constructors. */
  private static String holds(Place holder) {
    return holder.kind() == Kind.CONSTRUCTOR
        ? "a constructor of " + holder.owner().nestedName() + " takes it"
        : place(holder) + " holds it";
  }

  private static String fix(UnleasedCapability problem) {
    String lease = problem.lease().display();
    String owner = problem.holder().orElse(problem.place()).owner().nestedName();
    String take = "take " + lease + " as a parameter of the entry method";
    if (problem.holder().isPresent()) {
      return take + ", and create " + owner + " there with it";
    }
    return switch (problem.place().kind()) {
      case TASK_CONSTRUCTOR -> take + " of " + owner + " instead";
      // A field may also be where an entry method keeps its lease.
      case TASK_FIELD -> "remove the field, and " + take + " of " + owner;
      case CONSTRUCTOR, FIELD, COMPONENT -> take + ", and create " + owner + " there with it";
      case RESULT -> "return values only, and " + take + " of each task that needs it";
      case INPUT ->
          "make "
              + problem.capability().display()
              + " a parameter of the method of "
              + owner
              + ", and "
              + take
              + " of each task that needs it";
    };
  }
}
