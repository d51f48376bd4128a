/** The annotations that declare tasks, what they read and write, and the graphs they form. */
module dev.breakwater.annotations {
  exports dev.breakwater;
}
