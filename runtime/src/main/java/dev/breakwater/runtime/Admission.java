package dev.breakwater.runtime;

/** Passes a permit to another run, once the machine of the run that released it is unlocked. */
final class Admission extends Dispatch {

  private final ConcurrencyLimit.Client client;

  Admission(ConcurrencyLimit.Client client) {
    this.client = client;
  }

  @Override
  void dispatch(Effects effects) {
    client.admitted(effects);
    effects.carryOut();
  }
}
