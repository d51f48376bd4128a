package dev.breakwater.workspace.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Names a process, so that another one can find out whether it still runs.
 *
 * @param pid the process id
 * @param started when it started, in milliseconds of the epoch; 0 if unknown
 * @param space the boot and the process namespace in which the process id is valid
 * @param token differs between processes and between copies of this class in one process
 */
public record Owner(long pid, long started, String space, String token) {

  /** Systems derive the start of a process from a clock that may be adjusted. */
  private static final Duration TOLERANCE = Duration.ofSeconds(5);

  private static final Owner ME =
      new Owner(
          ProcessHandle.current().pid(),
          startOf(ProcessHandle.current()),
          readSpace(),
          UUID.randomUUID().toString());

  /** {@return this process} */
  public static Owner me() {
    return ME;
  }

  /** {@return whether this is the copy of the class that names itself} */
  public boolean isMe() {
    return equals(ME);
  }

  /** Whether it runs on this system, as another process or with another copy of this class. */
  public boolean livesElsewhere() {
    return !isMe()
        && space.equals(ME.space)
        && ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isSame).isPresent();
  }

  private boolean isSame(ProcessHandle process) {
    long start = startOf(process);
    return start == 0 || started == 0 || Math.abs(start - started) < TOLERANCE.toMillis();
  }

  private static long startOf(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }

  private static String readSpace() {
    try {
      return Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip()
          + Files.readSymbolicLink(Path.of("/proc/self/ns/pid"));
    } catch (IOException | UnsupportedOperationException e) {
      return System.getProperty("os.name", "").replaceAll("\\s", "-");
    }
  }

  /** {@return the owner as one line, for {@link #parse}} */
  public String text() {
    return pid + " " + started + " " + space + " " + token;
  }

  /** {@return the owner in a line; null if the line does not name one} */
  public static @Nullable Owner parse(String line) {
    String[] words = line.split(" ", -1);
    if (words.length != 4) {
      return null;
    }
    Optional<Long> pid = number(words[0]);
    Optional<Long> started = number(words[1]);
    return pid.isPresent() && started.isPresent()
        ? new Owner(pid.get(), started.get(), words[2], words[3])
        : null;
  }

  private static Optional<Long> number(String word) {
    try {
      return Optional.of(Long.parseLong(word)).filter(number -> number >= 0);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
