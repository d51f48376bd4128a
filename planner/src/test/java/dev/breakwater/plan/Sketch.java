package dev.breakwater.plan;

import dev.breakwater.resource.Resource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;

/** The declarations of a matrix, as little as decides its order. */
record Sketch(List<Part> tasks) {

  /**
   * One task.
   *
   * @param afters the indexes of the tasks that are given to come before it
   */
  record Part(List<Word> reads, List<Word> writes, List<Integer> afters) {

    Part withAfter(int task) {
      return new Part(reads, writes, with(afters, task));
    }

    Part withRead(Word word) {
      return new Part(with(reads, word), writes, afters);
    }

    Part withoutReads(List<Resource> resources) {
      return new Part(
          reads.stream().filter(word -> !resources.contains(word.resource())).toList(),
          writes,
          afters);
    }

    Part withoutAfter(int task) {
      return new Part(reads, writes, afters.stream().filter(after -> after != task).toList());
    }

    private static <T> List<T> with(List<T> list, T more) {
      Set<T> all = new LinkedHashSet<>(list);
      all.add(more);
      return List.copyOf(all);
    }
  }

  Sketch {
    tasks = List.copyOf(tasks);
  }

  int size() {
    return tasks.size();
  }

  /** {@return declarations of two to nine tasks, the same for the same seed} */
  static Sketch random(long seed) {
    Random random = new Random(seed);
    int size = 2 + random.nextInt(8);
    double crowd = random.nextDouble();
    List<Part> tasks = new ArrayList<>();
    for (int task = 0; task < size; task++) {
      tasks.add(
          new Part(words(random, crowd * 2), words(random, crowd), afters(random, task, size)));
    }
    return new Sketch(tasks);
  }

  private static List<Word> words(Random random, double mean) {
    Set<Word> words = new LinkedHashSet<>();
    while (random.nextDouble() < mean / (mean + 1)) {
      words.add(Word.ALL.get(random.nextInt(Word.ALL.size())));
    }
    return List.copyOf(words);
  }

  /** Mostly tasks of smaller index, since otherwise nearly every matrix would have a cycle. */
  private static List<Integer> afters(Random random, int task, int size) {
    Set<Integer> afters = new LinkedHashSet<>();
    while (random.nextInt(10) < 4) {
      int bound = random.nextInt(12) == 0 ? size : task;
      if (bound > 0) {
        afters.add(random.nextInt(bound));
      }
    }
    return List.copyOf(afters);
  }

  /** {@return the same, except that one task also comes after another} */
  Sketch withAfter(int later, int earlier) {
    return with(later, tasks.get(later).withAfter(earlier));
  }

  /** {@return the same, except that one task is not given to come after another} */
  Sketch withoutAfter(int later, int earlier) {
    return with(later, tasks.get(later).withoutAfter(earlier));
  }

  /** {@return the same, except that one task also reads something} */
  Sketch withRead(int task, Word word) {
    return with(task, tasks.get(task).withRead(word));
  }

  private Sketch with(int task, Part part) {
    List<Part> parts = new ArrayList<>(tasks);
    parts.set(task, part);
    return new Sketch(parts);
  }

  AccessMatrix matrix() {
    return matrix(Word::resource);
  }

  /** {@return the same matrix, of objects that no other one shares} */
  AccessMatrix matrixApart() {
    return matrix(word -> Resource.parse(word.text()));
  }

  private AccessMatrix matrix(Function<Word, Resource> parser) {
    AccessMatrix.Builder matrix = AccessMatrix.builder();
    for (int index = 0; index < size(); index++) {
      MatrixTask.Builder task = matrix.task("t" + index);
      tasks.get(index).reads.forEach(word -> task.reads(parser.apply(word)));
      tasks.get(index).writes.forEach(word -> task.writes(parser.apply(word)));
      tasks.get(index).afters.forEach(earlier -> task.after((int) earlier));
    }
    return matrix.build();
  }
}
