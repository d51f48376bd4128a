package dev.breakwater.langchain4j;

import dev.breakwater.runtime.Access;
import dev.breakwater.workspace.Workspace;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonStringSchema;
import dev.langchain4j.service.tool.ToolExecutor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Selects the tools that a task can use on its lease, always in the same order. */
final class LeaseTools {

  private static final String PATH = "path";
  private static final String PATH_HINT = "the path, relative to the root, with / as separator";

  private final Workspace workspace;
  private final AccessWords words;
  private final List<LeaseTool> tools = new ArrayList<>();

  private LeaseTools(Workspace workspace, AccessWords words) {
    this.workspace = workspace;
    this.words = words;
  }

  static Map<ToolSpecification, ToolExecutor> of(
      Workspace workspace, TaskAttempt attempt, List<String> commands) {
    AccessWords words = new AccessWords(access(workspace));
    LeaseTools tools = new LeaseTools(workspace, words);
    if (words.mayRead()) {
      tools.addReading();
    }
    if (words.mayWrite()) {
      tools.addWriting();
    }
    if (!commands.isEmpty()) {
      tools.addPrograms(commands, attempt);
    }
    Map<ToolSpecification, ToolExecutor> executors = new LinkedHashMap<>();
    for (LeaseTool tool : tools.tools) {
      executors.put(tool.specification(), new LeaseToolExecutor(tool, attempt, words));
    }
    return Collections.unmodifiableMap(executors);
  }

  private static Access access(Workspace workspace) {
    try {
      return workspace.access();
    } catch (IllegalStateException e) {
      throw new IllegalStateException(
          "tools need the workspace that the task receives as a parameter, not "
              + workspace
              + ": pass that",
          e);
    }
  }

  private void addReading() {
    FileReading reading = new FileReading(workspace);
    add(
        "read_file",
        "Reads a UTF-8 text file, or some of its lines.",
        JsonObjectSchema.builder()
            .addStringProperty(PATH, PATH_HINT)
            .addIntegerProperty("from", "the first line, from 1; the beginning if left out")
            .addIntegerProperty("to", "the last line; the end if left out")
            .required(PATH)
            .build(),
        "read",
        PATH,
        reading::read);
    add(
        "list_files",
        "Lists the files that match a pattern, such as src/**/*.java or **.",
        JsonObjectSchema.builder()
            .addStringProperty("pattern", "** matches any path, * any part of a name")
            .required("pattern")
            .build(),
        "list",
        "pattern",
        reading::list);
    add(
        "search_files",
        "Searches files line by line for a regular expression of Java.",
        JsonObjectSchema.builder()
            .addStringProperty("regex", "the regular expression, found anywhere in a line")
            .addStringProperty("pattern", "the files to search; all that you may read if left out")
            .required("regex")
            .build(),
        "search",
        "pattern",
        new FileSearch(workspace)::search);
  }

  private void addWriting() {
    FileChanging changing = new FileChanging(workspace);
    addWriting(
        "write_file",
        "Creates a text file or replaces all of its text.",
        JsonObjectSchema.builder()
            .addStringProperty(PATH, PATH_HINT)
            .addStringProperty("text", "the whole text of the file")
            .required(PATH, "text")
            .build(),
        "write",
        changing::write);
    addWriting(
        "edit_file",
        "Replaces a piece of text in a file. The piece must occur exactly once.",
        JsonObjectSchema.builder()
            .addStringProperty(PATH, PATH_HINT)
            .addStringProperty("old", "the exact text to replace, with enough context")
            .addStringProperty("new", "the new text")
            .required(PATH, "old", "new")
            .build(),
        "edit",
        changing::edit);
    addWriting(
        "delete_file",
        "Deletes a file.",
        JsonObjectSchema.builder().addStringProperty(PATH, PATH_HINT).required(PATH).build(),
        "delete",
        changing::delete);
  }

  private void addPrograms(List<String> commands, TaskAttempt attempt) {
    tools.add(
        new LeaseTool(
            "run_program",
            "Runs one of these programs in the root, without a shell and without network: "
                + String.join(", ", commands)
                + ". "
                + words.reads()
                + " "
                + words.writes(),
            JsonObjectSchema.builder()
                .addEnumProperty("program", commands, "the program")
                .addProperty(
                    "arguments",
                    JsonArraySchema.builder()
                        .description("the arguments, one by one")
                        .items(new JsonStringSchema())
                        .build())
                .required("program", "arguments")
                .build(),
            "run",
            "program",
            true,
            new ProgramRunning(workspace, attempt, commands, words)::run));
  }

  private void add(
      String name,
      String description,
      JsonObjectSchema parameters,
      String verb,
      String target,
      LeaseTool.Action action) {
    tools.add(
        new LeaseTool(
            name, description + " " + words.reads(), parameters, verb, target, false, action));
  }

  private void addWriting(
      String name,
      String description,
      JsonObjectSchema parameters,
      String verb,
      LeaseTool.Action action) {
    tools.add(
        new LeaseTool(
            name, description + " " + words.writes(), parameters, verb, PATH, true, action));
  }
}
