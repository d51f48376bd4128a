package dev.breakwater.benchmarks.report;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.stream.Stream;

/** Says on what something was measured, and when. Nothing in it tells whose machine it is. */
public final class Machine {

  private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

  private Machine() {}

  /**
   * Describes this machine, today.
   *
   * @return a sentence without its full stop
   */
  public static String describe() {
    return String.format(
        Locale.ROOT,
        "Measured on %s with %d cores (%s), %d GB of memory, %s, JDK %s",
        LocalDate.now(ZoneOffset.UTC),
        Runtime.getRuntime().availableProcessors(),
        model(),
        Math.round(memory() / 1e9),
        System.getProperty("os.name"),
        Runtime.version());
  }

  private static double memory() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
  }

  private static String model() {
    String architecture = System.getProperty("os.arch");
    if (!Files.exists(PROCESSORS)) {
      return architecture;
    }
    try (Stream<String> lines = Files.lines(PROCESSORS)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip() + ", " + architecture)
          .findFirst()
          .orElse(architecture);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
