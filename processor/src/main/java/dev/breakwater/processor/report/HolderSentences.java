package dev.breakwater.processor.report;

import dev.breakwater.processor.model.Access;
import dev.breakwater.processor.model.HiddenAccess;
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
}
