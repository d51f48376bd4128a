package dev.breakwater.processor.diagnostics.javac;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.breakwater.processor.BreakwaterProcessor;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Private fields whose values a constructor takes that Lombok generates. javac runs Lombok as a
 * processor, maybe after this one; ECJ as an agent, which is always first.
 */
class LombokTest {

  private static final JavaFileObject DB =
      JavaFileObjects.forSourceString(
          "app.Db",
          """
          package app;

          @dev.breakwater.Writes("table:users")
          class Db {}
          """);

  private static Compilation compile(JavaFileObject job, String annotation) {
    int dot = annotation.lastIndexOf('.');
    JavaFileObject declared =
        JavaFileObjects.forSourceString(
            annotation,
            """
            package PACKAGE;

            public @interface NAME {}
            """
                .replace("PACKAGE", annotation.substring(0, dot))
                .replace("NAME", annotation.substring(dot + 1)));
    return javac().withProcessors(new BreakwaterProcessor()).compile(DB, declared, job);
  }

  private static JavaFileObject job(String annotation, String members) {
    return JavaFileObjects.forSourceString(
        "app.Job",
        """
        package app;

        @dev.breakwater.Task(readOnly = true)
        @ANNOTATION
        class Job {
          MEMBERS
          void run() {}
        }
        """
            .replace("ANNOTATION", annotation)
            .replace("MEMBERS", members));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lombok.RequiredArgsConstructor",
        "lombok.AllArgsConstructor",
        "lombok.Data",
        "lombok.Value",
        "lombok.Builder",
        "lombok.experimental.SuperBuilder"
      })
  void aConstructorThatIsStillToBeGeneratedCounts(String annotation) {
    JavaFileObject job = job(annotation, "private final Db db = null;");

    Compilation compilation = compile(job, annotation);

    assertThat(compilation).hadErrorCount(2);
    assertThat(compilation)
        .hadErrorContaining("[InvalidTask] the constructors of Job come from Lombok");
    assertThat(compilation)
        .hadErrorContaining("[ReadOnlyTask] job is readOnly, but writes table:users through Db")
        .inFile(job)
        .onLineContaining("private final Db db");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // As generated where no field needs a value.
        "private final Db db = null; Job() {}",
        "private final Db db = null; Job(String text) {}",
        // No constructor takes it.
        "private static final Db db = null;",
      })
  void aGeneratedConstructorShowsAllThatItTakes(String members) {
    String annotation = "lombok.RequiredArgsConstructor";
    JavaFileObject job = job(annotation, members);

    Compilation compilation = compile(job, annotation);

    assertThat(compilation).hadErrorCount(members.contains("Job(") ? 1 : 2);
    assertThat(compilation)
        .hadErrorContaining("[HiddenAccess] the private field db hides that Job writes table:users")
        .inFile(job)
        .onLineContaining("Db db = null;");
  }

  @Test
  void anotherAnnotationGeneratesNoConstructor() {
    JavaFileObject job = job("lombok.ToString", "private final Db db = null;");

    assertThat(compile(job, "lombok.ToString"))
        .hadErrorContaining("[HiddenAccess] ")
        .inFile(job)
        .onLineContaining("private final Db db");
  }
}
