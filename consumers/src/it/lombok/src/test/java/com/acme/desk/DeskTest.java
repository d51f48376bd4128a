package com.acme.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DeskTest {

  @Test
  void whatAFieldBehindAnUnseenConstructorWritesComesFirst() {
    Notes notes = new Notes();

    String printed =
        new DeskOrchestrator(
                new DeskOrchestrator.Tasks() {
                  @Override
                  public Summarize summarize() {
                    return new Summarize(notes.lines);
                  }

                  @Override
                  public Draft draft() {
                    return new Draft(notes);
                  }
                })
            .run();

    assertEquals("Today: 1", printed);
  }
}
