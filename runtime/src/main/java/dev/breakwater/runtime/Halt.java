package dev.breakwater.runtime;

/**
 * Why a task is not to run, or to run on.
 *
 * @param because the end of a sentence about the task, such as {@code auth-module failed}
 * @param failure what the future of the task is to fail with
 */
record Halt(String because, RuntimeException failure) {}
