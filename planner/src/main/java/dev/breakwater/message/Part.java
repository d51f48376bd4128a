package dev.breakwater.message;

import java.util.List;

/** A part of a message that contains names of classes. */
@FunctionalInterface
public interface Part {

  /** {@return the text of the part, with each class name obtained from {@code names}} */
  String text(Names names);

  /** {@return the parts in a row, with nothing between them} */
  static Part join(Object... parts) {
    return join("", List.of(parts));
  }

  /** {@return the parts in a row, with a separator between them} */
  static Part join(String separator, List<?> parts) {
    return names -> {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < parts.size(); i++) {
        text.append(i == 0 ? "" : separator).append(render(parts.get(i), names));
      }
      return text.toString();
    };
  }

  /** {@return the text of an argument: of a part, of a list as an enumeration, of other objects} */
  static String render(Object argument, Names names) {
    if (argument instanceof Part part) {
      return part.text(names);
    }
    return argument instanceof List<?> list
        ? Enumeration.of(list, names)
        : String.valueOf(argument);
  }
}
