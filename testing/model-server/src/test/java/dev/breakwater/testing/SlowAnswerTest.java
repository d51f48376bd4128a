package dev.breakwater.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests answers that are late or incomplete. */
@Timeout(60)
class SlowAnswerTest {

  private final ModelServer server = ModelServer.start();
  private final Client client = new Client(server);

  @AfterEach
  void close() {
    server.close();
  }

  @ParameterizedTest
  @EnumSource
  void answerIsDelayed(Wire wire) throws Exception {
    server.script(Script.of(Step.text("late").delay(Duration.ofMillis(200))));
    long start = System.nanoTime();
    assertEquals(200, client.post(wire, "hello", false).statusCode());
    assertTrue(millisSince(start) >= 200);
  }

  @ParameterizedTest
  @EnumSource
  void eventsAreDelayed(Wire wire) throws Exception {
    server.script(Script.of(Step.text("four words are here").eventDelay(Duration.ofMillis(50))));
    long start = System.nanoTime();
    assertEquals("four words are here", wire.text(Client.events(client.post(wire, "hi", true))));
    assertTrue(millisSince(start) >= 200);
  }

  @ParameterizedTest
  @EnumSource
  void brokenAnswerIsAnErrorOfTheConnection(Wire wire) throws Exception {
    server.script(Script.of(Step.text("a b c d").breakOff(), Step.text("e f").breakOff()));
    for (boolean streams : List.of(true, false)) {
      assertThrows(IOException.class, () -> client.post(wire, "hello", streams));
    }
    assertEquals(2, server.requests().size());
  }

  @Test
  void actionRunsAfterTheRequestIsLogged() throws Exception {
    List<Integer> logged = new ArrayList<>();
    server.script(Script.of(Step.text("x").before(() -> logged.add(server.requests().size()))));
    assertEquals(200, client.post(Wire.MESSAGES, "hello", false).statusCode());
    assertEquals(List.of(1), logged);
  }

  @Test
  void endOfTheServerEndsDelayedAnswers() throws Exception {
    server.script(Script.of(Step.text("never").delay(Duration.ofHours(1))));
    CompletableFuture<Integer> answer =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return client.post(Wire.MESSAGES, "hello", true).statusCode();
              } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    LoggedRequest unused = server.await(request -> request.step() == 1, Duration.ofSeconds(30));
    server.close();
    assertThrows(ExecutionException.class, answer::get);
  }

  private static long millisSince(long start) {
    return Duration.ofNanos(System.nanoTime() - start).toMillis();
  }
}
