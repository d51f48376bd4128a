package dev.breakwater.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResourceTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          src/auth/*.ts               | file     | src/auth/*.ts      | src/auth/*.ts
          file:src/auth/*.ts          | file     | src/auth/*.ts      | src/auth/*.ts
          table:users                 | table    | users              | table:users
          external:stripe/customers/* | external | stripe/customers/* | external:stripe/customers/*
          a1+b.c-d:x                  | a1+b.c-d | x                  | a1+b.c-d:x
          az09:x                      | az09     | x                  | az09:x
          db:x                        | db       | x                  | db:x
          table:a:b                   | table    | a:b                | table:a:b
          src/a:b.ts                  | file     | src/a:b.ts         | src/a:b.ts
          file:src/a:b.ts             | file     | src/a:b.ts         | src/a:b.ts
          file:ab:c                   | file     | ab:c               | file:ab:c
          file:file:x                 | file     | file:x             | file:file:x
          file:*:x                    | file     | *:x                | file:*:x
          file::x                     | file     | :x                 | file::x
          file:ab\\:c                 | file     | ab\\:c             | ab\\:c
          """)
  void aResourceIsShownAsItIsReadBack(String text, String scheme, String pattern, String shown) {
    Resource resource = Resource.parse(text);
    assertEquals(scheme, resource.scheme());
    assertEquals(pattern, resource.pattern());
    assertEquals(shown, resource.toString());
    assertEquals(resource, Resource.parse(shown));
  }

  @Test
  void resourcesAreEqualIfTheyAreWrittenAlike() {
    Resource resource = Resource.parse("src/{a,b}");
    assertEquals(resource, Resource.parse("file:src/{a,b}"));
    assertEquals(resource.hashCode(), Resource.parse("file:src/{a,b}").hashCode());
    assertNotEquals(resource, Resource.parse("src/{b,a}"));
    assertNotEquals(resource, Resource.parse("table:src/{a,b}"));
    assertNotEquals(resource.hashCode(), Resource.parse("table:src/{a,b}").hashCode());
    assertNotEquals(resource.hashCode(), Resource.parse("src/{b,a}").hashCode());
    assertFalse(resource.equals("src/{a,b}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "src/auth/types.ts", "table:users", "a,b", "a\\*b", "\\{a\\}"})
  void aPatternThatSpellsOutOnePathIsLiteral(String text) {
    assertTrue(Resource.parse(text).isLiteral());
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "a/*", "a?", "a/**", "a/", "[a]", "{a,b}", "{a,a}"})
  void anyOtherPatternIsNot(String text) {
    assertFalse(Resource.parse(text).isLiteral());
  }

  @Test
  void resourcesOfDifferentSchemesNeverOverlap() {
    Resource table = Resource.parse("table:users");
    assertFalse(table.overlaps(Resource.parse("users")));
    assertFalse(Resource.parse("queue:**").overlaps(table));
    assertEquals(Optional.of("users"), Resource.parse("table:**").overlap(table));
    assertTrue(Resource.parse("table:**").overlaps(table));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          src/auth           | src/auth/x*                | src/auth
          src/auth           | src/auth/**                | src/auth
          src/auth           | src/auth/                  | src/auth
          src/auth           | src/auth/types.ts          | src/auth
          src                | src/auth/types.ts          | src
          src/auth           | {x,src/auth/*}             | src/auth
          src/auth           | src/{auth,user}/**         | src/auth
          src/auth           | src/{auth/,user}*          | src/auth
          src/{auth,user}    | src/user/x                 | src/user
          {src/*,src/user}   | src/user/x                 | src/user
          s!rc               | s\\!rc/x                   | s!rc
          {abc,b,a}          | {abc,a,b}/x                | b
          a{b,}              | {a,ab}/**                  | a
          😀                 | 😀/x                       | 😀
          src/auth           | src/auth                   |
          src/auth           | src/auth*                  |
          src/auth           | src/auth*/x                |
          src/auth           | src/authx/y                |
          src/auth           | src/**/x                   |
          src/auth           | **/auth/x                  |
          src/auth           | src/*/x                    |
          src/auth           | src/[a]uth/x               |
          src/auth           | sr?/auth/x                 |
          src/auth           | src                        |
          src/a*             | src/a/x                    |
          src/               | src/a/x                    |
          **                 | src/a/x                    |
          **/src             | src/a                      |
          [s]rc              | src/a                      |
          {src/*,lib}        | src/user/x                 |
          table:a            | table:a/b                  |
          table:a            | a/b                        |
          a                  | table:a/b                  |
          """)
  void aDirectoryCountsOnlyWhereBothSpellItOut(String file, String deeper, String directory) {
    assertEquals(
        Optional.ofNullable(directory),
        Resource.parse(file).directoryNamedBy(Resource.parse(deeper)));
  }

  @Test
  void threadsMayShareResources() {
    Resource left = Resource.parse("src/**/{a,b}*.ts");
    Resource right = Resource.parse("src/*/[a-c]?.ts");
    long agreeing =
        IntStream.range(0, 1_000)
            .parallel()
            .filter(i -> left.overlap(right).equals(Optional.of("src/any/aa.ts")))
            .count();
    assertEquals(1_000, agreeing);
  }
}
