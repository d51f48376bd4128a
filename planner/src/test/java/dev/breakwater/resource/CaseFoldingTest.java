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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          src/Auth.ts        | src/auth.ts         | src/Auth.ts
          src/auth.ts        | src/Auth.ts         | src/auth.ts
          SRC/*.ts           | src/a.TS            | SRC/a.ts
          src/*.ts           | SRC/a.TS            | src/a.ts
          src/[A-C].ts       | src/b.ts            | src/B.ts
          src/b.ts           | src/[A-C].ts        | src/b.ts
          src/b.ts           | src/[!b].ts         | src/b.ts
          src/b1.ts          | src/[A-C][0-9].ts   | src/b1.ts
          src/A1.ts          | src/[a-c][0-9a].ts  | src/A1.ts
          {src,lib}/A.ts     | {doc,LIB}/a.ts      | lib/A.ts
          É.md               | é.md                | É.md
          ſ.md               | S.md                | ſ.md
          K.md               | k.md                | K.md
          # They overlap as they are
          src/a.ts           | src/*.ts            |
          # They meet in no case
          src/a.ts           | src/b.ts            |
          src/A1.ts          | src/a2.ts           |
          src/[A-C].ts       | src/d.ts            |
          src/1.ts           | src/[2-3].ts        |
          # Only file systems ignore case
          table:Users        | table:users         |
          Users              | table:users         |
          table:users        | Users               |
          """)
  void meetsWhereCaseIsIgnored(String one, String other, String path) {
    assertEquals(
        Optional.ofNullable(path), Resource.parse(one).overlapButForCase(Resource.parse(other)));
  }
}
