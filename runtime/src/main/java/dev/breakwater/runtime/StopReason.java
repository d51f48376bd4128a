package dev.breakwater.runtime;

/**
 * Why a task must not start, or must not continue.
 *
 * @param because the end of a sentence about the task, such as {@code auth-module failed}
 * @param failure completes the future of the task
 */
record StopReason(String because, RuntimeException failure) {}
