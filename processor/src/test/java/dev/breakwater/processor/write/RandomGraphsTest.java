package dev.breakwater.processor.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/**
 * Compiles random graphs with patterns of the whole syntax, and compares the errors, waves and
 * edges with an {@link ExpectedGraph}, which tries every pair of patterns and every path of edges.
 */
class RandomGraphsTest {

  private static final int GRAPHS = Integer.getInteger("breakwater.compiles", 400);

  /** The number of graphs in one compile. */
  private static final int BATCH = 25;

  private static final Pattern ID = Pattern.compile("\\[(\\w+)] .*");
  private static final Pattern WAVES = Pattern.compile("(?s)\"waves\": (\\[.*?]]),?\n");
  private static final Pattern OTHERS = Pattern.compile("\\((\\d+) other pairs? of tasks");
  private static final Pattern NAME = Pattern.compile("\"name\": \"(\\w+)\"");
  private static final Pattern EDGE =
      Pattern.compile("(?s)\"task\": \"(\\w+)\",\\s*\"because\": \\[(.*?)\\]\\s*}");
  private static final Pattern CAUSE =
      Pattern.compile(
          "(?s)\"kind\": \"(\\w+)\"(?:,\\s*\"write\": \"((?:[^\"\\\\]|\\\\.)*)\",\\s*\"read\":"
              + " \"((?:[^\"\\\\]|\\\\.)*)\")?");

  @Test
  void errorsWavesAndEdgesAreTheExpectedOnes() {
    int[] count = new int[5];
    for (int first = 0; first < GRAPHS; first += BATCH) {
      List<RandomGraph> graphs = new ArrayList<>();
      StringBuilder sources = new StringBuilder();
      for (int seed = first; seed < Math.min(first + BATCH, GRAPHS); seed++) {
        RandomGraph graph = RandomGraph.of(seed);
        graphs.add(graph);
        sources.append(sources.isEmpty() ? "" : "---\n").append(graph.source());
      }
      Build build = Build.lenient(sources.toString()).with(RandomGraph.LINTS_IGNORED).build();
      for (RandomGraph graph : graphs) {
        check(graph, build, count);
      }
    }

    String counts =
        "graphs: %d, cyclic: %d, unordered: %d, file and directory: %d, clean: %d, unchecked: %d"
            .formatted(GRAPHS, count[0], count[1], count[2], count[3], count[4]);
    System.out.println(counts);
    for (int kind : count) {
      assertTrue(kind > GRAPHS / 40, counts);
    }
  }

  private static void check(RandomGraph graph, Build build, int[] count) {
    ExpectedGraph expected = ExpectedGraph.of(graph);
    assertEquals(expected.errors(), errors(graph, build), graph::source);
    count[0] += expected.errors().containsKey("DependencyCycle") ? 1 : 0;
    count[1] += expected.errors().containsKey("UnorderedWrites") ? 1 : 0;
    count[2] += expected.errors().containsKey("FileAndDirectory") ? 1 : 0;
    if (expected.errors().isEmpty()) {
      count[3]++;
      String json = build.outputs().get("p." + graph.name() + ".json");
      assertEquals(expected.waves(), waves(json), graph::source);
      assertEquals(expected.edges(), edges(json), graph::source);
      count[4] += expected.uncheckedContexts() > 0 ? 1 : 0;
      assertEquals(expected.uncheckedContexts(), uncheckedContexts(graph, build), graph::source);
    }
  }

  /** {@return the pairs of tasks in the one warning of a graph} */
  private static int uncheckedContexts(RandomGraph graph, Build build) {
    int pairs = 0;
    for (Diagnostic<? extends JavaFileObject> diagnostic : build.diagnostics()) {
      String message = diagnostic.getMessage(Locale.ROOT).lines().findFirst().orElse("");
      JavaFileObject source = diagnostic.getSource();
      if (message.contains("[UncheckedContext]")
          && source != null
          && source.getName().endsWith("/" + graph.name() + ".java")) {
        Matcher others = OTHERS.matcher(message);
        pairs += others.find() ? 1 + Integer.parseInt(others.group(1)) : 1;
      }
    }
    return pairs;
  }

  /** {@return the number of errors of each kind in the file of a graph} */
  private static Map<String, Integer> errors(RandomGraph graph, Build build) {
    Map<String, Integer> errors = new TreeMap<>();
    for (Diagnostic<? extends JavaFileObject> diagnostic : build.diagnostics()) {
      JavaFileObject source = diagnostic.getSource();
      Matcher id = ID.matcher(diagnostic.getMessage(Locale.ROOT).lines().findFirst().orElse(""));
      if (diagnostic.getKind() == Diagnostic.Kind.ERROR
          && source != null
          && source.getName().endsWith("/" + graph.name() + ".java")) {
        errors.merge(id.matches() ? id.group(1) : diagnostic.toString(), 1, Integer::sum);
      }
    }
    return errors;
  }

  private static String waves(String json) {
    Matcher waves = WAVES.matcher(json);
    assertTrue(waves.find(), json);
    return waves.group(1).replaceAll("[\\s\"]", "");
  }

  /** {@return the edges that lead to each task, with their causes} */
  private static Map<String, List<String>> edges(String json) {
    Map<String, List<String>> edges = new TreeMap<>();
    String tasks = json.substring(json.indexOf("\"tasks\""));
    for (String task : tasks.split("(?=\\{\\s*\"name\")")) {
      Matcher name = NAME.matcher(task);
      if (name.find()) {
        List<String> of = new ArrayList<>();
        Matcher edge = EDGE.matcher(task);
        while (edge.find()) {
          Matcher cause = CAUSE.matcher(edge.group(2));
          while (cause.find()) {
            of.add(
                edge.group(1)
                    + " "
                    + cause.group(1)
                    + (cause.group(2) == null
                        ? ""
                        : " " + unescaped(cause.group(2)) + " " + unescaped(cause.group(3))));
          }
        }
        edges.put(name.group(1), of);
      }
    }
    return edges;
  }

  private static String unescaped(String json) {
    return json.replace("\\\\", "\\");
  }
}
