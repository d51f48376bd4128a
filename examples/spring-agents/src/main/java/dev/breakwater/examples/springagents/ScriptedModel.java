package dev.breakwater.examples.springagents;

import dev.breakwater.testing.ModelServer;
import dev.breakwater.testing.Script;
import dev.breakwater.testing.Step;
import java.time.Duration;

/** The answers of a model that follows a script. */
final class ScriptedModel {

  private ScriptedModel() {}

  static ModelServer start() {
    return ModelServer.start()
        .script(
            Script.when(
                "docs/glossary.md with the terms",
                Step.call("readFile", "{\"path\": \"src/billing/invoice.txt\"}"),
                Step.call(
                    "writeFile",
                    "{\"path\": \"docs/glossary.md\", \"text\": \"Invoice: a request to pay.\\n\"}"),
                Step.text("The glossary has one term.")))
        .script(
            Script.when(
                "docs/billing.md about",
                Step.fail(429, Duration.ofSeconds(1)),
                Step.call("readFile", "{\"path\": \"docs/glossary.md\"}"),
                Step.call(
                    "writeFile",
                    "{\"path\": \"docs/billing.md\", \"text\": \"We send an invoice.\\n\"}"),
                Step.text("The guide to billing is complete.")))
        .script(
            Script.when(
                "docs/shipping.md about",
                Step.call(
                    "writeFile",
                    "{\"path\": \"docs/glossary.md\", \"text\": \"Parcel: a box.\\n\"}"),
                Step.call(
                    "writeFile",
                    "{\"path\": \"docs/shipping.md\", \"text\": \"We send a parcel.\\n\"}"),
                Step.text("The glossary still needs the term parcel.")));
  }
}
