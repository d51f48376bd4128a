package dev.breakwater.processor.diagnostics;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a task with an entry method, so that nothing is to be reported. */
class EntriesTest {

  /** Compiles a task that takes a text and gives a number, with another that takes the number. */
  private static Compiled job(String job, String others) {
    return Compiled.of(
        """
        @Task
        JOB

        @Task
        class Last { void run(int number) {} }

        @TaskGraph({Job.class, Last.class})
        interface Graph { Integer run(String input); }

        """
                .replace("JOB", job)
            + others);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class Job { Integer run(String s) { return 1; } }",
        "class Job { protected int run(CharSequence s) throws Exception { return 1; } }",
        "class Job { CompletionStage<Integer> run(String s) { return null; } }",
        "class Job { CompletableFuture<? extends Integer> run(Object s) { return null; } }",
        "abstract class Job { abstract Integer run(String s); }",
        "interface Job { Integer run(String s); }",
        "interface Job { default Integer run(String s) { return 1; } static void help() {} }",
        "record Job() { Integer run(String s) { return 1; } }",
        "record Job(String a, int b) { Integer run(String s) { return 1; } }",
        "record Job(int a) { public int a() { return 1; } Integer run(String s) { return 1; } }",
        "final class Job { Integer run(String s) { return 1; } private void help() {} }",
        "class Job { Integer run(String s) { return 1; } public int hashCode() { return 1; } }",
        "class Job { @Entry Integer run(String s) { return 1; } void helps() {} }",
        "class Job { private Job() {} Integer run(String s) { return 1; } }",
        "class Job { Job() throws Exception {} Integer run(String s) { return 1; } }",
      })
  void isAnyClassRecordOrInterfaceWithOneMethod(String job) {
    job(job, "").succeeds();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class Base { Integer run(String s) { return 1; } }",
        "class Base<T> { T run(String s) { return null; } }",
        "class Base<T> { @Entry T run(String s) { return null; } void helps() {} }",
        "abstract class Base<T> implements Upper<T, String> {} interface Upper<R, P> { R run(P p);"
            + " }",
        "abstract class Base<T> extends Upper<T> {} class Upper<U> { U run(String s) { return null;"
            + " } }",
      })
  void mayInheritItsEntry(String base) {
    String type = base.contains("Base<T>") ? "Base<Integer>" : "Base";
    job("abstract class Job extends " + type + " {}", base).succeeds();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class Base { Number run(String s) { return 1; } }",
        "class Base { @Entry public Number run(String s) { return 1; } public void helps() {} }",
        "abstract class Base<T> { abstract Number run(T t); }",
        "interface Base<T> { Object run(T t); }",
        "interface Base<T> { @Entry Object run(T t); default void helps() {} }",
        "interface Base<T> extends Upper<T> { Object run(T t); } interface Upper<U> { Object run(U"
            + " u); }",
      })
  void anOverriddenMethodCountsOnce(String base) {
    String type = base.contains("Base<T>") ? "Base<String>" : "Base";
    String keyword = base.startsWith("interface") ? " implements " : " extends ";
    job("class Job" + keyword + type + " { public Integer run(String s) { return 1; } }", base)
        .succeeds();
  }

  @Test
  void theSameMethodOfTwoInterfacesCountsOnce() {
    job(
            "interface Job extends One, Other {}",
            """
            interface One { Integer run(String s); }

            interface Other { Integer run(String s); }
            """)
        .succeeds();
  }
}
