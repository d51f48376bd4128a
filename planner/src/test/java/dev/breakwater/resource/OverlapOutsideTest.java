package dev.breakwater.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.brics.automaton.Automaton;
import dk.brics.automaton.BasicAutomata;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverlapOutsideTest {

  private static final int CASES = Integer.getInteger("breakwater.lists", 20) * 50;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # write     | read        | writer reads       | reader writes      | path
          # Both read and write all of it
          src/**      | src/**      | src/**             | src/**             |
          src/*.ts    | src/a.ts    | src/**             | src/a.ts           |
          src/a.ts    | src/*       | src/*              | src/a.ts           |
          s           | s           | s                  | s                  |
          src/*.ts    | src/**      | src/*              | src/*.ts           |
          src/{a,b}   | src/?       | src/a src/b        | src/a src/[bc]     |
          src/**      | src/**      | src/* src/*/**     | **                 |
          **/*.ts     | src/**      | **/*.ts            | src/*.ts src/*/**  |
          a/          | a/**        | a/{b,}             | a/{,c}             |
          [a-c]       | [b-d]       | b c                | [b-c]              |
          # One of the lists does not cover it
          src/**      | src/**      | src/**             |                    | src/any
          src/**      | src/**      |                    | src/**             | src/any
          src/**      | src/**      | src/*.ts           | src/**             | src/any
          src/**      | src/**      | src/**             | src/any            | src/other
          src/**      | src/**      | src/*              | src/*              | src/any/any
          src/*.ts    | src/*       | src/any.ts         | src/*              | src/other.ts
          src/*       | src/*       | src/[!z]*          | src/*              | src/z
          src/*       | src/*       | src/*              | src/[!z]*          | src/z
          src/*.ts    | src/*       | src/a* src/*any*   | src/*              | src/other.ts
          src/{a,b}   | src/*       | src/a              | src/*              | src/b
          src/*       | src/*       | src/? src/??*      | src/*.ts src/*s    | src/any
          src/*       | src/*       | src/? src/???*     | src/*              | src/aa
          ?           | ?           | [!!-~]             | ?                  | a
          ?           | ?           | [!a]               | ?                  | a
          # Several patterns of a list cover it only together
          src/*       | src/*       | src/[a-m]* src/[!a-m]* | src/*          |
          src/*       | src/*       | src/[a-m]* src/[n-z]*  | src/*          | src/0
          # They do not overlap, or nothing is to be subtracted
          src/a       | src/b       | **                 | **                 |
          src/*       | src/a       | docs/**            | **                 | src/a
          src/*       | src/a       | **                 | docs/**            | src/a
          table:*     | table:a     | **                 | **                 | a
          table:*     | table:a     | table:*            | table:**           |
          table:a     | a           |                    |                    |
          """)
  void onlyWhatBothTasksReadAndWriteIsLeftOut(
      String write, String read, String readsOfWriter, String writesOfReader, String path) {
    assertEquals(
        Optional.ofNullable(path),
        Resource.parse(write)
            .overlapOutside(
                Resource.parse(read), resources(readsOfWriter), resources(writesOfReader)));
  }

  private static List<Resource> resources(String texts) {
    return texts == null ? List.of() : Stream.of(texts.split(" ")).map(Resource::parse).toList();
  }

  @Test
  void agreesWithShortPathsAndAnIndependentImplementation() {
    int present = 0;
    int absent = 0;
    for (int seed = 0; seed < CASES; seed++) {
      Random random = new Random(seed);
      WholeSyntax syntax = new WholeSyntax(seed);
      List<Resource> base = inFiles(syntax.list(24));
      Resource write = base.get(0);
      Resource read = random.nextInt(3) == 0 ? write : base.get(1);
      List<Resource> reads = list(random, syntax, write, read);
      List<Resource> writes = list(random, syntax, write, read);
      String shown =
          "seed " + seed + ": " + write + "  read " + read + "  but for " + reads + writes;

      Optional<String> path = write.overlapOutside(read, reads, writes);

      if (path.isPresent()) {
        present++;
        String found = path.get();
        assertTrue(write.matches(found) && read.matches(found), () -> shown + " " + found);
        assertTrue(
            reads.stream().noneMatch(resource -> resource.matches(found))
                || writes.stream().noneMatch(resource -> resource.matches(found)),
            () -> shown + " " + found);
      } else {
        absent += write.overlaps(read) ? 1 : 0;
        BitSet outside = shortPaths(List.of(write));
        outside.and(shortPaths(List.of(read)));
        BitSet inPlace = shortPaths(reads);
        inPlace.and(shortPaths(writes));
        outside.andNot(inPlace);
        assertTrue(outside.isEmpty(), shown);
      }
      if (seed % 20 == 0) {
        Automaton both = paths(List.of(write)).intersection(paths(List.of(read)));
        Automaton inPlace = paths(reads).intersection(paths(writes));
        assertEquals(!both.subsetOf(inPlace), path.isPresent(), shown);
      }
    }
    assertTrue(present > CASES / 5 && absent > CASES / 20, present + " and " + absent);
  }

  private static BitSet shortPaths(List<Resource> resources) {
    BitSet paths = new BitSet();
    resources.forEach(resource -> paths.or(ShortPaths.matchedBy(resource.pattern())));
    return paths;
  }

  /** Returns patterns that have good chances to cover what both others match. */
  private static List<Resource> list(
      Random random, WholeSyntax syntax, Resource write, Resource read) {
    List<Resource> list = new ArrayList<>(inFiles(syntax.list(random.nextInt(3))));
    String[] broad = {"*", "**/*", "*/**", "[!a]*", "[a-z]*", "**/[!.]*", "?*", "*/*/**", "**/a*"};
    for (int i = random.nextInt(4); i > 0; i--) {
      list.add(Resource.parse(broad[random.nextInt(broad.length)]));
    }
    if (random.nextInt(3) == 0) {
      list.add(random.nextBoolean() ? write : read);
    }
    return list;
  }

  /** Returns the files of a list, without patterns that the other implementation takes long for. */
  private static List<Resource> inFiles(List<Resource> resources) {
    return resources.stream()
        .filter(resource -> resource.scheme().equals("file") && resource.pattern().length() < 15)
        .filter(resource -> ByExpansion.read(resource.pattern()).isPresent())
        .toList();
  }

  private static Automaton paths(List<Resource> resources) {
    Automaton union = BasicAutomata.makeEmpty();
    for (Resource resource : resources) {
      union = union.union(ByExpansion.read(resource.pattern()).orElseThrow().automaton());
    }
    union.determinize();
    return union;
  }

  @Test
  void aSearchThatWouldTakeTooLongReturnsAnOverlap() {
    Resource any = Resource.parse("*");
    Resource alike = Resource.parse("{*,a}");
    List<Resource> everything = everything(40);
    assertEquals(Optional.of("any"), any.overlapOutside(alike, everything, everything));

    List<Resource> smaller = everything(8);
    assertEquals(Optional.empty(), any.overlapOutside(alike, smaller, smaller));

    Optional<String> path = any.overlapOutside(alike, smaller, smaller.subList(0, 9));
    assertEquals(Optional.of(8), path.map(String::length));
  }

  /** Returns patterns that match all names, which a search finds out in 2^length states. */
  private static List<Resource> everything(int length) {
    List<Resource> everything = new ArrayList<>();
    everything.add(Resource.parse("*a" + "?".repeat(length)));
    everything.add(Resource.parse("*[!a]" + "?".repeat(length)));
    for (int shorter = 1; shorter <= length; shorter++) {
      everything.add(Resource.parse("?".repeat(shorter)));
    }
    return everything;
  }

  @Test
  void manySubtractedPatternsTakeLittleTime() {
    List<Resource> modules = new ArrayList<>();
    StringBuilder names = new StringBuilder("src/{m0");
    for (int i = 0; i < 300; i++) {
      modules.add(Resource.parse("src/m" + i + "/**"));
      names.append(",m").append(i);
    }
    Resource write = Resource.parse(names + "}/*.ts");
    Resource read = Resource.parse("src/**/*.ts");

    assertEquals(Optional.empty(), write.overlapOutside(read, modules, modules));

    modules.remove(17);
    assertEquals(Optional.of("src/m17/any.ts"), write.overlapOutside(read, modules, List.of(read)));
  }
}
