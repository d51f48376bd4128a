package dev.breakwater.benchmarks.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ForeignLoadTest {

  private static final String PROCESS =
      "7 (a (b) c) S 1 7 7 0 -1 4194304 103 0 0 0 %d %d %d %d 20 0 1 0 5 6 7\n";

  private static CpuTimes times(String cores, int... own) {
    return CpuTimes.of(
        "cpu  " + cores + "\ncpu0 1 1 1 1 1 1 1 1 0 0\n",
        PROCESS.formatted(own[0], own[1], own[2], own[3]));
  }

  @Test
  void countsWhatNeitherThisProcessNorItsChildrenDid() {
    CpuTimes begin = times("100 0 50 800 50 0 0 0 0 0", 20, 10, 5, 5);
    // Of 200 there are 40 idle and 20 waiting; of the 140 busy, 100 are our own.
    CpuTimes end = times("200 10 60 840 70 5 5 10 0 0", 70, 30, 30, 10);

    assertEquals(0.2, ForeignLoad.share(begin, end), 1e-9);
  }

  @Test
  void guestsAreCountedOnceAndStolenTimeIsOthers() {
    CpuTimes begin = times("0 0 0 0 0 0 0 0 0 0", 0, 0, 0, 0);
    CpuTimes end = times("50 0 0 100 0 0 0 50 30 0", 50, 0, 0, 0);

    assertEquals(0.25, ForeignLoad.share(begin, end), 1e-9);
  }

  @Test
  void isNotNegativeWhereTheFilesAreReadApart() {
    CpuTimes begin = times("0 0 0 0 0 0 0 0 0 0", 0, 0, 0, 0);
    CpuTimes end = times("50 0 0 50 0 0 0 0 0 0", 51, 0, 0, 0);

    assertEquals(0, ForeignLoad.share(begin, end));
    assertEquals(0, ForeignLoad.share(begin, begin));
  }
}
