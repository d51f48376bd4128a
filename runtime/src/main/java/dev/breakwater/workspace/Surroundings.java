package dev.breakwater.workspace;

import java.nio.file.Path;

/**
 * What is around the directories of tasks.
 *
 * @param root the real root of the workspace, which programs do not get to see
 * @param directories where the directories are made
 * @param sandbox whether programs are locked in
 */
record Surroundings(Path root, Path directories, Sandbox sandbox) {}
