package com.acme.tasks;

import dev.breakwater.Task;

@Task
public final class Booking {

  private final Ledger ledger;

  public Booking(Ledger ledger) {
    this.ledger = ledger;
  }

  public void run() {
    ledger.add("booked");
  }
}
