package com.acme.nightly;

import dev.breakwater.TaskGraph;

@TaskGraph({Send.class, Collect.class})
public interface Nightly {

  void run(String name);
}
