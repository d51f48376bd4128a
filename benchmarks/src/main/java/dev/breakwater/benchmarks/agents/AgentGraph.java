package dev.breakwater.benchmarks.agents;

import java.util.ArrayList;
import java.util.List;

/** The graphs: an order of agents in which each comes after its inputs. */
enum AgentGraph {
  REFACTORING("a refactoring of 5 agents") {
    @Override
    List<Agent> agents(Latencies random) {
      List<Agent> all = new ArrayList<>();
      Agent types = add(all, random, "types", List.of());
      Agent auth = add(all, random, "auth", List.of(types));
      Agent user = add(all, random, "user", List.of(types));
      Agent gateway = add(all, random, "gateway", List.of(auth));
      add(all, random, "check", List.of(types, auth, user, gateway));
      return all;
    }
  },

  MODULES("12 modules between a plan and a summary") {
    @Override
    List<Agent> agents(Latencies random) {
      List<Agent> all = new ArrayList<>();
      Agent plan = add(all, random, "plan", List.of());
      for (int module = 0; module < 12; module++) {
        add(all, random, "module-" + module, List.of(plan));
      }
      add(all, random, "summary", List.copyOf(all));
      return all;
    }
  },

  LEVELS("20 agents in 5 levels") {
    @Override
    List<Agent> agents(Latencies random) {
      List<Agent> all = new ArrayList<>();
      for (int index = 0; index < 20; index++) {
        List<Agent> before = all.subList(Math.max(0, index / 4 * 4 - 4), index / 4 * 4);
        List<Agent> inputs = new ArrayList<>();
        for (Agent candidate : before) {
          if (inputs.isEmpty() || random.chance(3)) {
            inputs.add(candidate);
          }
        }
        add(all, random, "agent-" + index, inputs);
      }
      return all;
    }
  };

  private final String title;

  AgentGraph(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  abstract List<Agent> agents(Latencies random);

  private static Agent add(List<Agent> all, Latencies random, String name, List<Agent> inputs) {
    Agent agent = new Agent(name, List.copyOf(inputs), random.calls());
    all.add(agent);
    return agent;
  }
}
