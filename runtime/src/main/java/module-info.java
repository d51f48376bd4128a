/**
 * What generated orchestrators stand on: the resource language, the engine that runs the tasks of a
 * graph, and the workspace, which lets a task touch the files that it declares.
 */
module dev.breakwater.runtime {
  requires dev.failsafe.core;
  requires jdk.jfr;
  requires static org.jspecify;

  exports dev.breakwater.resource;
  exports dev.breakwater.runtime;
  exports dev.breakwater.workspace;
}
