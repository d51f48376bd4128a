/**
 * Shared by the packages of the workspace. Not for users: it changes without notice, and modules
 * cannot read it.
 */
@org.jspecify.annotations.NullMarked
package dev.breakwater.workspace.internal;
