package dev.breakwater.processor.model;

import dev.breakwater.message.Fix;
import dev.breakwater.message.Message;
import dev.breakwater.message.MessageText;
import dev.breakwater.message.Part;
import java.util.List;

/**
 * A reason why an interface cannot be a graph; {@link ListingFault} has those of its tasks, {@link
 * OutputFault} those of its orchestrator.
 */
public interface GraphFault {

  /** {@return the message about a graph with this fault} */
  MessageText message(ClassRef graph);

  /** It is not an interface. */
  record NotAnInterface() implements GraphFault {
    @Override
    public MessageText message(ClassRef graph) {
      return MessageText.of(Message.GRAPH_NOT_AN_INTERFACE, graph).fix(Fix.MAKE_INTERFACE);
    }
  }

  /** It has type parameters. */
  record Generic() implements GraphFault {
    @Override
    public MessageText message(ClassRef graph) {
      return MessageText.of(Message.GRAPH_GENERIC, graph).fix(Fix.REPLACE_TYPE_PARAMETERS);
    }
  }

  /** It, or a class around it, is private. */
  record Private() implements GraphFault {
    @Override
    public MessageText message(ClassRef graph) {
      return MessageText.of(Message.GRAPH_PRIVATE, graph).fix(Fix.REMOVE_PRIVATE_AROUND);
    }
  }

  /** It is sealed. */
  record Sealed() implements GraphFault {
    @Override
    public MessageText message(ClassRef graph) {
      return MessageText.of(Message.GRAPH_SEALED, graph).fix(Fix.REMOVE_SEALED);
    }
  }

  /** It has no abstract method. */
  record NoMethod() implements GraphFault {
    @Override
    public MessageText message(ClassRef graph) {
      return MessageText.of(Message.NO_METHOD, graph).fix(Fix.DECLARE_METHOD);
    }
  }

  /** It has several abstract methods. */
  record SeveralMethods(List<String> names) implements GraphFault {
    @Override
    public MessageText message(ClassRef graph) {
      return MessageText.of(Message.SEVERAL_METHODS, graph, names.size(), names)
          .fix(Fix.ONE_METHOD);
    }
  }

  /** Its method has type parameters. */
  record MethodGeneric(String method) implements GraphFault {
    @Override
    public MessageText message(ClassRef graph) {
      return MessageText.of(Message.METHOD_GENERIC, method, graph).fix(Fix.REPLACE_TYPE_PARAMETERS);
    }
  }

  /** Its method refers to a type that is not visible from its package. */
  record TypeNotVisible(Part type) implements GraphFault {
    @Override
    public MessageText message(ClassRef graph) {
      return MessageText.of(Message.TYPE_NOT_VISIBLE, graph, type).fix(Fix.MAKE_TYPE_VISIBLE, type);
    }
  }

  /** Its method takes the context of an attempt. */
  record TakesContext(String method) implements GraphFault {
    @Override
    public MessageText message(ClassRef graph) {
      return MessageText.of(Message.TAKES_CONTEXT, method, graph)
          .fix(Fix.REMOVE_CONTEXT)
          .fix(Fix.WRAP_CONTEXT);
    }
  }

  /** Its method is a suspend function of Kotlin. */
  record MethodSuspends(String method, String result) implements GraphFault {
    @Override
    public MessageText message(ClassRef graph) {
      return MessageText.of(Message.METHOD_SUSPENDS, method, graph).fix(Fix.REMOVE_SUSPEND, result);
    }
  }

  /** Its methods take or return a value class of Kotlin, which mangles their names. */
  record MethodTakesValueClass(List<String> methods) implements GraphFault {
    @Override
    public MessageText message(ClassRef graph) {
      return (methods.size() == 1
              ? MessageText.of(Message.METHOD_TAKES_VALUE_CLASS, graph, methods)
              : MessageText.of(Message.METHODS_TAKE_VALUE_CLASS, graph, methods))
          .fix(Fix.DATA_CLASS)
          .fix(Fix.UNWRAP_VALUE);
    }
  }
}
