package dev.breakwater.processor.model;

import java.util.Optional;

/**
 * A resource that does not parse.
 *
 * @param text as the user wrote it
 * @param index where in the text the fault is, in UTF-16 units
 * @param reason why it is refused
 * @param suggestion the nearest correct spelling
 * @param owner the type whose annotation holds it
 */
public record InvalidResource(
    Site site, String text, int index, String reason, Optional<String> suggestion, ClassRef owner)
    implements Problem {}
