package dev.breakwater.processor.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Unordered tasks that see each other's files by snapshot, and no later task that reads both. */
class UncheckedContextTest {

  private static final String ID = "UncheckedContext";

  private static final String PAIR =
      """
      @Task
      @Snapshot("src/**")
      @Writes("src/auth/**")
      class Auth { void run() {} }

      @Task
      @Snapshot({"docs/*", "src/**"})
      @Writes("src/user/**")
      class Users { void run() {} }

      @Task
      class Other { void run() {} }

      @TaskGraph({Auth.class, Users.class, Other.class})
      interface Graph { void run(); }
      """;

  @Test
  void standsOnTheSnapshotOfTheLaterTask() {
    Compiled.of(PAIR)
        .onlyWarning(ID)
        .in("Users")
        .onLine("@Snapshot({\"docs/*\", \"src/**\"})")
        .at("\"src/**\"")
        .saying(
            "auth and users each see old files that the other one changes, and no later task reads"
                + " both changes")
        .showing(
            """
                auth   writes     src/auth/**
                users  snapshots  src/**
                users  writes     src/user/**
                auth   snapshots  src/**
                Both can succeed although their changes do not fit together: if auth renames a method, users can add a call to the old name.
              To fix, do one of these:
                1. add a last task that checks the result, such as one that runs the tests, with @Reads({"src/auth/**", "src/user/**"})
                2. if users needs the changes of auth: @Reads("src/auth/**") on Users
                3. if this is intended: @SuppressWarnings("UncheckedContext") on Users
            """);
  }

  @Test
  void everyFixThatItShowsSilencesIt() {
    Compiled compiled = Compiled.of(PAIR);
    List<String> edits = compiled.onlyWarning(ID).edits();
    assertEquals(2, edits.size());

    compiled.with("@Reads({\"src/auth/**\", \"src/user/**\"}) on Other").isClean();
    compiled.with(edits.get(0)).isClean();
    compiled.with(edits.get(1)).isClean();
    compiled.with("@SuppressWarnings(\"UncheckedContext\") on Graph").isClean();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@Reads(\"src/auth/**\") on Other",
        "@Snapshot(\"**\") on Other",
        "@Writes(\"src/both\") on Other"
      })
  void isOneWithATaskThatDoesNotReadBoth(String edit) {
    assertEquals(1, Compiled.of(PAIR).with(edit).warnings(ID).size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // They are ordered.
        "@After(Auth.class) on Users",
        "@Reads(\"src/auth/login.ts\") on Users",
        // One of them sees nothing of the other.
        "@Snapshot(\"docs/*\") on Auth",
        "@Writes(\"out/**\") on Users",
        // A later task reads a part of both.
        "@Reads({\"src/auth/login.ts\", \"src/user/*.ts\"}) on Other",
        "@Reads(\"**\") on Other",
      })
  void isNone(String edit) {
    assertEquals(List.of(), Compiled.of(PAIR).with(edit).warnings(ID));
  }

  @Test
  void unorderedWritesAreNotReportedTwice() {
    Compiled compiled = Compiled.of(PAIR).with("@Writes(\"src/user/model.ts\") on Auth");

    compiled.onlyError("UnorderedWrites");
    assertEquals(List.of(), compiled.warnings(ID));
  }

  @Test
  void aReaderThatComesFirstChecksNothing() {
    Compiled compiled = Compiled.of(PAIR).with("@Reads(\"**\") on Other");
    compiled.isClean();
    assertEquals(
        1,
        compiled
            .with("@After(Other.class) on Auth")
            .with("@After(Other.class) on Users")
            .warnings(ID)
            .size());
  }

  @Test
  void isOneForTheWholeGraph() {
    String third =
        """
        @Task
        @Snapshot("src/**")
        @Writes("src/gateway/**")
        class Gateway { void run() {} }

        """;
    Compiled.of(third + PAIR.replace("{Auth.class, ", "{Gateway.class, Auth.class, "))
        .onlyWarning(ID)
        .saying(
            "gateway and auth each see old files that the other one changes, and no later task"
                + " reads both changes (2 other pairs of tasks have the same problem)");
  }

  @Test
  void aCheckOfOnePairDoesNotHideAnother() {
    Compiled compiled =
        Compiled.of(
            """
            @Task
            @Snapshot("**")
            @Writes("a")
            class A { void run() {} }

            @Task
            @Snapshot("**")
            @Writes("b")
            class B { void run() {} }

            @Task
            @Snapshot("**")
            @Writes("c")
            class C { void run() {} }

            @Task
            @Reads({"a", "b"})
            class Check { void run() {} }

            @TaskGraph({A.class, B.class, C.class, Check.class})
            interface Graph { void run(); }
            """);

    compiled
        .onlyWarning(ID)
        .saying(
            "a and c each see old files that the other one changes, and no later task reads both"
                + " changes (1 other pair of tasks has the same problem)");
  }
}
