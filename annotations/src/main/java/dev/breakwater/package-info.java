/**
 * What a developer writes: {@link dev.breakwater.Task} declares a subagent, {@link
 * dev.breakwater.Reads} and {@link dev.breakwater.Writes} what it may touch, {@link
 * dev.breakwater.After} what it waits for, and {@link dev.breakwater.TaskGraph} lists the tasks
 * that run together.
 */
// None of these is @Documented: javac would warn of each public graph or task that carries one,
// since its module does not pass them on, and since the tasks that it names may well stay inside.
package dev.breakwater;
