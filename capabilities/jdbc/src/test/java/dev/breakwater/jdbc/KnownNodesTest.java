package dev.breakwater.jdbc;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.sf.jsqlparser.statement.Commit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The list of what is known names what the parser has, and no more. */
class KnownNodesTest {

  static List<String> packages() {
    return List.copyOf(KnownNodes.BY_PACKAGE.keySet());
  }

  @ParameterizedTest
  @MethodSource("packages")
  void everyNameIsAClassOfTheParser(String folder) {
    for (String name : KnownNodes.BY_PACKAGE.getOrDefault(folder, "").strip().split("\\s+")) {
      assertDoesNotThrow(() -> Class.forName("net.sf.jsqlparser." + folder + "." + name));
    }
  }

  @Test
  void anyOtherClassIsNotUnderstood() {
    NotUnderstoodException refusal =
        assertThrows(NotUnderstoodException.class, () -> KnownNodes.check(new Commit()));
    assertTrue(refusal.getMessage().contains("Commit"), refusal.getMessage());
    assertThrows(NotUnderstoodException.class, () -> KnownNodes.check(new Object()));
  }
}
