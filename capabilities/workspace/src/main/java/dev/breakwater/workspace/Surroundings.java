package dev.breakwater.workspace;

import java.nio.file.Path;

/**
 * What is around the directories of tasks.
 *
 * @param root the real root of the workspace, which programs do not get to see
 * @param directories where the directories are made
 * @param sandbox whether programs are locked in
 * @param hardLinks whether files with several names may be read
 * @param settings what becomes of the changes of tasks
 */
record Surroundings(
    Path root, Path directories, Sandbox sandbox, boolean hardLinks, PublishSettings settings) {

  Surroundings withDirectories(Path parent) {
    return new Surroundings(root, parent, sandbox, hardLinks, settings);
  }
}
