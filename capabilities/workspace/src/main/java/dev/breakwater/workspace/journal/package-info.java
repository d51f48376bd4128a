/**
 * Publications that happen as a whole or not at all, and the locks that they need. Not for users:
 * it changes without notice, and modules cannot read it.
 */
@org.jspecify.annotations.NullMarked
package dev.breakwater.workspace.journal;
