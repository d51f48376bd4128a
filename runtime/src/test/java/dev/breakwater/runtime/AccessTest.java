package dev.breakwater.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.runtime.spi.PlannedTask;
import org.junit.jupiter.api.Test;

class AccessTest {

  private final Access access =
      Access.of(
          "com.acme.Graph",
          PlannedTask.builder("user-service", AccessTest.class)
              .reads("src/auth/types.ts", "table:users")
              .writes("src/user/*.ts")
              .build());

  @Test
  void taskMayReadWhatItReadsAndWhatItWrites() {
    assertTrue(access.mayRead("file", "src/auth/types.ts"));
    assertTrue(access.mayRead("file", "src/user/model.ts"));
    assertFalse(access.mayRead("file", "src/auth/token.ts"));
  }

  @Test
  void taskMayWriteOnlyWhatItWrites() {
    assertTrue(access.mayWrite("file", "src/user/model.ts"));
    assertFalse(access.mayWrite("file", "src/auth/types.ts"));
  }

  @Test
  void schemesAreKeptApart() {
    assertTrue(access.mayRead("table", "users"));
    assertFalse(access.mayRead("file", "users"));
    assertFalse(access.mayWrite("table", "src/user/model.ts"));
  }

  @Test
  void nullsAreRefused() {
    assertThrows(NullPointerException.class, () -> access.mayRead(null, "users"));
    assertThrows(NullPointerException.class, () -> access.mayWrite("file", null));
  }

  @Test
  void textShowsTheTaskWithItsAccess() {
    assertEquals(
        "user-service reads [src/auth/types.ts, table:users] writes [src/user/*.ts]",
        access.toString());
  }
}
