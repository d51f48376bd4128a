/** Releases. */
module com.acme.release {
  requires transitive dev.breakwater.workspace;

  exports com.acme.release;
}
