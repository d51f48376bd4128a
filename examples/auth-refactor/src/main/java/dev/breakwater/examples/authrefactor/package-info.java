/** Four subagents refactor a TypeScript project, at the same time where that is safe. */
@NullMarked
package dev.breakwater.examples.authrefactor;

import org.jspecify.annotations.NullMarked;
