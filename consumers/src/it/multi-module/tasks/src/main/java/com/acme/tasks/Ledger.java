package com.acme.tasks;

import dev.breakwater.Writes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A tool: whoever holds it may write. */
@Writes("table:ledger")
public final class Ledger {

  private final List<String> entries = new CopyOnWriteArrayList<>();

  public void add(String entry) {
    entries.add(entry);
  }

  public List<String> entries() {
    return entries;
  }
}
