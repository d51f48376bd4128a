package dev.breakwater.codingagents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.resource.InvalidResourceException;
import dev.breakwater.resource.Resource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GlobsTest {

  private static List<Resource> resources(String... patterns) {
    return Arrays.stream(patterns).map(Resource::parse).toList();
  }

  @Test
  void bracesAreExpanded() {
    assertEquals(
        List.of("src/a.ts", "src/b.ts", "src/bc.ts", "t/**", "x/**"),
        Globs.withoutBraces(resources("src/{a,b{,c}}.ts", "t/**", "x/", "table:users")));
  }

  @Test
  void tooManyOptionsBecomeTheFolder() {
    String many = "src/" + "{a,b}".repeat(8) + ".ts";
    assertEquals(List.of("src/**"), Globs.withoutBraces(resources(many)));
  }

  @Test
  void escapedBracesAreCharacters() {
    assertEquals(List.of("a\\{b,c\\}.ts"), Globs.withoutBraces(resources("a\\{b,c\\}.ts")));
    assertEquals(List.of("a{b,c}.ts"), Globs.folders(resources("a\\{b,c\\}.ts")));
  }

  @Test
  void foldersEndBeforeTheFirstWildcard() {
    assertEquals(
        List.of("src/user", "src/auth", "package.json", "."),
        Globs.folders(resources("src/user/**", "src/auth/t*.ts", "package.json", "*.md")));
  }

  @Test
  void nothingOfAPatternIsLost() {
    Random random = new Random(15);
    String[] parts = {
      "a", "b", "/", "{a,b}", "{a,{b,ab}}", "*", "?", "[ab]", "\\{", "**/", "{,a}b"
    };
    String[] letters = {"a", "b", "/", "{", "ab"};
    int checked = 0;
    for (int round = 0; round < 20_000; round++) {
      Resource resource;
      try {
        resource = Resource.parse(text(random, parts, 6));
      } catch (InvalidResourceException e) {
        continue;
      }
      String path = text(random, letters, 5);
      if (!resource.matches(path)) {
        continue;
      }
      checked++;
      assertTrue(
          Globs.withoutBraces(List.of(resource)).stream()
              .anyMatch(glob -> Resource.parse(glob).matches(path)),
          () -> resource + " " + path + " " + Globs.withoutBraces(List.of(resource)));
      assertTrue(
          Globs.folders(List.of(resource)).stream()
              .anyMatch(
                  folder ->
                      folder.equals(".") || path.equals(folder) || path.startsWith(folder + "/")),
          () -> resource + " " + path + " " + Globs.folders(List.of(resource)));
    }
    assertTrue(checked > 500, "only " + checked);
  }

  private static String text(Random random, String[] parts, int most) {
    List<String> text = new ArrayList<>();
    int count = 1 + random.nextInt(most);
    for (int index = 0; index < count; index++) {
      text.add(parts[random.nextInt(parts.length)]);
    }
    return String.join("", text);
  }
}
