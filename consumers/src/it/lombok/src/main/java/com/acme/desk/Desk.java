package com.acme.desk;

import dev.breakwater.TaskGraph;

@TaskGraph({Print.class, Summarize.class, Draft.class})
interface Desk {

  String run();
}
