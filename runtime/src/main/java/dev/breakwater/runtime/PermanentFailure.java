package dev.breakwater.runtime;

/**
 * To be implemented by an exception that another attempt would only meet again, such as the one for
 * a rejected key. A task that throws one, or one with such a cause, is not attempted again unless
 * {@link Engine.Builder#retryIf} says otherwise.
 */
public interface PermanentFailure {}
