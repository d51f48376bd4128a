package dev.breakwater.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseFoldingTest {

  @ParameterizedTest
  @CsvSource({
    "README.md,        readme.md,        README.md",
    "src/user/t.ts,    SRC/**,           src/user/t.ts",
    "src/[A-C]x,       src/bX,           src/Bx",
    "Äpfel,            äpfel,            Äpfel",
    "'{A,b}/c',        'a/{C,d}',        A/c",
    "𐐀x,               𐐨x,               𐐀x",
  })
  void showsThePathOfTheOneThatTheOtherMatchesButForCase(String one, String other, String witness) {
    Resource first = Resource.parse(one);
    assertEquals(Optional.of(witness), first.overlapButForCase(Resource.parse(other)));
  }

  @ParameterizedTest
  @CsvSource({
    // They meet as they are.
    "src/*.ts,        src/A.ts",
    "README.md,       README.md",
    // They do not meet at all.
    "README.md,       readme.txt",
    "a/b,             A/c",
    // Only files are ever taken for one another.
    "table:Users,     table:users",
  })
  void leavesOthersAlone(String one, String other) {
    Resource first = Resource.parse(one);
    assertEquals(Optional.empty(), first.overlapButForCase(Resource.parse(other)));
  }
}
