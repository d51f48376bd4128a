package dev.breakwater.processor.read;

import dev.breakwater.processor.model.Access;
import dev.breakwater.processor.model.HiddenAccess;
import dev.breakwater.processor.model.Site;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.TypeElement;

/** Reports access that a class has only through private members, unless it declares it too. */
final class HiddenAccessReader {

  private final Context context;
  private final Site fallback;

  HiddenAccessReader(Context context, Site fallback) {
    this.context = context;
    this.fallback = fallback;
  }

  /** Checks a tool, where it is compiled here. */
  void checkTool(TypeElement type, Hierarchy hierarchy) {
    Holders holders = Holders.of(context, type, hierarchy);
    if (holders.hidden().isEmpty()) {
      return;
    }
    AccessReader reader = new AccessReader(context);
    List<Access> declared = new ArrayList<>();
    reader.declared(type, hierarchy, fallback).forEach(each -> declared.add(each.direct()));
    ToolReader visible = new ToolReader(context, reader, fallback).within(type);
    visible.read(holders.visible());
    check(type, declared, visible, holders, false);
  }

  /**
   * Checks a task or tool.
   *
   * @param declared the access on the class and its supertypes
   * @param visible the tools that other compilations see
   * @return whether all of its access is visible or declared
   */
  boolean check(
      TypeElement type,
      List<Access> declared,
      ToolReader visible,
      Holders holders,
      boolean isTask) {
    if (holders.hidden().isEmpty()) {
      return true;
    }
    Map<Holder, List<Access>> hidden = hidden(declared, visible, holders);
    if (hidden.isEmpty()) {
      return true;
    }
    Map<Access.Kind, List<String>> declaration = new EnumMap<>(Access.Kind.class);
    for (Access.Kind kind : Access.Kind.values()) {
      declaration.put(kind, merged(declared, hidden, kind));
    }
    hidden.forEach(
        (holder, accesses) ->
            context.report(
                new HiddenAccess(
                    holder.site(context, fallback),
                    Classes.ref(type),
                    isTask,
                    holder.isField() ? HiddenAccess.Member.FIELD : HiddenAccess.Member.CONSTRUCTOR,
                    holder.name(),
                    Classes.ref((TypeElement) Classes.enclosing(holder.declaration())),
                    new JavaType(holder.type(), context.types()),
                    accesses,
                    declaration)));
    return false;
  }

  /** Each tool counts for the first member that holds it. */
  private static Map<Holder, List<Access>> hidden(
      List<Access> declared, ToolReader visible, Holders holders) {
    List<Access> known = new ArrayList<>(declared);
    known.addAll(visible.accesses());
    Coverage coverage = new Coverage(known);
    ToolReader tools = visible.beyond();
    Map<Holder, List<Access>> hidden = new LinkedHashMap<>();
    for (Holder holder : holders.hidden()) {
      int before = tools.accesses().size();
      tools.read(List.of(holder));
      List<Access> more = tools.accesses().subList(before, tools.accesses().size());
      List<Access> uncovered = new ArrayList<>();
      for (Access access : more) {
        if (!coverage.covers(access)) {
          uncovered.add(access);
        }
      }
      if (!uncovered.isEmpty()) {
        hidden.put(holder, uncovered);
      }
    }
    return hidden;
  }

  /** Returns what the annotation on the class itself lists once it declares the hidden access. */
  private static List<String> merged(
      List<Access> declared, Map<Holder, List<Access>> hidden, Access.Kind kind) {
    Set<String> more = new LinkedHashSet<>();
    for (List<Access> accesses : hidden.values()) {
      add(accesses, kind, more);
    }
    if (more.isEmpty()) {
      return List.of();
    }
    Set<String> all = new LinkedHashSet<>();
    List<Access> own = new ArrayList<>(declared);
    own.removeIf(access -> !access.own());
    add(own, kind, all);
    all.addAll(more);
    return List.copyOf(all);
  }

  private static void add(List<Access> accesses, Access.Kind kind, Set<String> to) {
    for (Access access : accesses) {
      if (access.kind() == kind) {
        to.add(access.resource().toString());
      }
    }
  }
}
