/** Three coding agents of the command line work on one project in parallel. */
package dev.breakwater.examples.codingagents;
