package com.acme.nightly;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(properties = "spring.task.execution.thread-name-prefix=pool-of-the-application-")
class NightlyApplicationTest {

  @Autowired private Nightly nightly;
  @Autowired private Mailbox mailbox;

  @Test
  void anOrchestratorThatIsABeanRunsTasksThatAreBeansOnTheApplicationsExecutor() {
    nightly.run("Ada");

    assertEquals(List.of("Good night, Ada from pool-of-the-application-1"), mailbox.sent());
  }
}
