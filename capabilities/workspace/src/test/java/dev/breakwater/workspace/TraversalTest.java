package dev.breakwater.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.breakwater.resource.InvalidResourceException;
import dev.breakwater.runtime.Access;
import dev.breakwater.runtime.Lease;
import dev.breakwater.runtime.spi.PlannedTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Paths that are known to lead programs astray: none leads a workspace out of its root. */
class TraversalTest {

  private static final String CANARY = "canary";
  private static final String OURS = "ours";

  @TempDir Path folder;

  @Test
  void noPayloadReadsOrChangesWhatIsOutsideOfTheRoot() throws Exception {
    List<String> payloads = payloads();
    Path root = folder.resolve("a/b/c/d/e/root");
    Files.createDirectories(root);
    for (Path above = root.getParent(); above.startsWith(folder); above = above.getParent()) {
      for (String name : List.of("etc/passwd", "etc/shadow", "boot.ini", "windows/win.ini")) {
        Files.createDirectories(above.resolve(name).getParent());
        Files.writeString(above.resolve(name), CANARY);
      }
    }
    Map<Path, String> before = outside(root);
    Workspace whole = Workspace.builder(root).durable(false).open();
    Access attacker =
        TestAccess.of(PlannedTask.builder("attacker", TraversalTest.class).writes("**").build());
    List<String> wrong = new ArrayList<>();

    for (String payload : payloads) {
      Lease<Workspace> lease = whole.lease(attacker);
      wrong.addAll(attack(lease.value(), payload));
      expectOnly(payload, wrong, () -> lease.value().list(payload));
      expectOnly(payload, wrong, () -> lease.value().list(payload + "*"));
      expectOnly(payload, wrong, () -> commit(lease));
      wrong.addAll(attack(whole, payload));
      empty(root);
    }

    assertEquals(List.of(), wrong);
    assertEquals(before, outside(root));
    assertTrue(payloads.size() > 10_000, () -> payloads.size() + " payloads");
  }

  /** Every call with the payload; gives what went wrong. What is read must be our own. */
  private static List<String> attack(Workspace workspace, String payload) {
    List<String> wrong = new ArrayList<>();
    expectOnly(payload, wrong, () -> workspace.exists(payload));
    expectOnly(payload, wrong, () -> mustBeOurs(workspace.read(payload)));
    expectOnly(payload, wrong, () -> workspace.delete(payload));
    expectOnly(
        payload,
        wrong,
        () -> {
          workspace.write(payload, OURS);
          return mustBeOurs(workspace.read(payload));
        });
    return wrong;
  }

  private static void expectOnly(String payload, List<String> wrong, Callable<?> call) {
    try {
      call.call();
    } catch (UndeclaredAccessException | InvalidResourceException | UncheckedIOException e) {
      if (e.getMessage().contains("\n")) {
        wrong.add(payload + ": a message of several lines: " + e.getMessage());
      }
    } catch (Exception | Error e) {
      wrong.add(payload + ": " + e);
    }
  }

  private static String mustBeOurs(String text) {
    if (!text.equals(OURS)) {
      throw new AssertionError("read something else: " + text);
    }
    return text;
  }

  private static Lease<Workspace> commit(Lease<Workspace> lease) throws Exception {
    lease.commit();
    return lease;
  }

  /** Thousands of files left behind would make every list a long one. */
  private static void empty(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        if (!file.equals(root)) {
          Files.delete(file);
        }
      }
    }
  }

  private Map<Path, String> outside(Path root) throws IOException {
    Map<Path, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(file -> !file.startsWith(root)).toList()) {
        contents.put(file, Files.isDirectory(file) ? "folder" : Files.readString(file));
      }
    }
    return contents;
  }

  private static List<String> payloads() throws IOException {
    Path project = Path.of("").toAbsolutePath();
    while (project.getParent() != null && !Files.exists(project.resolve("runtime/pom.xml"))) {
      project = project.getParent();
    }
    Path list = project.resolve("../shared/data/traversal/open/payloads.tsv");
    assumeTrue(Files.exists(list), "skipped: no corpora");
    try (Stream<String> lines = Files.lines(list)) {
      return lines.skip(1).map(line -> unquote(line.split("\t", -1)[0])).distinct().toList();
    }
  }

  /** A JSON string. */
  private static String unquote(String json) {
    StringBuilder text = new StringBuilder();
    for (int index = 1; index < json.length() - 1; index++) {
      char c = json.charAt(index);
      if (c != '\\') {
        text.append(c);
        continue;
      }
      char escape = json.charAt(++index);
      switch (escape) {
        case 'u' -> {
          text.append((char) Integer.parseInt(json.substring(index + 1, index + 5), 16));
          index += 4;
        }
        case 'n' -> text.append('\n');
        case 't' -> text.append('\t');
        case 'r' -> text.append('\r');
        case 'b' -> text.append('\b');
        case 'f' -> text.append('\f');
        default -> text.append(escape);
      }
    }
    return text.toString();
  }
}
