package dev.breakwater.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WitnessTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # A literal of the other pattern where there is one
          src/auth/*.ts     | src/auth/types.ts    | src/auth/types.ts
          src/**            | src/auth/types.ts    | src/auth/types.ts
          src/*             | */{auth,user}        | src/auth
          {src,lib}/*       | lib/{a,b}            | lib/a
          src/*.test.ts     | src/user*.ts         | src/user.test.ts
          **/*.java         | src/main/**          | src/main/any.java
          a\\*b             | a*b                  | a*b
          # A word where both let anything pass
          *                 | *                    | any
          **                | **                   | any
          src/**            | **                   | src/any
          src/              | src/*                | src/any
          a/*/c             | a/*/c                | a/any/c
          # A word rather than nothing
          src/*.ts          | src/*.ts             | src/any.ts
          *.ts              | *                    | any.ts
          src/*.ts          | src/**               | src/any.ts
          src/auth/*        | src/**/*.ts          | src/auth/any.ts
          **/*.ts           | src/**               | src/any.ts
          src/auth.*        | src/**               | src/auth.any
          *.test.*          | *.ts                 | any.test.ts
          *-*               | *-*                  | any-any
          .*                | .*                   | .any
          # But nothing where only nothing fits, and for **
          a*                | {a,b}                | a
          a*b               | ab                   | ab
          a*/*.ts           | {a,b}/x*.ts          | a/xany.ts
          **/x              | **/x                 | x
          **/x              | a/**                 | a/x
          **/a/**           | **/b/**              | a/b/any
          # Characters that read well
          ?                 | *                    | a
          [!a-z]            | ?                    | 0
          [!a-z0-9]         | ?                    | A
          [!a-zA-Z0-9]      | ?                    | !
          [!!-~]            | ?                    | ¡
          [.-z]             | ?                    | a
          [_é]              | [é_]                 | _
          [--z]             | [!a-y]               | z
          [a-f]             | [d-k]                | d
          [😀-😃]           | [😂-😄]              | 😂
          .?                | ?a                   | .a
          .?                | ?[.a]                | .a
          ???               | [.][.][.]            | ...
          # No path matches both
          src/auth/*.ts     | src/user/*.ts        |
          src/*.ts          | src/*.js             |
          src/*             | src/*/*              |
          a*b?              | a*c?                 |
          [a-f]*            | [g-k]*               |
          a/**              | a                    |
          ?                 | ??                   |
          """)
  void theWitnessReadsWell(String left, String right, String witness) {
    assertWitness(left, right, Optional.ofNullable(witness));
  }

  @Test
  void noWitnessIsNoPath() {
    assertWitness("?", "[.a]", Optional.of("a"));
    assertWitness("??", "[.][.a]", Optional.of(".a"));
    assertWitness("{.a,.?}", "?[.b]", Optional.of(".b"));
    assertWitness("[.]*", "?{.,a}", Optional.of(".a"));
    assertWitness("*[.]", "[.]*", Optional.of(".any."));
  }

  private static void assertWitness(String left, String right, Optional<String> witness) {
    Resource one = Resource.parse(left);
    Resource other = Resource.parse(right);
    assertEquals(witness, one.overlap(other));
    assertEquals(witness, other.overlap(one));
    assertEquals(witness.isPresent(), one.overlaps(other));
    assertTrue(witness.stream().allMatch(path -> one.matches(path) && other.matches(path)));
  }
}
