/** The engine that runs the tasks of a graph. */
module dev.breakwater.runtime {
  requires transitive dev.breakwater.planner;
  requires dev.failsafe.core;
  requires jdk.jfr;
  requires static org.jspecify;

  exports dev.breakwater.runtime;
  exports dev.breakwater.runtime.spi;
}
