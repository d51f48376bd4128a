package com.acme.export;

import dev.breakwater.TaskGraph;

@TaskGraph(ToRow.class)
interface Export {

  Row run(Person person);
}
