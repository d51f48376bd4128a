package dev.breakwater.processor.model;

import dev.breakwater.message.Message;
import dev.breakwater.message.Names;
import dev.breakwater.message.Part;

/**
 * A package by its name.
 *
 * @param name empty for the unnamed package
 */
public record PackageRef(String name) implements Part {

  @Override
  public String text(Names names) {
    return name.isEmpty()
        ? Message.IN_UNNAMED_PACKAGE.with().text(names)
        : Message.IN_PACKAGE.with(name).text(names);
  }
}
