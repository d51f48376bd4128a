package dev.breakwater.processor.check;

import dev.breakwater.message.Fix;
import dev.breakwater.message.JavaCode;
import dev.breakwater.message.Message;
import dev.breakwater.message.MessageText;
import dev.breakwater.plan.FileAndDirectory;
import dev.breakwater.processor.model.Access;
import dev.breakwater.processor.model.AccessRow;
import dev.breakwater.processor.model.ClassRef;
import dev.breakwater.processor.model.Problem;
import dev.breakwater.processor.model.Site;
import dev.breakwater.processor.model.Task;
import dev.breakwater.processor.plan.GraphPlan;
import java.util.List;

/** A path is a file for one task of a graph and a directory for another. */
public record FileAndDirectoryError(GraphPlan plan, FileAndDirectory problem) implements Problem {

  private Task fileTask() {
    return plan.task(problem.fileTask());
  }

  private Task directoryTask() {
    return plan.task(problem.directoryTask());
  }

  Access file() {
    return fileTask().access(kind(problem.fileWritten()), problem.file());
  }

  Access beneath() {
    return directoryTask().access(kind(problem.beneathWritten()), problem.beneath());
  }

  private static Access.Kind kind(boolean written) {
    return written ? Access.Kind.WRITE : Access.Kind.READ;
  }

  @Override
  public Site site() {
    return problem.fileTask().index() > problem.directoryTask().index()
        ? file().site()
        : beneath().site();
  }

  @Override
  public MessageText message() {
    String path = problem.path();
    String directory = JavaCode.quoted(problem.directoryPattern());
    String written = JavaCode.quoted(problem.file().toString());
    String annotation = problem.fileWritten() ? "@Writes" : "@Reads";
    ClassRef owner = file().tool().orElse(fileTask().type());
    MessageText text =
        MessageText.of(
                Message.FILE_AND_DIRECTORY,
                path,
                fileTask().name(),
                directoryTask().name(),
                problem.directoryPattern())
            .table(
                List.of(
                    AccessRow.of(fileTask(), file()), AccessRow.of(directoryTask(), beneath())));
    if (problem.file().isLiteral()) {
      text.fix(Fix.IS_DIRECTORY, directory, written, annotation, owner);
    } else {
      text.fix(Fix.IS_DIRECTORY_OPTION, directory, path, written, annotation, owner);
    }
    return text.fix(Fix.IS_FILE, directoryTask().name());
  }
}
