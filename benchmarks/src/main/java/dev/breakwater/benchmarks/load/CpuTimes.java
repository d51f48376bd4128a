package dev.breakwater.benchmarks.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the cores have done up to a moment, as Linux tells it, in hundredths of a second.
 *
 * @param capacity of all cores together, at work or not
 * @param busy of all cores together, at work for whomever, the hosts of a virtual machine included
 * @param own of this process, and of those that it started and that have ended
 */
record CpuTimes(long capacity, long busy, long own) {

  private static final Path MACHINE = Path.of("/proc/stat");
  private static final Path PROCESS = Path.of("/proc/self/stat");

  static boolean areTold() {
    return Files.exists(MACHINE) && Files.exists(PROCESS);
  }

  static CpuTimes now() {
    try {
      return of(Files.readString(MACHINE), Files.readString(PROCESS));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** From the texts of the two files, as proc(5) describes them. */
  static CpuTimes of(String machine, String process) {
    // "cpu", then user, nice, system, idle, iowait, irq, softirq, steal; guests are in user.
    String[] cores = machine.substring(0, machine.indexOf('\n')).trim().split(" +", -1);
    long capacity = 0;
    for (int field = 1; field <= 8; field++) {
      capacity += Long.parseLong(cores[field]);
    }
    long idle = Long.parseLong(cores[4]) + Long.parseLong(cores[5]);
    // The name, in parentheses, may hold blanks. Fields 14 to 17 of the whole are the times in user
    // and kernel mode, of the process and of its children that have ended.
    String[] fields = process.substring(process.lastIndexOf(')') + 2).split(" ", -1);
    long own = 0;
    for (int field = 11; field <= 14; field++) {
      own += Long.parseLong(fields[field]);
    }
    return new CpuTimes(capacity, capacity - idle, own);
  }
}
