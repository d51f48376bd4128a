/**
 * The files below a root: opened safely, one folder in the other, and told apart. Not for users: it
 * changes without notice, and modules cannot read it.
 */
@org.jspecify.annotations.NullMarked
package dev.breakwater.workspace.disk;
