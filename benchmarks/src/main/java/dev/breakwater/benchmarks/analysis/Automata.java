package dev.breakwater.benchmarks.analysis;

import dk.brics.automaton.Automaton;
import dk.brics.automaton.RegExp;
import java.util.ArrayList;
import java.util.List;

/** Exact too: an automaton for each pattern, and whether any two accept a path in common. */
final class Automata implements Method {

  @Override
  public void count(List<String> patterns, Tally tally, Deadline deadline) {
    List<Automaton> automata = new ArrayList<>();
    for (String pattern : patterns) {
      automata.add(of(pattern));
      deadline.check();
    }
    for (int a = 0; a < automata.size(); a++) {
      for (int b = a + 1; b < automata.size(); b++) {
        if (tally.pairs++ % 64 == 0) {
          deadline.check();
        }
        if (!automata.get(a).intersection(automata.get(b)).isEmpty()) {
          tally.found++;
        }
      }
    }
  }

  /** Of a pattern such as {@link Patterns} has: without escapes, and braces that do not nest. */
  static Automaton of(String pattern) {
    return new RegExp(expression(pattern), RegExp.NONE).toAutomaton();
  }

  private static String expression(String pattern) {
    StringBuilder text = new StringBuilder();
    String[] segments = pattern.split("/(?![^{]*})", -1);
    for (int i = 0; i < segments.length; i++) {
      boolean last = i == segments.length - 1;
      if (segments[i].equals("**")) {
        text.append(last ? "[^/]+(/[^/]+)*" : "([^/]+/)*");
      } else {
        text.append(segment(segments[i])).append(last ? "" : "/");
      }
    }
    return text.toString();
  }

  private static String segment(String segment) {
    if (segment.equals("*")) {
      return "[^/]+";
    }
    StringBuilder text = new StringBuilder();
    boolean inBraces = false;
    for (int i = 0; i < segment.length(); i++) {
      char c = segment.charAt(i);
      switch (c) {
        case '*' -> text.append("[^/]*");
        case '?' -> text.append("[^/]");
        case '{' -> text.append('(');
        case '}' -> text.append(')');
        case ',' -> text.append(inBraces ? "|" : "\\,");
        case '.' -> text.append("\\.");
        default -> text.append(c);
      }
      inBraces = c == '{' || (inBraces && c != '}');
    }
    return text.toString();
  }
}
