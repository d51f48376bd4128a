/** Coding agents of the command line as tasks. */
module dev.breakwater.codingagents {
  requires transitive dev.breakwater.workspace;
  requires com.fasterxml.jackson.databind;
  requires static org.jspecify;

  exports dev.breakwater.codingagents;
}
