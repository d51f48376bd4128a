package dev.breakwater.processor.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.breakwater.processor.model.Lint;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ChecksTest {

  /** A lint that is turned off is not looked for: its check has to say that it is one. */
  @Test
  void eachLintOfAGraphStatesItsKind() {
    Set<Lint.Kind> stated =
        Checks.ALL.stream().map(Check::lint).flatMap(Optional::stream).collect(Collectors.toSet());

    // The other two are about classes that no plan has.
    assertEquals(
        EnumSet.complementOf(EnumSet.of(Lint.Kind.UNLISTED_TASK, Lint.Kind.AUXILIARY_CLASS)),
        stated);
    assertEquals(List.of(), Checks.OF_ONE_TASK.stream().flatMap(c -> c.lint().stream()).toList());
  }
}
