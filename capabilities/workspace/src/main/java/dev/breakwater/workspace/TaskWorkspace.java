package dev.breakwater.workspace;

import dev.breakwater.runtime.Access;
import dev.breakwater.runtime.Hold;
import dev.breakwater.runtime.Lease;
import dev.breakwater.runtime.spi.Plan;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/** The workspace of one attempt of a task, which keeps its changes to itself until it succeeds. */
final class TaskWorkspace implements Workspace {

  private final StagedTree staged;
  private final Permit permit;
  private final Surroundings around;
  private final Access access;
  private final CheckedFiles files;

  private TaskWorkspace(StagedTree staged, Permit permit, Surroundings around, Access access) {
    this.staged = staged;
    this.permit = permit;
    this.around = around;
    this.access = access;
    this.files = new CheckedFiles(staged, permit);
  }

  /** Leases files to an attempt. */
  static Lease<Workspace> lease(
      LeasableTree files, Permit permit, Surroundings around, Access access) {
    StagedTree own = files.stagedFor(access, around.settings());
    return new WorkspaceLease(new TaskWorkspace(own, permit.within(access), around, access), own);
  }

  /** A task that runs a graph itself passes on its own files, which the outer run holds. */
  @Override
  public Lease<Workspace> lease(Access inner) {
    return lease(staged, permit, around, inner);
  }

  /** The outer run holds the root; this one adds its own snapshots. */
  @Override
  public Hold hold(Plan plan, long run) {
    return KeptHomes.with(staged.hold(plan, run), run);
  }

  @Override
  public String read(String path) {
    return Utf8.decode(path, files.read(path));
  }

  @Override
  public byte[] readBytes(String path) {
    return files.read(path);
  }

  @Override
  public void write(String path, CharSequence text) {
    files.write(path, Utf8.encode(path, text));
  }

  @Override
  public void writeBytes(String path, byte[] bytes) {
    files.write(path, bytes.clone());
  }

  @Override
  public void edit(String path, UnaryOperator<String> edit) {
    files.edit(path, edit);
  }

  @Override
  public boolean exists(String path) {
    return files.exists(path);
  }

  @Override
  public List<String> list(String pattern) {
    return files.list(pattern);
  }

  @Override
  public boolean delete(String path) {
    return files.delete(path);
  }

  @Override
  public Path directory() {
    Path path = privateDirectory(false).path();
    permit.touches().mayHaveReadAnything("directory()");
    return path;
  }

  @Override
  public CommandResult exec(Command command) {
    return programs(command).run(command);
  }

  @Override
  public RunningProgram start(Command command) {
    return programs(command).start(command);
  }

  private Programs programs(Command command) {
    Programs programs = privateDirectory(true).programs();
    permit.touches().mayHaveReadAnything(command.toString());
    return programs;
  }

  private PrivateDirectory privateDirectory(boolean forPrograms) {
    return staged.directory(() -> PrivateDirectory.of(staged, permit, around, access, forPrograms));
  }

  @Override
  public boolean isSandboxed() {
    return Programs.areSandboxed(around);
  }

  @Override
  public Access access() {
    return access;
  }

  @Override
  public List<FileChange> changes() {
    return staged.changes(permit);
  }

  @Override
  public String toString() {
    return permit.holder() + " in " + staged;
  }
}
