package dev.breakwater.benchmarks.agents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Agents in an order in which they can run one after another. No agent names another: the order
 * follows from their reads and writes. Immutable.
 *
 * @param name the name of its package
 * @param title its name in tables
 * @param agents the agents
 */
record AgentGraph(String name, String title, List<Agent> agents) {

  /** {@return the graphs of the table} */
  static List<AgentGraph> all() {
    return List.of(diamond(), wide(), deep());
  }

  /** Returns the types, the module that owns them, two users of that module, and a check. */
  static AgentGraph diamond() {
    return new AgentGraph(
        "diamond",
        "Diamond, 5 agents",
        List.of(
            Agent.reading("Types", "docs/brief.md").writing("src/auth/types.ts"),
            Agent.reading("Auth", "src/auth/types.ts")
                .writing("src/auth/*.ts", files("src/auth/token", "src/auth/session"))
                .and("src/auth/types.ts")
                .and("tests/auth/token.ts"),
            Agent.reading("User", "src/auth/*.ts").writing("src/user/**", module("src/user")),
            Agent.reading("Gateway", "src/auth/*.ts")
                .writing("src/gateway/**", module("src/gateway")),
            Agent.reading("Check", "**").writing("reports/check.md")));
  }

  /** Returns a planner, 12 agents that do not depend on each other, and a summary. */
  static AgentGraph wide() {
    int modules = 12;
    List<Agent> agents = new ArrayList<>();
    agents.add(
        Agent.reading("Planner", "docs/brief.md")
            .writing(
                "plan/*.md",
                IntStream.range(0, modules).mapToObj(i -> "plan/module" + i + ".md").toList()));
    for (int i = 0; i < modules; i++) {
      agents.add(
          Agent.reading("Module" + i, "plan/module" + i + ".md")
              .writing("src/m" + i + "/**", module("src/m" + i)));
    }
    agents.add(Agent.reading("Summary", "plan/**", "src/**").writing("reports/summary.md"));
    return new AgentGraph("wide", "Wide, 14 agents", List.copyOf(agents));
  }

  /** Returns agents on several levels, some of which write one file one after another. */
  static AgentGraph deep() {
    String types = "src/api/types.ts";
    String registry = "src/registry.ts";
    return new AgentGraph(
        "deep",
        "Deep, 22 agents",
        List.of(
            Agent.reading("Requirements", "docs/brief.md").writing("spec/requirements.md"),
            Agent.reading("Inventory", "src/legacy/**").writing("spec/inventory.md"),
            owner("Schema", "spec/*.md"),
            Agent.reading("ApiTypes", "spec/requirements.md").writing(types),
            owner("Storage", "src/schema/**"),
            owner("Accounts", "src/schema/**", types).and(registry),
            owner("Billing", types),
            owner("Search", "src/schema/**"),
            Agent.reading("Theme", "spec/inventory.md").writing("src/ui/theme.css"),
            owner("Sessions", "src/accounts/**", "src/storage/**").and(registry),
            owner("Invoices", "src/billing/**", "src/storage/**"),
            Agent.reading("Pages", types, "src/ui/theme.css")
                .writing("src/ui/*.ts", files("src/ui/home", "src/ui/login", "src/ui/cart")),
            owner("Ranking", "src/search/**"),
            owner("Gateway", "src/sessions/**", "src/invoices/**").and(registry),
            owner("Cli", types, "src/ranking/**"),
            Agent.reading("Guide", "src/ui/*.ts").writing("docs/guide.md"),
            tests("Gateway"),
            tests("Accounts"),
            tests("Billing"),
            Agent.reading("Security", "src/**").writing("reports/security.md"),
            Agent.reading("Coverage", "tests/**").writing("reports/coverage.md"),
            Agent.reading("Release", "**").writing("CHANGELOG.md")));
  }

  /** {@return the paths of the files that exist before a run} */
  List<String> project() {
    return Stream.of(
            Stream.of("docs/brief.md", "docs/style.md", "package.json"),
            module("src/legacy").stream(),
            // The agents change some of the files and create the others.
            agents.stream().flatMap(agent -> agent.files().stream().limit(1)))
        .flatMap(paths -> paths)
        .distinct()
        .toList();
  }

  private static Agent owner(String name, String... reads) {
    String folder = "src/" + name.toLowerCase(Locale.ROOT);
    return Agent.reading(name, reads).writing(folder + "/**", module(folder));
  }

  private static Agent tests(String name) {
    String folder = name.toLowerCase(Locale.ROOT);
    return Agent.reading(name + "Tests", "src/" + folder + "/**")
        .writing("tests/" + folder + "/**", module("tests/" + folder));
  }

  private static List<String> module(String folder) {
    return files(folder + "/index", folder + "/service", folder + "/model");
  }

  private static List<String> files(String... names) {
    return Stream.of(names).map(name -> name + ".ts").toList();
  }
}
