package dev.breakwater.processor.model;

import dev.breakwater.message.Fix;
import dev.breakwater.message.Message;
import dev.breakwater.message.MessageText;
import java.util.Locale;

/** A reason why the orchestrator of a graph cannot be generated. */
public interface OutputFault extends GraphFault {

  /** A class of the user's has the name of the orchestrator. */
  record NameTaken(String orchestrator) implements OutputFault {
    @Override
    public MessageText message(ClassRef graph) {
      return MessageText.of(Message.NAME_TAKEN, graph, orchestrator).fix(Fix.RENAME_GRAPH);
    }
  }

  /** Another graph's orchestrator has the same name. */
  record SameOrchestrator(String orchestrator, String otherGraph) implements OutputFault {
    @Override
    public MessageText message(ClassRef graph) {
      return MessageText.of(
              Message.SAME_ORCHESTRATOR, graph.canonicalName(), otherGraph, orchestrator)
          .fix(Fix.RENAME_ONE_GRAPH);
    }
  }

  /** Another annotation processor has written the orchestrator. */
  record AlreadyWritten(String orchestrator) implements OutputFault {
    @Override
    public MessageText message(ClassRef graph) {
      return MessageText.of(Message.ORCHESTRATOR_WRITTEN, orchestrator, graph)
          .fix(Fix.LIST_PROCESSOR_ONCE)
          .fix(Fix.RENAME_WRITTEN);
    }
  }

  /** The orchestrator that an earlier compile generated is among the sources. */
  record EarlierSource(String orchestrator) implements OutputFault {
    @Override
    public MessageText message(ClassRef graph) {
      return MessageText.of(Message.EARLIER_SOURCE, orchestrator, graph)
          .fix(Fix.REMOVE_GENERATED_SOURCES)
          .fix(Fix.DELETE_GENERATED_SOURCE, orchestrator);
    }
  }

  /** The orchestrator that an earlier compile generated is on the class path. */
  record EarlierClass(String orchestrator) implements OutputFault {
    @Override
    public MessageText message(ClassRef graph) {
      return MessageText.of(Message.EARLIER_CLASS, orchestrator, graph)
          .fix(Fix.REMOVE_OUTPUT_FOLDER)
          .fix(Fix.DELETE_OUTPUT_FOLDER);
    }
  }

  /** ECJ cannot say for which of several modules a file is. */
  record SeveralModules(String orchestrator, String module) implements OutputFault {
    @Override
    public MessageText message(ClassRef graph) {
      return MessageText.of(Message.SEVERAL_MODULES, orchestrator)
          .fix(Fix.COMPILE_MODULE, module)
          .fix(Fix.COMPILE_WITH_JAVAC);
    }
  }

  /** A method that the orchestrator calls or implements takes or returns the orchestrator. */
  record OrchestratorAsValue(String orchestrator, String method) implements OutputFault {
    @Override
    public MessageText message(ClassRef graph) {
      return MessageText.of(Message.ORCHESTRATOR_AS_VALUE, method, orchestrator, graph)
          .fix(Fix.USE_INTERFACE, graph, orchestrator);
    }
  }

  /** There are more tasks than the class file format can hold. */
  record TooManyTasks(int tasks, int most) implements OutputFault {
    @Override
    public MessageText message(ClassRef graph) {
      return MessageText.of(Message.TOO_MANY_TASKS, graph, number(tasks), number(most))
          .fix(Fix.DIVIDE_GRAPH);
    }
  }

  /** A task has more resources and predecessors than the class file format can hold. */
  record TooManyResources(ClassRef task, int items, int most) implements OutputFault {
    @Override
    public MessageText message(ClassRef graph) {
      return MessageText.of(Message.TOO_MANY_RESOURCES, task, number(items), graph, number(most))
          .fix(Fix.WIDER_PATTERN)
          .fix(Fix.DIVIDE_TASK);
    }
  }

  /** The parameters of the graph's method take more slots than the class file format can hold. */
  record TooManyInputs(String method, int slots, int most) implements OutputFault {
    @Override
    public MessageText message(ClassRef graph) {
      return MessageText.of(Message.TOO_MANY_INPUTS, method, number(slots), number(most))
          .fix(Fix.COMBINE_PARAMETERS);
    }
  }

  /** A string of the orchestrator is longer than the class file format can hold. */
  record TooLongText(ClassRef task, int bytes, int most) implements OutputFault {
    @Override
    public MessageText message(ClassRef graph) {
      return MessageText.of(Message.TEXT_TOO_LONG, task, number(bytes), number(most))
          .fix(Fix.SHORTEN_TEXT);
    }
  }

  /** A class file or plan would have a name that file systems do not allow. */
  record TooLongFileName(int bytes, int most) implements OutputFault {
    @Override
    public MessageText message(ClassRef graph) {
      return MessageText.of(Message.FILE_NAME_TOO_LONG, graph, number(bytes), number(most))
          .fix(Fix.SHORTEN_GRAPH);
    }
  }

  /** The runtime is not on the class path. */
  record RuntimeMissing() implements OutputFault {
    @Override
    public MessageText message(ClassRef graph) {
      return MessageText.of(Message.RUNTIME_MISSING, graph).fix(Fix.ADD_RUNTIME);
    }
  }

  /** The graph's module does not read the runtime. */
  record RuntimeNotRequired(String module) implements OutputFault {
    @Override
    public MessageText message(ClassRef graph) {
      return MessageText.of(Message.RUNTIME_NOT_REQUIRED, graph, module).fix(Fix.REQUIRE_RUNTIME);
    }
  }

  private static String number(int count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
