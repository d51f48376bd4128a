package dev.breakwater.codingagents;

import dev.breakwater.resource.Resource;
import dev.breakwater.runtime.Access;
import dev.breakwater.runtime.TaskContext;
import dev.breakwater.workspace.Workspace;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The standing instructions of an agent: the limits of its task, and those of the project. */
final class Instructions {

  /** The files in which projects keep instructions for agents, in the order of preference. */
  private static final List<String> GUIDES = List.of("AGENTS.md", "CLAUDE.md", "GEMINI.md");

  /** In characters: instructions are an argument of some programs, which systems limit. */
  private static final int LONGEST_GUIDE = 30_000;

  private Instructions() {}

  /**
   * Composes the instructions.
   *
   * @param guide the file of the project that the program reads by itself; null for none
   * @param own the instructions of the application; may be empty
   */
  static String of(Workspace workspace, TaskContext context, @Nullable String guide, String own) {
    Access access = workspace.access();
    StringBuilder text = new StringBuilder(limits(access));
    String added = projectGuide(workspace, access, guide);
    if (added != null) {
      text.append("\n\nThe project's instructions in ").append(added).append(":\n\n");
      text.append(cut(workspace.read(added).strip()));
    } else if (context.attempt() == 1
        && GUIDES.stream().noneMatch(name -> access.maySee("file", name))) {
      String name = guide == null ? GUIDES.get(0) : guide;
      context.progress(
          "the agent does not see "
              + name
              + " of the project, if there is one: add @Reads(\""
              + name
              + "\") to "
              + access.taskType());
    }
    return own.isEmpty() ? text.toString() : text.append("\n\n").append(own).toString();
  }

  private static String cut(String guide) {
    return guide.length() <= LONGEST_GUIDE
        ? guide
        : guide.substring(0, guide.offsetByCodePoints(0, LONGEST_GUIDE / 2))
            + "\n(The rest is left out here: read the file.)";
  }

  /** Returns the file to add, unless the program reads one by itself. */
  private static @Nullable String projectGuide(
      Workspace workspace, Access access, @Nullable String guide) {
    if (guide != null && isThere(workspace, access, guide)) {
      return null;
    }
    return GUIDES.stream()
        .filter(name -> isThere(workspace, access, name))
        .findFirst()
        .orElse(null);
  }

  private static boolean isThere(Workspace workspace, Access access, String name) {
    return access.maySee("file", name) && workspace.exists(name);
  }

  private static String limits(Access access) {
    String writes = list(access.writes().stream());
    String reads = list(Stream.concat(access.reads().stream(), access.snapshots().stream()));
    return "You are one of several agents that work on this project at the same time.\n"
        + (writes.isEmpty()
            ? "You must not change any file.\n"
            : "You may change, create and delete only files that match: " + writes + ".\n")
        + (reads.isEmpty()
            ? "You see no other files of the project.\n"
            : "You may also read: " + reads + ". You see no other files of the project.\n")
        + "A change of another file, also by a program that you run, makes your whole work invalid."
        + " If the task needs one, leave it, and say in your answer what is left to do.\n"
        + "Leave no process running. Do not commit: the Git repository is a copy that is thrown"
        + " away.";
  }

  private static String list(Stream<Resource> resources) {
    return resources
        .filter(resource -> resource.scheme().equals("file"))
        .map(Resource::pattern)
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
