package dev.breakwater.workspace;

import dev.breakwater.resource.Resource;
import dev.breakwater.runtime.Access;
import dev.breakwater.runtime.CapabilityHeldException;
import dev.breakwater.runtime.Hold;
import dev.breakwater.runtime.Lease;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A workspace: every call finds out the real path, asks the permit, and then the files. */
final class FileWorkspace implements Workspace {

  private final FileTree files;
  private final Permit permit;
  private final Surroundings around;

  /** Null where it is leased. */
  private final @Nullable RootHold roots;

  /** Null where it is not. */
  private final @Nullable StagedTree staged;

  private FileWorkspace(
      FileTree files,
      Permit permit,
      Surroundings around,
      @Nullable RootHold roots,
      @Nullable StagedTree staged) {
    this.files = files;
    this.permit = permit;
    this.around = around;
    this.roots = roots;
    this.staged = staged;
  }

  static FileWorkspace of(DiskTree disk, Surroundings around, WhenHeld whenHeld) {
    RootHold roots = new RootHold(disk.disk(), whenHeld);
    roots.recover();
    return new FileWorkspace(disk, Permit.EVERYTHING, around, roots, null);
  }

  /** These files, where what tasks touch is noted and nothing below the root is refused. */
  FileWorkspace notedBy(Touches touches) {
    return new FileWorkspace(files, permit.notedBy(touches), around, roots, staged);
  }

  boolean isLeased() {
    return roots == null;
  }

  /** A leased workspace is held by the run that leased it. */
  @Override
  public Hold hold(String graph, long run) throws CapabilityHeldException {
    return roots == null ? Hold.NONE : roots.hold(graph, run);
  }

  @Override
  public String holdKey() {
    return roots == null ? Workspace.super.holdKey() : roots.key();
  }

  @Override
  public Lease<Workspace> lease(Access access) {
    StagedTree own = files.stagedFor(access.task());
    return new WorkspaceLease(
        new FileWorkspace(own, permit.within(access), around, null, own), own);
  }

  @Override
  public String read(String path) {
    return Utf8.decode(path, readBytes(path));
  }

  @Override
  public byte[] readBytes(String path) {
    String real = readable(path);
    try {
      return files.read(real);
    } catch (OutOfReachException e) {
      throw permit.refuse("read", path, e.getReason());
    }
  }

  @Override
  public void write(String path, CharSequence text) {
    String real = writable("write", path);
    files.publish(Map.of(real, Change.to(Utf8.encode(path, text))));
  }

  @Override
  public void writeBytes(String path, byte[] bytes) {
    String real = writable("write", path);
    files.publish(Map.of(real, Change.to(bytes.clone())));
  }

  @Override
  public boolean exists(String path) {
    return files.isFile(readable(path));
  }

  @Override
  public List<String> list(String pattern) {
    Resource resource = Resource.parse(pattern);
    if (!resource.scheme().equals("file")) {
      throw permit.refuse(
          "list", pattern, "a workspace holds files alone; give a pattern of files");
    }
    List<String> found = files.files(resource).stream().filter(permit::mayRead).sorted().toList();
    permit.touches().listed(resource, found);
    return found;
  }

  @Override
  public boolean delete(String path) {
    String real = writable("delete", path);
    boolean there = files.isFile(real);
    if (there) {
      files.publish(Map.of(real, Change.DELETE));
    }
    return there;
  }

  @Override
  public Path directory() {
    Path path = privateDirectory("directory()", false).path();
    permit.touches().mayHaveReadAnything("directory()");
    return path;
  }

  @Override
  public CommandResult exec(Command command) {
    PrivateDirectory directory = privateDirectory("exec(…)", true);
    permit.touches().mayHaveReadAnything(command.toString());
    return directory.programs().run(command);
  }

  @Override
  public RunningProgram start(Command command) {
    PrivateDirectory directory = privateDirectory("start(…)", true);
    permit.touches().mayHaveReadAnything(command.toString());
    return directory.programs().start(command);
  }

  private PrivateDirectory privateDirectory(String asked, boolean forPrograms) {
    StagedTree own = staged;
    if (own == null) {
      throw new IllegalStateException(
          asked
              + " is for tasks, each of which has a directory of its own; the application has the"
              + " root itself, "
              + around.root());
    }
    return own.directory(() -> PrivateDirectory.of(own, permit, around, forPrograms));
  }

  @Override
  public String toString() {
    return permit.holder() + " in " + files;
  }

  private String readable(String path) {
    String real = real("read", path);
    permit.checkRead(path, real);
    return real;
  }

  private String writable(String verb, String path) {
    String real = real(verb, path);
    permit.checkWrite(verb, path, real);
    return real;
  }

  private String real(String verb, String path) {
    Objects.requireNonNull(path, "path");
    Optional<String> fault = WorkspacePath.fault(path);
    if (fault.isPresent()) {
      throw permit.refuse(verb, path, fault.get());
    }
    String real;
    try {
      real = files.resolve(path);
    } catch (OutOfReachException e) {
      throw permit.refuse(verb, path, e.getReason());
    }
    if (WorkspacePath.isReserved(real)) {
      throw permit.refuse(verb, path, "it leads to " + real + ", which is the library's own");
    }
    return real;
  }
}
