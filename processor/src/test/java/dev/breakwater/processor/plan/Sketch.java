package dev.breakwater.processor.plan;

import dev.breakwater.processor.model.Access;
import dev.breakwater.processor.model.After;
import dev.breakwater.processor.model.ClassRef;
import dev.breakwater.processor.model.EntryMethod;
import dev.breakwater.processor.model.Graph;
import dev.breakwater.processor.model.GraphMethod;
import dev.breakwater.processor.model.GraphMethod.Returns;
import dev.breakwater.processor.model.Policy;
import dev.breakwater.processor.model.Site;
import dev.breakwater.processor.model.Slot;
import dev.breakwater.processor.model.Task;
import dev.breakwater.processor.model.ValueType;
import dev.breakwater.resource.Resource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The declarations of a graph, as little as decides its order. Public for the tests of writers. */
public record Sketch(List<Part> tasks) {

  /** What {@code @After} may name although the graph does not list it. */
  private static final int ABSENT = -1;

  /**
   * One task.
   *
   * @param afters the places of the tasks that its {@code @After} names
   * @param values the places of the tasks whose results it takes
   */
  record Part(List<Word> reads, List<Word> writes, List<Integer> afters, List<Integer> values) {

    Part withAfter(int task) {
      return new Part(reads, writes, with(afters, task), values);
    }

    Part withRead(Word word) {
      return new Part(with(reads, word), writes, afters, values);
    }

    private static <T> List<T> with(List<T> list, T more) {
      Set<T> all = new LinkedHashSet<>(list);
      all.add(more);
      return List.copyOf(all);
    }
  }

  public Sketch {
    tasks = List.copyOf(tasks);
  }

  int size() {
    return tasks.size();
  }

  /** The same declarations for the same seed, of two to nine tasks. */
  public static Sketch random(long seed) {
    Random random = new Random(seed);
    int size = 2 + random.nextInt(8);
    double crowd = random.nextDouble();
    List<Part> tasks = new ArrayList<>();
    for (int task = 0; task < size; task++) {
      tasks.add(
          new Part(
              words(random, crowd * 2),
              words(random, crowd),
              afters(random, task, size),
              values(random, task, size)));
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

  /** Mostly tasks that are listed earlier, since else nearly every graph would be a cycle. */
  private static List<Integer> afters(Random random, int task, int size) {
    Set<Integer> afters = new LinkedHashSet<>();
    while (random.nextInt(10) < 3) {
      boolean anywhere = random.nextInt(12) == 0;
      int bound = anywhere ? size : task;
      afters.add(bound == 0 || random.nextInt(20) == 0 ? ABSENT : random.nextInt(bound));
    }
    return List.copyOf(afters);
  }

  private static List<Integer> values(Random random, int task, int size) {
    List<Integer> values = new ArrayList<>();
    while (random.nextInt(10) < 2) {
      int bound = random.nextInt(15) == 0 ? size : task;
      int source = bound == 0 ? task : random.nextInt(bound);
      if (source != task) {
        values.add(source);
      }
    }
    return List.copyOf(values);
  }

  /** The same, but that one task also comes after another. */
  Sketch withAfter(int later, int earlier) {
    return with(later, tasks.get(later).withAfter(earlier));
  }

  /** The same, but that one task also reads something. */
  Sketch withRead(int task, Word word) {
    return with(task, tasks.get(task).withRead(word));
  }

  private Sketch with(int task, Part part) {
    List<Part> parts = new ArrayList<>(tasks);
    parts.set(task, part);
    return new Sketch(parts);
  }

  /** The graph as the reader would give it. */
  public Graph graph() {
    return graph(Word::resource, new Random(0));
  }

  /**
   * The same graph, of objects that no other one shares, its sets filled in an order of chance.
   *
   * @param chance what decides about it
   */
  public Graph graphApart(Random chance) {
    return graph(word -> Resource.parse(word.text()), chance);
  }

  private Graph graph(Function<Word, Resource> parser, Random chance) {
    List<Task> built = IntStream.range(0, size()).mapToObj(task -> task(task, parser)).toList();
    List<ClassRef> listed = new ArrayList<>(built.stream().map(Task::type).toList());
    Collections.shuffle(listed, chance);
    GraphMethod method =
        new GraphMethod(
            "run",
            List.of(),
            false,
            Returns.FUTURE,
            new Type("Nothing"),
            Optional.empty(),
            Optional.empty(),
            new Place("run"));
    return new Graph(
        new ClassRef("p", List.of("G")),
        true,
        new LinkedHashSet<>(listed),
        built,
        Set.of(),
        Optional.empty(),
        Optional.of(method));
  }

  private Task task(int index, Function<Word, Resource> parser) {
    Part part = tasks.get(index);
    List<Access> accesses = new ArrayList<>();
    part.reads.forEach(word -> accesses.add(access(index, Access.Kind.READ, parser.apply(word))));
    part.writes.forEach(word -> accesses.add(access(index, Access.Kind.WRITE, parser.apply(word))));
    List<Slot> slots = new ArrayList<>();
    for (int source : part.values) {
      String name = "p" + slots.size();
      Place place = new Place(index + "#" + name);
      slots.add(new Slot(name, result(source), Optional.empty(), Slot.Kind.VALUE, place));
    }
    List<After> afters =
        part.afters.stream()
            .map(target -> after(target, new Place(index + " @After " + target)))
            .toList();
    return new Task(
        "t" + index,
        ref(index),
        accesses,
        true,
        afters,
        Optional.of(new EntryMethod("run", false, slots, Optional.of(result(index)), false)),
        new Policy(Optional.empty(), OptionalInt.empty()),
        false,
        true,
        Set.of(),
        true,
        new Place("G[" + index + "]"));
  }

  private static Access access(int task, Access.Kind kind, Resource resource) {
    Place place = new Place(task + " " + kind + " " + resource);
    return new Access(kind, resource, true, Optional.empty(), place, place);
  }

  private static After after(int target, Site site) {
    return new After(ref(target), target == ABSENT, true, site);
  }

  private static ClassRef ref(int task) {
    return new ClassRef("p", List.of(task == ABSENT ? "Absent" : "T" + task));
  }

  private static Type result(int task) {
    return new Type("R" + task);
  }

  private record Place(String key) implements Site {}

  private record Type(String display) implements ValueType {
    @Override
    public String key() {
      return display;
    }

    @Override
    public boolean sameAs(ValueType other) {
      return equals(other);
    }

    @Override
    public boolean assignableTo(ValueType target) {
      return equals(target);
    }

    @Override
    public String canonical() {
      return "p." + display;
    }
  }
}
