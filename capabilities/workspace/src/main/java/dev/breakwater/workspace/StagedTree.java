package dev.breakwater.workspace;

import dev.breakwater.resource.Resource;
import dev.breakwater.runtime.Access;
import dev.breakwater.runtime.Hold;
import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.runtime.spi.PlannedTask;
import dev.breakwater.workspace.disk.FileFailure;
import dev.breakwater.workspace.disk.Names;
import dev.breakwater.workspace.disk.OutOfReachException;
import dev.breakwater.workspace.journal.Change;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Files as one attempt of a task has changed them, until it ends: in memory, or once the attempt
 * has asked for a directory of its own, there.
 */
final class StagedTree implements LeasableTree {

  private final FileTree below;
  private final Publisher task;
  private final PublishSettings settings;
  private final StagedChanges inMemory;

  /** Shared by what uses the files; alone has it what changes where they are. */
  private final ReadWriteLock using = new ReentrantReadWriteLock();

  private volatile @Nullable PrivateDirectory directory;
  private boolean ended;

  /** Those of the runs that work on these files. */
  private final Map<Long, RunSnapshots> runs = new ConcurrentHashMap<>();

  StagedTree(FileTree below, Publisher task, PublishSettings settings) {
    this.below = below;
    this.task = task;
    this.settings = settings;
    this.inMemory = new StagedChanges(below, settings.directories());
  }

  @FunctionalInterface
  private interface Use<R, X extends Exception> {
    R of(FileTree files) throws X;
  }

  private <R, X extends Exception> R use(Use<R, X> use) throws X {
    return locked(using.readLock(), () -> use.of(directory == null ? inMemory : directory.tree()));
  }

  @FunctionalInterface
  private interface Action<R, X extends Exception> {
    R act() throws X;
  }

  private <R, X extends Exception> R locked(Lock lock, Action<R, X> action) throws X {
    lock.lock();
    try {
      if (ended) {
        throw new IllegalStateException(
            "the workspace of " + task.task() + " has ended: use it while the task is carried out");
      }
      return action.act();
    } finally {
      lock.unlock();
    }
  }

  /** Makes the directory when it is first asked for. */
  PrivateDirectory directory(Supplier<PrivateDirectory> made) {
    return locked(
        using.writeLock(),
        () -> {
          if (directory == null) {
            directory = made.get();
          }
          return directory;
        });
  }

  /** What has been changed in memory, for the maker of the directory. */
  StagedChanges inMemory() {
    return inMemory;
  }

  FileTree below() {
    return below;
  }

  /** Asks the programs to end, since the attempt is to stop. Takes no lock that they may hold. */
  void stop() {
    PrivateDirectory now = directory;
    if (now != null) {
      now.programs().stop();
    }
  }

  /** Hands all changes on to the files below. */
  void commit() {
    PrivateDirectory last = end();
    if (last == null) {
      below.publish(settings.kept(inMemory.all()), task);
      inMemory.close();
    } else {
      below.publish(settings.kept(last.changes()), task);
      last.close();
      inMemory.close();
    }
  }

  /** {@return the changes so far} */
  List<FileChange> changes(Permit permit) {
    return locked(
        using.readLock(),
        () ->
            FileChanges.of(
                directory == null ? settings.kept(inMemory.all()) : directory.changesSoFar(),
                below,
                permit));
  }

  void rollback() {
    PrivateDirectory last = end();
    inMemory.close();
    if (last != null) {
      last.discard();
    }
  }

  /** Stays that of a commit that failed, for the rollback to come. */
  private @Nullable PrivateDirectory end() {
    Lock lock = using.writeLock();
    lock.lock();
    try {
      ended = true;
      return directory;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public Names names() {
    return below.names();
  }

  @Override
  public String resolve(String path) throws OutOfReachException {
    return use(files -> files.resolve(path));
  }

  @Override
  public byte[] read(String path) throws OutOfReachException {
    return use(files -> files.read(path));
  }

  @Override
  public boolean hasContentOf(String path, Path other) throws IOException {
    return this.<Boolean, IOException>use(files -> files.hasContentOf(path, other));
  }

  @Override
  public boolean isFile(String path) {
    return use(files -> files.isFile(path));
  }

  @Override
  public List<String> files(Resource pattern) {
    return use(files -> files.files(pattern));
  }

  @Override
  public Map<String, String> links(Resource pattern) {
    return use(files -> files.links(pattern));
  }

  @Override
  public void copy(Collection<String> paths, TreeCopy to) throws IOException {
    Object unused =
        this.<Object, IOException>use(
            files -> {
              files.copy(paths, to);
              return files;
            });
  }

  @Override
  public @Nullable Path keep(String by, Map<String, Change> changes) throws IOException {
    return below.keep(by, changes);
  }

  @Override
  public void publish(Map<String, Change> more, Publisher by) {
    Object unused =
        use(
            files -> {
              for (RunSnapshots run : runs.values()) {
                keep(run, by, more.keySet(), files);
              }
              files.publish(more, by);
              return files;
            });
  }

  private static void keep(
      RunSnapshots run, Publisher by, Collection<String> paths, FileTree files) {
    try {
      run.keep(by, paths, files);
    } catch (IOException e) {
      throw FileFailure.of("keep", String.join(", ", paths), e);
    }
  }

  @Override
  public Map<String, Version> versions(Collection<String> paths) throws IOException {
    return this.<Map<String, Version>, IOException>use(files -> files.versions(paths));
  }

  /** Begins a run whose tasks work on these files. */
  Hold hold(Plan plan, long run) {
    if (!SnapshotOrder.isNeeded(plan)) {
      return Hold.NONE;
    }
    RunSnapshots snapshots = new RunSnapshots(plan, run, names());
    runs.put(run, snapshots);
    return new Hold() {
      @Override
      public void taskEnded(PlannedTask ended) throws IOException {
        snapshots.ended(ended.name());
      }

      @Override
      public void release() throws IOException {
        runs.remove(run);
        snapshots.close();
      }
    };
  }

  @Override
  public void watch(String path) {
    below.watch(path);
  }

  @Override
  public StagedTree stagedFor(Access inner, PublishSettings inherited) {
    return use(
        files ->
            new StagedTree(
                SnapshotView.of(this, this, runs.get(inner.run()), inner),
                Publisher.of(inner),
                inherited));
  }

  @Override
  public String toString() {
    return below.toString();
  }
}
