package com.acme.tasks;

import dev.breakwater.Reads;

@Reads("table:ledger")
abstract class LedgerReader {

  private final Ledgers ledgers;

  LedgerReader(Ledgers ledgers) {
    this.ledgers = ledgers;
  }

  int count() {
    return ledgers.count();
  }
}
