package dev.breakwater.plan;

import dev.breakwater.message.Fix;
import dev.breakwater.message.Message;
import dev.breakwater.message.MessageText;
import dev.breakwater.resource.Resource;
import java.util.List;

/**
 * A path is a file for one task and a directory for another, and one of the two writes.
 *
 * @param fileTask the task that names the path as a file
 * @param file its pattern
 * @param fileWritten whether it writes the pattern
 * @param directoryTask the task that names a path beneath
 * @param beneath its pattern
 * @param beneathWritten whether it writes the pattern
 * @param path the path that would be both
 */
public record FileAndDirectory(
    MatrixTask fileTask,
    Resource file,
    boolean fileWritten,
    MatrixTask directoryTask,
    Resource beneath,
    boolean beneathWritten,
    String path)
    implements OrderProblem {

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.fileAndDirectory(this);
  }

  @Override
  public String message() {
    return MessageText.of(
            Message.FILE_AND_DIRECTORY, path, fileTask, directoryTask, directoryPattern())
        .table(
            List.of(
                List.of(fileTask, verb(fileWritten), file),
                List.of(directoryTask, verb(beneathWritten), beneath)))
        .fix(Fix.MATRIX_DIRECTORY, directoryPattern(), file, fileTask)
        .fix(Fix.IS_FILE, directoryTask)
        .toString();
  }

  /** {@return the pattern of everything beneath the path} */
  public String directoryPattern() {
    return Resource.literal(path).orElse(path) + "/**";
  }

  private static String verb(boolean written) {
    return (written ? Message.WRITES : Message.READS).template();
  }
}
