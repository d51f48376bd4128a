package dev.breakwater.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MisspellingTest {

  @ParameterizedTest
  @CsvSource({
    // A letter replaced, inserted, removed; two neighbours swapped.
    "src/auth/tipes.ts,    src/auth/types.ts, src/auth/types.ts",
    "src/auth/typpes.ts,   src/auth/types.ts, src/auth/types.ts",
    "src/auth/tpes.ts,     src/auth/types.ts, src/auth/types.ts",
    "src/auth/tpyes.ts,    src/auth/types.ts, src/auth/types.ts",
    // Two edits in all, from ten characters on.
    "src/atuh/tpyes.ts,    src/auth/types.ts, src/auth/types.ts",
    // The other one has wildcards: what the literal should have been.
    "src/atuh/types.ts,    src/auth/*.ts,     src/auth/types.ts",
    "srcs/auth/q.ts,       src/auth/*.ts,     src/auth/q.ts",
    "docs/gide/a.md,       docs/guide/**,     docs/guide/a.md",
    "src/api/index.tss,    'src/{api,cli}/*.ts', src/api/index.ts",
    // This one has wildcards, which stay.
    "src/atuh/*.ts,        src/auth/*.ts,     src/auth/*.ts",
    "src/atuh/*.ts,        src/auth/**,       src/auth/*.ts",
    "**/tpyes.ts,          src/auth/types.ts, **/types.ts",
    "doc/api/*.md,         docs/api/a.md,     docs/api/*.md",
    "dosc/guide/**/*.md,   docs/guide/a.md,   docs/guide/**/*.md",
    "'src/{atuh,users}/**', src/auth/a.ts,   'src/{auth,users}/**'",
    // Schemes, too.
    "table:usres,          table:users,       table:users",
    "tabel:users,          table:users,       table:users",
    // A slash may be lost between two texts.
    "srcauth/types.ts,     src/auth/types.ts, src/auth/types.ts",
    // What is special in a pattern stays literal.
    "docs/\\[a\\].tx,      docs/*.txt,        docs/\\[a\\].txt",
  })
  void findsWhatWasMeant(String written, String other, String meant) {
    assertEquals(Optional.of(meant), Resource.parse(written).misspells(Resource.parse(other)));
  }

  @ParameterizedTest
  @CsvSource({
    // They overlap as they are.
    "src/auth/types.ts,   src/auth/*.ts",
    // Too far.
    "src/user/types.ts,   src/auth/types.ts",
    "src/user/*.ts,       src/auth/*.ts",
    "src/auth/tps.ts,     src/auth/types.tsx",
    // One edit needs five characters, two need ten.
    "a/b,                 a/c",
    "abcd,                abce",
    "abcdefghi,           abdcefgih",
    // Digits alone.
    "out/part1.csv,       out/part2.csv",
    "out/part12.csv,      out/part1.csv",
    "out/1/data.csv,      out/2/*.csv",
    "out/chunk9-*.csv,    out/chunk8-*.csv",
    // The number of segments differs by more than a typing error.
    "src/*.ts,            src/auth/*.ts",
    "table:users,         queue:users",
  })
  void leavesWhatIsMeantAsItStands(String written, String other) {
    assertEquals(Optional.empty(), Resource.parse(written).misspells(Resource.parse(other)));
  }

  @Test
  void countsTwoSwappedNeighboursAsOneEdit() {
    assertEquals(1, EditDistance.between("abcd", "abdc", 9));
    assertEquals(2, EditDistance.between("abcd", "badc", 9));
    assertEquals(3, EditDistance.between("ca", "abc", 9));
  }

  @ParameterizedTest
  @CsvSource({
    "kitten, sitting, 3",
    "abc, abc, 0",
    "abc, abcd, 1",
    "flaw, lawn, 2",
    "a😀b, a😁b, 1"
  })
  void countsEdits(String one, String other, int distance) {
    assertEquals(distance, EditDistance.between(one, other, 9));
    assertEquals(distance, EditDistance.between(other, one, 9));
  }

  @ParameterizedTest
  @CsvSource({
    "src/a,  src/auth/, 0, true",
    "src/b,  src/auth/, 0, false",
    "src/bu, src/auth/, 1, true",
    "docs/,  src/auth/, 2, false",
    "src/au, src/,      0, true",
    "'',     src/auth/, 0, true",
    "scr/,   src/auth/, 1, true",
  })
  void tellsFromBeginningsWhatCannotBeNear(String one, String other, int limit, boolean may) {
    assertEquals(may, EditDistance.mayFollow(one, other, limit));
    assertEquals(may, EditDistance.mayFollow(other, one, limit));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # A literal, corrected towards what a pattern spells out
          src/auth/types.ts    | src/auth/type.ts      | src/auth/type.ts
          src/auth/type.ts     | src/auth/types.ts     | src/auth/types.ts
          src/auth/tipes.ts    | src/auth/types.ts     | src/auth/types.ts
          src/auth/tpyes.ts    | src/auth/types.ts     | src/auth/types.ts
          src/auth/ytpse.ts    | src/auth/types.ts     | src/auth/types.ts
          src/autth/types.ts   | src/auth/*.ts         | src/auth/types.ts
          src/auh/types.ts     | src/auth/*.ts         | src/auth/types.ts
          src/atuh/types.ts    | src/auth/*.ts         | src/auth/types.ts
          src/atuh/types.tx    | src/auth/*.ts         | src/auth/types.ts
          atuh/a.ts            | auth/*.ts             | auth/a.ts
          src/auth/types.tx    | src/**/*.ts           | src/auth/types.ts
          scr/auth/types.ts    | src/**                | src/auth/types.ts
          src/auth/types.ts    | {srx,lib}/auth/*.ts   | srx/auth/types.ts
          src/auth/a-b.js      | src/auth/[a-z]-b.ts   | src/auth/a-b.ts
          src/auth/ü😀.tx      | src/auth/*.ts         | src/auth/ü😀.ts
          table:user_acounts   | table:user_accounts   | table:user_accounts
          table:user_acounts   | table:user_acc*       | table:user_accunts
          # What must be escaped is
          src/auth/a\\*b.tx    | src/auth/*.ts         | src/auth/a\\*b.ts
          src/auth/a\\{b.tx    | src/auth/*.ts         | src/auth/a\\{b.ts
          # Instead of a pattern, the other
          src/autth/*.ts       | src/auth/types.ts     | src/auth/*.ts
          src/autth/*.ts       | src/auth/*.ts         | src/auth/*.ts
          src/auth/**/*.tx     | src/auth/lib/any.ts   | src/auth/**/*.ts
          # The scheme may be misspelled too
          table:users          | tabel:users           | tabel:users
          tables:user*         | table:user*           | table:user*
          table;users          | table:users           | table:users
          # One edit for every five characters, two in all
          a/b.t                | a/c.t                 | a/c.t
          a/bt                 | a/ct                  |
          src/abcd             | src/xbcx              |
          src/abcde1           | src/xbcxe1            | src/xbcxe1
          src/auth/typos.ts    | src/auth/types.js     | src/auth/types.js
          src/auth/longer.ts   | src/auth/xonxxr.ts    |
          # No difference of digits alone
          src/auth/v1.ts       | src/auth/v2.ts        |
          src/auth/v1.ts       | src/auth/v12.ts       |
          src/auth/v12.ts      | src/auth/v21.ts       |
          src/auth/v1*.ts      | src/auth/v2*.ts       |
          src/auth/v1a.ts      | src/auth/v2b.ts       | src/auth/v2b.ts
          src/auth/v1a.ts      | src/auth/v{2,x}a.ts   | src/auth/vxa.ts
          # Slashes stay
          src/auth/types.ts    | src/authtypes.ts/x    |
          srcauth/types.ts     | src/a*h/types.ts      |
          # Where it meets already, nothing is misspelled
          src/auth/types.ts    | src/auth/*.ts         |
          # Nothing near
          src/auth/types.ts    | docs/guide/intro.md   |
          table:accounts       | queue:accounts        |
          """)
  void fewEditsAreAMisspelling(String written, String other, String meant) {
    assertEquals(
        Optional.ofNullable(meant), Resource.parse(written).misspells(Resource.parse(other)));
  }
}
