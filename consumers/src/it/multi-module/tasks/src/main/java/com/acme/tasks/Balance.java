package com.acme.tasks;

import dev.breakwater.Entry;
import dev.breakwater.Task;

@Task
public final class Balance extends LedgerReader {

  public Balance(Ledgers ledgers) {
    super(ledgers);
  }

  @Entry
  public int run() {
    return count();
  }
}
