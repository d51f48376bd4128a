/** Six agents of LangChain4j that refactor a TypeScript project. */
package dev.breakwater.examples.agents;
