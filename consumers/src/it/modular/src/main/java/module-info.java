/** Releases. */
module com.acme.release {
  requires dev.breakwater.annotations;
  requires transitive dev.breakwater.runtime;

  exports com.acme.release;
}
