/** Recordings, which propose the declarations of tasks from their accesses. */
@org.jspecify.annotations.NullMarked
package dev.breakwater.workspace.recording;
