package dev.breakwater.workspace;

import dev.breakwater.runtime.Access;
import dev.breakwater.runtime.CapabilityHeldException;
import dev.breakwater.runtime.Hold;
import dev.breakwater.runtime.Lease;
import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.workspace.internal.Declaration;
import dev.breakwater.workspace.internal.Notable;
import dev.breakwater.workspace.internal.Touches;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The workspace of the application: all files below a root, which it changes at once. */
final class ApplicationWorkspace implements Workspace, Notable {

  private final DiskTree disk;
  private final Permit permit;
  private final Surroundings around;
  private final RootHold roots;
  private final CheckedFiles files;

  private ApplicationWorkspace(DiskTree disk, Permit permit, Surroundings around, RootHold roots) {
    this.disk = disk;
    this.permit = permit;
    this.around = around;
    this.roots = roots;
    this.files = new CheckedFiles(disk, permit);
  }

  static ApplicationWorkspace of(DiskTree disk, Surroundings around, WhenHeld whenHeld) {
    RootHold roots = new RootHold(disk, whenHeld);
    roots.recover();
    return new ApplicationWorkspace(disk, Permit.EVERYTHING, around, roots);
  }

  @Override
  public Workspace notedBy(Touches touches) {
    return new ApplicationWorkspace(disk, permit.notedBy(touches), around, roots);
  }

  @Override
  public Hold hold(Plan plan, long run) throws CapabilityHeldException {
    return KeptHomes.with(roots.hold(plan, run), run);
  }

  @Override
  public String holdKey() {
    return roots.key();
  }

  @Override
  public Lease<Workspace> lease(Access access) {
    return TaskWorkspace.lease(disk, permit, around, access);
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
    checkNotHeld("write", path);
    files.write(path, Utf8.encode(path, text));
  }

  @Override
  public void writeBytes(String path, byte[] bytes) {
    checkNotHeld("write", path);
    files.write(path, bytes.clone());
  }

  @Override
  public void edit(String path, UnaryOperator<String> edit) {
    checkNotHeld("edit", path);
    files.edit(path, edit);
  }

  @Override
  public boolean delete(String path) {
    checkNotHeld("delete", path);
    return files.delete(path);
  }

  /** A run would take the change for an edit from outside. */
  private void checkNotHeld(String verb, String path) {
    Optional<String> holder = roots.holder();
    if (holder.isPresent()) {
      throw new WorkspaceHeldException(
          String.format(
              "the application may not %s %s, since %s is held by %s: wait for the end of that run,"
                  + " or let a task do it",
              verb, Declaration.shown(path), around.root(), holder.get()));
    }
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
  public Path directory() {
    throw onlyForTasks("directory()");
  }

  @Override
  public CommandResult exec(Command command) {
    throw onlyForTasks("exec(…)");
  }

  @Override
  public RunningProgram start(Command command) {
    throw onlyForTasks("start(…)");
  }

  @Override
  public boolean isSandboxed() {
    return Programs.areSandboxed(around);
  }

  @Override
  public Access access() {
    throw onlyForTasks("access()");
  }

  @Override
  public List<FileChange> changes() {
    throw onlyForTasks("changes()");
  }

  private IllegalStateException onlyForTasks(String method) {
    return new IllegalStateException(
        method + " is for tasks; the application uses the root itself, " + around.root());
  }

  @Override
  public String toString() {
    return permit.holder() + " in " + disk;
  }
}
