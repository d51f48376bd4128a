package dev.breakwater.workspace;

import dev.breakwater.workspace.disk.FileFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** The programs that a task runs in its directory, until the directory ends. */
final class Programs {

  private static final System.Logger LOGGER = System.getLogger("dev.breakwater.workspace");
  private static final AtomicBoolean HAS_WARNED = new AtomicBoolean();

  private static final String ENDED = "the attempt of the task was stopped";

  private final ProgramSetting setting;
  private final Set<Program> running = new HashSet<>();
  private boolean ended;

  /** That of a program for which nobody need have waited. */
  private volatile @Nullable RuntimeException violation;

  Programs(ProgramSetting setting) {
    this.setting = setting;
  }

  /** {@return whether programs run in a sandbox} */
  static boolean areSandboxed(Surroundings around) {
    return around.sandbox() != Sandbox.NONE && Bubblewrap.here().isPresent();
  }

  /** Runs a program to its end, and kills the processes that it leaves running. */
  CommandResult run(Command command) {
    Optional<Bubblewrap> sandbox = sandbox(command);
    try {
      createRepository(command, sandbox);
      return run(command, sandbox);
    } catch (IOException e) {
      throw FileFailure.of("run", command.words().get(0), e);
    }
  }

  private CommandResult run(Command command, Optional<Bubblewrap> sandbox) throws IOException {
    ProcessBuilder builder = builder(command, sandbox);
    Path input = setting.folder().resolve("input-" + UUID.randomUUID());
    Files.writeString(input, command.input(), StandardCharsets.UTF_8);
    builder.redirectInput(input.toFile());
    try (RootWatch watch = sandbox.isPresent() ? null : RootWatch.of(setting.around().root())) {
      CommandResult result = run(command, builder, sandbox.isPresent());
      if (watch != null) {
        watch.check(command);
      }
      return result;
    } finally {
      Files.deleteIfExists(input);
    }
  }

  private CommandResult run(Command command, ProcessBuilder builder, boolean sandboxed)
      throws IOException {
    Program program = register(() -> Program.start(command, builder, setting.folder(), sandboxed));
    try {
      return program.run();
    } finally {
      forget(program);
    }
  }

  /** Starts a program, for the caller to exchange messages with it. */
  RunningProgram start(Command command) {
    if (command.onLine() != null || !command.input().isEmpty()) {
      throw new IllegalArgumentException(
          "start(…) leaves input and output to the caller: use exec(…) for onLine(…) and input(…)");
    }
    Optional<Bubblewrap> sandbox = sandbox(command);
    try {
      createRepository(command, sandbox);
      ProcessBuilder builder = builder(command, sandbox);
      RootWatch watch = sandbox.isPresent() ? null : RootWatch.of(setting.around().root());
      boolean started = false;
      try {
        Program program =
            register(
                () ->
                    Program.startForCaller(
                        command, builder, setting.folder(), sandbox.isPresent()));
        started = true;
        program.watch(() -> ended(program, command, watch));
        return program;
      } finally {
        if (!started && watch != null) {
          watch.close();
        }
      }
    } catch (IOException e) {
      throw FileFailure.of("run", command.words().get(0), e);
    }
  }

  /** A violation makes the task fail at its end, since nobody need wait for the program. */
  private void ended(Program program, Command command, @Nullable RootWatch watch) {
    try (watch) {
      if (watch != null) {
        watch.check(command);
      }
    } catch (RuntimeException e) {
      violation = e;
    } catch (IOException e) {
      violation = FileFailure.of("compare", setting.around().root().toString(), e);
    } finally {
      forget(program);
    }
  }

  /**
   * Waits until all programs have been compared.
   *
   * @throws UndeclaredAccessException if a program has changed the root itself
   */
  void checkEnded() {
    for (Program program : running()) {
      program.awaitWatch();
    }
    RuntimeException found = violation;
    if (found != null) {
      throw found;
    }
  }

  private Optional<Bubblewrap> sandbox(Command command) {
    Sandbox wanted = setting.around().sandbox();
    if (wanted == Sandbox.NONE) {
      return Optional.empty();
    }
    Optional<Bubblewrap> here = Bubblewrap.here();
    String program = command.words().get(0);
    if (here.isEmpty() && (wanted == Sandbox.REQUIRED || command.network())) {
      throw new IllegalStateException(
          program
              + (wanted == Sandbox.REQUIRED
                  ? " was not started, since there is no sandbox"
                  : " was not started, since a program with network(true) needs a sandbox")
              + ": install bubblewrap, or open the workspace with sandbox(NONE) where you trust"
              + " the program");
    }
    if (here.isEmpty() && HAS_WARNED.compareAndSet(false, true)) {
      LOGGER.log(
          System.Logger.Level.WARNING,
          "there is no sandbox: "
              + program
              + " and other programs of tasks can write wherever this process can, and use the"
              + " network; install bubblewrap, or open the workspace with sandbox(NONE)");
    }
    return here;
  }

  private void createRepository(Command command, Optional<Bubblewrap> sandbox) throws IOException {
    Optional<Command> creation =
        command.git() ? setting.createRepository(sandbox.isPresent()) : Optional.empty();
    if (creation.isPresent()) {
      CommandResult result = run(creation.get(), sandbox);
      if (result.exitCode() == 127) { // no such program
        throw new IllegalStateException("git(true) needs Git: install it, or leave git(true) out");
      }
      CommandResult unused = result.orThrow();
    }
  }

  private ProcessBuilder builder(Command command, Optional<Bubblewrap> sandbox) throws IOException {
    PrivateHome home = setting.home(command);
    Bubblewrap.View view = setting.view(command, home);
    Path visibleHome = sandbox.isPresent() ? view.visibleHome() : home.folder();
    Path temporary = sandbox.isPresent() ? Path.of("/tmp") : setting.temporary();
    Map<String, String> environment =
        ProgramEnvironment.of(System.getenv(), command, visibleHome, temporary);
    Path program =
        ProgramPath.find(command.words().get(0), setting.directory(), environment.get("PATH"));
    if (sandbox.isPresent()) {
      checkVisible(command, program, home);
    } else {
      home.linkReadOnly();
    }
    List<String> words =
        sandbox.map(bubblewrap -> bubblewrap.around(view, command.words())).orElse(command.words());
    ProcessBuilder builder = new ProcessBuilder(words).directory(setting.directory().toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    return builder;
  }

  /** The sandbox hides the home directory and temporary files, and the programs there. */
  private void checkVisible(Command command, @Nullable Path program, PrivateHome home)
      throws IOException {
    if (program == null) {
      return;
    }
    for (Path place : List.of(program, program.toRealPath())) {
      if (isShown(place, home)) {
        continue;
      }
      String name = command.words().get(0);
      Path real = UserHome.find();
      if (real != null && place.startsWith(real)) {
        throw new IllegalStateException(
            name
                + " is "
                + place
                + ", and the sandbox hides your home directory: add home(Home.empty().programs(\""
                + name
                + "\")) to the command");
      }
      for (Path hidden : Bubblewrap.TEMPORARY) {
        if (place.startsWith(hidden)) {
          throw new IllegalStateException(
              name
                  + " is below "
                  + hidden
                  + ", which the sandbox hides: install it in another folder");
        }
      }
    }
  }

  private boolean isShown(Path place, PrivateHome home) {
    Path real = UserHome.find();
    return place.startsWith(setting.directory())
        || place.startsWith(setting.around().root())
        || home.readOnly().entrySet().stream()
            .anyMatch(
                shown ->
                    place.startsWith(shown.getValue())
                        || (real != null && place.startsWith(real.resolve(shown.getKey()))));
  }

  private interface Start {
    Program start() throws IOException;
  }

  private Program register(Start start) throws IOException {
    synchronized (running) {
      if (ended) {
        throw new IllegalStateException("the task has ended, and its directory with it");
      }
      Program program = start.start();
      running.add(program);
      return program;
    }
  }

  private void forget(Program program) {
    synchronized (running) {
      running.remove(program);
    }
  }

  private List<Program> running() {
    synchronized (running) {
      return List.copyOf(running);
    }
  }

  /** Asks all programs to end, since the attempt is to stop. */
  void stop() {
    running().forEach(program -> program.stop(ENDED));
  }

  /** Ends all programs, and lets none start from now on. */
  void end() {
    synchronized (running) {
      ended = true;
    }
    List<Program> left = running();
    left.forEach(program -> program.stop(ENDED));
    left.forEach(program -> program.end(ENDED));
  }
}
