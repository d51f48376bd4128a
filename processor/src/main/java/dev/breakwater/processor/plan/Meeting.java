package dev.breakwater.processor.plan;

import dev.breakwater.processor.model.Access;

/**
 * Two patterns of different tasks that some path matches.
 *
 * @param witness such a path, without the scheme
 */
public record Meeting(Access first, Access second, String witness) {}
