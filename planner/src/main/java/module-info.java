/**
 * The resource language, and the planner that orders tasks by the resources they read and write.
 * The annotation processor and the runtime share it.
 */
module dev.breakwater.planner {
  requires static org.jspecify;

  exports dev.breakwater.plan;
  exports dev.breakwater.resource;
}
