/**
 * The file capability: a {@link dev.breakwater.workspace.Workspace} lets each task of a graph read
 * and write the files below a root that it declares, and no other.
 */
@NullMarked
package dev.breakwater.workspace;

import org.jspecify.annotations.NullMarked;
