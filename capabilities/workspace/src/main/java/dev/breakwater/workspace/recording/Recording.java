package dev.breakwater.workspace.recording;

import dev.breakwater.runtime.Engine;
import dev.breakwater.runtime.OnFailure;
import dev.breakwater.workspace.Workspace;
import dev.breakwater.workspace.internal.Declaration;
import dev.breakwater.workspace.internal.Notable;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Finds out what the tasks of a graph would have to declare: it has them carried out one after
 * another, refuses them nothing below the root, notes what each touches, and gives the
 * {@code @Reads}, {@code @Snapshot} and {@code @Writes} to put on them.
 *
 * <pre>{@code
 * Recording recording = Recording.at(root);
 * new AuthRefactorOrchestrator(recording.engine()).run(request, recording.workspace()).join();
 * System.out.print(recording);
 * }</pre>
 *
 * <p>What is touched is found by its real path: a file that is read or asked for, even in vain, is
 * a read; one that is written or deleted is a write; a listing is a read of its pattern. What a
 * task reads after it has written it itself is not counted, and what it reads and then writes is a
 * read only where a task before it wrote that, too. A read of a file that only a later task changed
 * becomes a {@code @Snapshot}, as does the directory of a program, which may read any file unseen.
 * Attempts that failed count like others, and so do further runs, which add to what is known:
 * agents take another way each time.
 *
 * <p>A suggestion never allows less than was touched. Files that are alike are put together, as in
 * {@code src/auth/*.ts}, where that makes no two tasks meet that did not meet before. It cannot
 * know of what tasks touch past the workspace, such as by a client of their own, nor of resources
 * other than files.
 *
 * <p>What the tasks do is done: files are published when a task succeeds, as ever. A class that
 * several graphs list has a suggestion for each, and needs all of them. Safe for use by several
 * threads.
 */
public final class Recording {

  private final RecordedGraphs graphs = new RecordedGraphs();
  private final Workspace workspace;

  private Recording(Notable application) {
    this.workspace = application.notedBy(graphs);
  }

  /**
   * Begins a recording below a root.
   *
   * @param root an existing directory
   * @return the recording
   * @throws IllegalArgumentException if there is no such directory
   * @throws java.io.UncheckedIOException if its real path cannot be told
   */
  public static Recording at(Path root) {
    return of(Workspace.at(root));
  }

  /**
   * Begins a recording in a workspace, such as one with settings of its own.
   *
   * @param application the workspace of the application, from {@link Workspace#at} or {@link
   *     dev.breakwater.workspace.WorkspaceBuilder#open}
   * @return the recording
   * @throws IllegalArgumentException if it is a lease
   */
  public static Recording of(Workspace application) {
    if (application instanceof Notable files) {
      return new Recording(files);
    }
    throw new IllegalArgumentException(
        "record in the workspace of the application, not in " + application);
  }

  /**
   * Gives the workspace to hand to the graph. Its leases refuse nothing but what every workspace
   * refuses: what is no path, what is not below the root, and the library's own files.
   *
   * @return the workspace, always the same
   */
  public Workspace workspace() {
    return workspace;
  }

  /**
   * Makes an engine that carries out one task after another, in the order of the graph, and goes on
   * after a failure with what does not depend on the task that failed. A graph that a task of
   * another graph runs needs an engine of its own.
   *
   * @return a new engine
   */
  public Engine engine() {
    return engine(Engine.builder());
  }

  /**
   * Makes an engine like {@link #engine()} that is otherwise as the builder has it.
   *
   * @param builder the rest of the settings; those that the recording needs are set in it
   * @return a new engine
   */
  public Engine engine(Engine.Builder builder) {
    return builder
        .maxConcurrency(1)
        .onFailure(OnFailure.FINISH_INDEPENDENT)
        .listener(graphs)
        .build();
  }

  /**
   * Gives what to declare, as far as it is known now.
   *
   * @return a suggestion for each task, in the order of their graph; also for one that has touched
   *     nothing, where an engine of this recording ran it. Not to be changed
   */
  public List<Suggestion> suggestions() {
    return graphs.suggestions();
  }

  /** Gives the lines to put on each task, as Java, with comments that say which class is meant. */
  @Override
  public String toString() {
    List<Suggestion> suggestions = suggestions();
    if (suggestions.isEmpty()) {
      return Declaration.comment("nothing has been recorded") + "\n";
    }
    boolean severalGraphs = suggestions.stream().map(Suggestion::graph).distinct().count() > 1;
    return suggestions.stream()
        .map(
            suggestion ->
                severalGraphs
                    ? Declaration.comment(suggestion.graph()) + "\n" + suggestion
                    : suggestion.toString())
        .collect(Collectors.joining("\n"));
  }
}
