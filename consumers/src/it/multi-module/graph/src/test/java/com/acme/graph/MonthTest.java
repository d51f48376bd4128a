package com.acme.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.acme.tasks.Balance;
import com.acme.tasks.Booking;
import com.acme.tasks.Ledger;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MonthTest {

  @Test
  void whatASuperclassInAJarReadsWaitsForWhatAToolInAJarWrites() {
    Ledger ledger = new Ledger();

    int balance =
        new MonthOrchestrator(
                new MonthOrchestrator.Tasks() {
                  @Override
                  public Balance balance() {
                    return new Balance(() -> ledger.entries().size());
                  }

                  @Override
                  public Booking booking() {
                    return new Booking(ledger);
                  }
                })
            .run();

    assertEquals(1, balance);
  }

  @Test
  void thePlanNamesTheToolOfTheJar() throws IOException {
    String resource = "/META-INF/breakwater/com.acme.graph.Month.json";
    try (InputStream in = MonthTest.class.getResourceAsStream(resource)) {
      String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(json.contains("\"waves\": [[\"booking\"], [\"balance\"]]"), json);
      assertTrue(json.contains("\"class\": \"com.acme.tasks.Ledger\""), json);
    }
  }
}
