package dev.breakwater.examples.springagents;

import dev.breakwater.From;
import dev.breakwater.TaskGraph;
import dev.breakwater.workspace.Workspace;
import java.util.concurrent.CompletableFuture;

/** Two guides in parallel, after the glossary that both read. */
@TaskGraph({Glossary.class, BillingGuide.class, ShippingGuide.class})
interface Handbook {

  CompletableFuture<Answers> run(Workspace workspace);

  /** The answers of the models. */
  record Answers(
      @From(Glossary.class) String glossary,
      @From(BillingGuide.class) String billing,
      @From(ShippingGuide.class) String shipping) {}
}
