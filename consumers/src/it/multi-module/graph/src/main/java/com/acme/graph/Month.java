package com.acme.graph;

import com.acme.tasks.Balance;
import com.acme.tasks.Booking;
import dev.breakwater.TaskGraph;

@TaskGraph({Balance.class, Booking.class})
public interface Month {

  int run();
}
