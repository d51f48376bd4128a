package dev.breakwater.plan;

import dev.breakwater.resource.InvalidResourceException;
import dev.breakwater.resource.Resource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A task of an {@link AccessMatrix}: a name, and the resources that the task reads and writes. */
public final class MatrixTask {

  private final int index;
  private final String name;
  private final List<Resource> reads;
  private final List<Resource> writes;

  MatrixTask(int index, String name, List<Resource> reads, List<Resource> writes) {
    this.index = index;
    this.name = name;
    this.reads = List.copyOf(reads);
    this.writes = List.copyOf(writes);
  }

  /** {@return the position of the task in its matrix, from 0} */
  public int index() {
    return index;
  }

  /** {@return the name} */
  public String name() {
    return name;
  }

  /** {@return the resources that the task reads, in the order in which they were added} */
  public List<Resource> reads() {
    return reads;
  }

  /** {@return the resources that the task writes, in the order in which they were added} */
  public List<Resource> writes() {
    return writes;
  }

  /** {@return the name} */
  @Override
  public String toString() {
    return name;
  }

  /** Collects the access and the given order of a task. Not safe for use by several threads. */
  public static final class Builder {

    private final int index;
    private final String name;
    private final Set<Resource> reads = new LinkedHashSet<>();
    private final Set<Resource> writes = new LinkedHashSet<>();
    private final Set<String> afterNames = new LinkedHashSet<>();
    private final List<Integer> afterIndexes = new ArrayList<>();

    Builder(int index, String name) {
      this.index = index;
      this.name = name;
    }

    /**
     * Adds resources that the task reads.
     *
     * @param resources resources as {@link Resource#parse} reads them
     * @return this builder
     * @throws InvalidResourceException if one is not a valid resource
     */
    public Builder reads(String... resources) {
      for (String resource : resources) {
        reads(Resource.parse(resource));
      }
      return this;
    }

    /**
     * Adds a resource that the task reads.
     *
     * @param resource the resource
     * @return this builder
     */
    public Builder reads(Resource resource) {
      reads.add(resource);
      return this;
    }

    /**
     * Adds resources that the task writes.
     *
     * @param resources resources as {@link Resource#parse} reads them
     * @return this builder
     * @throws InvalidResourceException if one is not a valid resource
     */
    public Builder writes(String... resources) {
      for (String resource : resources) {
        writes(Resource.parse(resource));
      }
      return this;
    }

    /**
     * Adds a resource that the task writes.
     *
     * @param resource the resource
     * @return this builder
     */
    public Builder writes(Resource resource) {
      writes.add(resource);
      return this;
    }

    /**
     * Adds tasks that come before this one, by their names.
     *
     * @param names names of tasks, which may be added to the matrix later
     * @return this builder
     */
    public Builder after(String... names) {
      afterNames.addAll(List.of(names));
      return this;
    }

    /**
     * Adds a task that comes before this one, by its index.
     *
     * @param earlier the index of a task, which may be added to the matrix later
     * @return this builder
     */
    public Builder after(int earlier) {
      afterIndexes.add(earlier);
      return this;
    }

    int index() {
      return index;
    }

    Set<String> afterNames() {
      return afterNames;
    }

    List<Integer> afterIndexes() {
      return afterIndexes;
    }

    MatrixTask build() {
      return new MatrixTask(index, name, List.copyOf(reads), List.copyOf(writes));
    }
  }
}
