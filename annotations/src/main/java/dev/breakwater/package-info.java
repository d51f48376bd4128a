/**
 * What a developer writes: {@link dev.breakwater.Task} declares a subagent, {@link
 * dev.breakwater.Reads} and {@link dev.breakwater.Writes} what it may touch, {@link
 * dev.breakwater.After} what it waits for, and {@link dev.breakwater.TaskGraph} lists the tasks
 * that run together.
 */
package dev.breakwater;
