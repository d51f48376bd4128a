/**
 * The workspace: files that tasks share, where each task is restricted to those that it declares,
 * and publishes its changes all at once.
 */
module dev.breakwater.workspace {
  requires transitive dev.breakwater.annotations;
  requires transitive dev.breakwater.runtime;
  requires io.github.javadiffutils;
  requires static org.jspecify;

  exports dev.breakwater.workspace;
  exports dev.breakwater.workspace.recording;
}
