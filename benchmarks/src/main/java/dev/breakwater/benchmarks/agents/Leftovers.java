package dev.breakwater.benchmarks.agents;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.PlatformManagedObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The threads and processes of this process.
 *
 * @param threads the names of the live threads, without the workers that the JDK shares
 * @param httpClients the number of live HTTP clients of the JDK
 * @param processes the number of live child processes
 */
record Leftovers(List<String> threads, long httpClients, long processes) {

  private static final Pattern OF_THE_JDK =
      Pattern.compile("ForkJoinPool.*|VirtualThread-.*|CompletableFutureDelayScheduler");

  /** {@return the threads and processes that are alive now} */
  static Leftovers now(Path folder) throws IOException {
    List<String> threads =
        names(folder).filter(name -> !OF_THE_JDK.matcher(name).matches()).sorted().toList();
    return new Leftovers(
        threads,
        threads.stream().filter(name -> name.matches("HttpClient-.*-SelectorManager")).count(),
        ProcessHandle.current().descendants().count());
  }

  /** {@return a sentence about the threads, clients and processes that an earlier count lacks} */
  String since(Leftovers before) {
    List<String> more = new ArrayList<>(threads);
    before.threads().forEach(more::remove);
    return """
        After the last run, %d threads%s, %d HTTP clients and %d processes were alive that were not \
        alive before the first. The shared workers of the JDK do not count."""
        .formatted(
            more.size(),
            more.isEmpty() ? "" : " " + more,
            httpClients - before.httpClients(),
            processes - before.processes());
  }

  private static Stream<String> names(Path folder) throws IOException {
    return Runtime.version().feature() >= 21
        ? dumped(folder)
        : Thread.getAllStackTraces().keySet().stream().map(Thread::getName);
  }

  /** Lists the virtual threads too. The module is compiled for JDK 17, which lacks the method. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Stream<String> dumped(Path folder) throws IOException {
    Path dump = Files.createTempDirectory(folder, "threads").resolve("dump.txt");
    try {
      Class<? extends PlatformManagedObject> type =
          Class.forName("com.sun.management.HotSpotDiagnosticMXBean")
              .asSubclass(PlatformManagedObject.class);
      Class format = Class.forName(type.getName() + "$ThreadDumpFormat");
      type.getMethod("dumpThreads", String.class, format)
          .invoke(
              ManagementFactory.getPlatformMXBean(type),
              dump.toString(),
              Enum.valueOf(format, "TEXT_PLAIN"));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
    Pattern thread = Pattern.compile("^#\\d+ \"(.*?)\".*");
    return Files.readAllLines(dump).stream()
        .map(thread::matcher)
        .filter(Matcher::matches)
        .map(found -> found.group(1));
  }
}
