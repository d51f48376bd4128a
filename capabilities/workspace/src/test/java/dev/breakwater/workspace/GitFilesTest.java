package dev.breakwater.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.breakwater.runtime.Lease;
import dev.breakwater.runtime.spi.PlannedTask;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The files of Git, which no wildcard means. */
class GitFilesTest {

  @TempDir Path root;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          **                | .git/config         | false
          **                | sub/.git/HEAD       | false
          **                | .GIT/config         | false
          **                | .git                | false
          *                 | .git                | false
          .g*t/config       | .git/config         | false
          [.]git/config     | .git/config         | false
          sub/**            | sub/.git/HEAD       | false
          **                | .gitignore          | true
          **                | .github/ci.yml      | true
          **                | a.git/config        | true
          .git/config       | .git/config         | true
          .git/             | .git/config         | true
          .git/**           | .git/hooks/pre-push | true
          {.git,src}/**     | .git/config         | true
          **/.git/HEAD      | sub/.git/HEAD       | true
          """)
  void areThereOnlyWhereAPatternNamesThem(String pattern, String path, boolean allowed)
      throws Exception {
    Lease<Workspace> lease =
        Workspace.at(root)
            .lease(
                TestAccess.of(
                    PlannedTask.builder("task", GitFilesTest.class).writes(pattern).build()));
    Workspace workspace = lease.value();

    if (allowed) {
      workspace.write(path, "text");
      assertEquals("text", workspace.read(path));
      assertEquals(List.of(path), workspace.list(pattern));
    } else {
      assertThrows(UndeclaredAccessException.class, () -> workspace.write(path, "text"));
      assertThrows(UndeclaredAccessException.class, () -> workspace.exists(path));
    }
    lease.rollback();
  }

  @Test
  void refusalSaysWhatWouldAllowIt() throws Exception {
    Files.createDirectory(root.resolve(".git"));
    Lease<Workspace> lease =
        Workspace.at(root)
            .lease(
                TestAccess.of(
                    PlannedTask.builder("task", GitFilesTest.class).writes("**").build()));
    assertEquals(
        "task may not write .git/hooks/pre-push: change @Writes(\"**\") of GitFilesTest"
            + " to @Writes({\"**\", \".git/hooks/pre-push\"})",
        assertThrows(
                UndeclaredAccessException.class,
                () -> lease.value().write(".git/hooks/pre-push", "rm -rf"))
            .getMessage());
    lease.rollback();
  }
}
