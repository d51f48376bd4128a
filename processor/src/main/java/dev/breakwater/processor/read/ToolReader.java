package dev.breakwater.processor.read;

import dev.breakwater.processor.model.Access;
import dev.breakwater.processor.model.ClassRef;
import dev.breakwater.processor.model.Site;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Finds the tools that parameters and fields hold, and takes their access. */
final class ToolReader {

  private final Context context;
  private final AccessReader reader;
  private final Site fallback;
  private final Set<TypeElement> visited;
  private final List<Access> accesses = new ArrayList<>();

  ToolReader(Context context, AccessReader reader, Site fallback) {
    this(context, reader, fallback, new HashSet<>());
  }

  private ToolReader(
      Context context, AccessReader reader, Site fallback, Set<TypeElement> visited) {
    this.context = context;
    this.reader = reader;
    this.fallback = fallback;
    this.visited = visited;
  }

  /** Leaves out a tool, since it is the one that is read. */
  ToolReader within(TypeElement tool) {
    visited.add(tool);
    return this;
  }

  /** Returns a reader of the tools that this one has not found. */
  ToolReader beyond() {
    return new ToolReader(context, reader, fallback, new HashSet<>(visited));
  }

  /** Returns the access of all tools that were found. */
  List<Access> accesses() {
    return accesses;
  }

  /** Takes the tools that these hold. */
  void read(List<Holder> holders) {
    for (Holder holder : holders) {
      context.noteUnresolved(holder.declaration(), holder.type());
      for (TypeElement mentioned : Mentions.of(holder.type()).classes()) {
        readTool(mentioned, holder);
      }
    }
  }

  /**
   * Takes a tool with those that it holds.
   *
   * @param outermost the parameter or field that all of them are reached through
   */
  private void readTool(TypeElement type, Holder outermost) {
    if (!visited.add(type)) {
      return;
    }
    Hierarchy hierarchy = Hierarchy.of(context, type);
    if (!isTool(type, hierarchy)) {
      readArguments(type, hierarchy, outermost);
      return;
    }
    ClassRef tool = Classes.ref(type);
    Site site = outermost.site(context, fallback);
    for (AccessReader.Declared declared : reader.declared(type, hierarchy, fallback)) {
      accesses.add(declared.through(tool, site));
    }
    if (context.isUnchecked(type)) {
      new HiddenAccessReader(context, fallback).checkTool(type, hierarchy);
    }
    for (Holder inner : Holders.of(context, type, hierarchy).visible()) {
      context.noteUnresolved(inner.declaration(), inner.type());
      for (TypeElement mentioned : Mentions.of(inner.type()).classes()) {
        readTool(mentioned, outermost);
      }
    }
  }

  /** Takes the tools of a class that extends a holder of them, such as {@code ArrayList<Db>}. */
  private void readArguments(TypeElement type, Hierarchy hierarchy, Holder outermost) {
    if (Classes.isOfPlatform(type)) {
      return;
    }
    for (DeclaredType supertype : hierarchy.platformTypes()) {
      for (TypeMirror argument : supertype.getTypeArguments()) {
        for (TypeElement mentioned : Mentions.of(argument).classes()) {
          readTool(mentioned, outermost);
        }
      }
    }
  }

  /** Whether a class or one of its supertypes declares access, without being a task. */
  static boolean isTool(TypeElement type, Hierarchy hierarchy) {
    if (Mirrors.has(type, Mirrors.TASK)) {
      return false;
    }
    for (TypeElement each : hierarchy.classes()) {
      if (!Mirrors.has(each, Mirrors.TASK) && Mirrors.hasAccess(each)) {
        return true;
      }
    }
    return false;
  }
}
