package dev.breakwater.processor.model;

import dev.breakwater.message.Message;
import dev.breakwater.message.MessageText;
import dev.breakwater.message.Part;
import java.util.List;

/** A reason why an interface cannot be a graph; {@link ListingFault} has those of its tasks. */
public interface GraphFault {

  /** {@return the message about a graph with this fault} */
  MessageText message(ClassRef graph);

  /** It is not an interface. */
  record NotAnInterface() implements GraphFault {
    @Override
    public MessageText message(ClassRef graph) {
      return MessageText.of(Message.GRAPH_NOT_AN_INTERFACE, graph).fix(Message.FIX_MAKE_INTERFACE);
    }
  }

  /** It has type parameters. */
  record Generic() implements GraphFault {
    @Override
    public MessageText message(ClassRef graph) {
      return MessageText.of(Message.GRAPH_GENERIC, graph).fix(Message.FIX_REPLACE_TYPE_PARAMETERS);
    }
  }

  /** It, or a class around it, is private. */
  record Private() implements GraphFault {
    @Override
    public MessageText message(ClassRef graph) {
      return MessageText.of(Message.GRAPH_PRIVATE, graph).fix(Message.FIX_REMOVE_PRIVATE_AROUND);
    }
  }

  /** It is sealed. */
  record Sealed() implements GraphFault {
    @Override
    public MessageText message(ClassRef graph) {
      return MessageText.of(Message.GRAPH_SEALED, graph).fix(Message.FIX_REMOVE_SEALED);
    }
  }

  /** It has no abstract method. */
  record NoMethod() implements GraphFault {
    @Override
    public MessageText message(ClassRef graph) {
      return MessageText.of(Message.NO_METHOD, graph).fix(Message.FIX_DECLARE_METHOD);
    }
  }

  /** It has several abstract methods. */
  record SeveralMethods(List<String> names) implements GraphFault {
    @Override
    public MessageText message(ClassRef graph) {
      return MessageText.of(Message.SEVERAL_METHODS, graph, names.size(), names)
          .fix(Message.FIX_ONE_METHOD);
    }
  }

  /** Its method has type parameters. */
  record MethodGeneric(String method) implements GraphFault {
    @Override
    public MessageText message(ClassRef graph) {
      return MessageText.of(Message.METHOD_GENERIC, method, graph)
          .fix(Message.FIX_REPLACE_TYPE_PARAMETERS);
    }
  }

  /** Its method refers to a type that is not visible from its package. */
  record TypeNotVisible(Part type) implements GraphFault {
    @Override
    public MessageText message(ClassRef graph) {
      return MessageText.of(Message.TYPE_NOT_VISIBLE, graph, type)
          .fix(Message.FIX_MAKE_TYPE_VISIBLE, type);
    }
  }

  /** Its method takes the context of an attempt. */
  record TakesContext(String method) implements GraphFault {
    @Override
    public MessageText message(ClassRef graph) {
      return MessageText.of(Message.TAKES_CONTEXT, method, graph)
          .fix(Message.FIX_REMOVE_CONTEXT)
          .fix(Message.FIX_WRAP_CONTEXT);
    }
  }

  /** A class of the user's has the name of the orchestrator. */
  record NameTaken(String orchestrator) implements GraphFault {
    @Override
    public MessageText message(ClassRef graph) {
      return MessageText.of(Message.NAME_TAKEN, graph, orchestrator)
          .fix(Message.FIX_RENAME_GRAPH);
    }
  }
}
