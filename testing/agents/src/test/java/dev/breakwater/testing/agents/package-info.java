/** Tests that run command-line agents as tasks, in the sandbox, against a scripted model. */
package dev.breakwater.testing.agents;
