package dev.breakwater.processor.write;

import dev.breakwater.processor.model.Graph;
import dev.breakwater.processor.plan.Plan;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import javax.annotation.processing.Filer;
import javax.lang.model.element.TypeElement;
import javax.tools.StandardLocation;

/** Writes all that a graph without problems gives: its orchestrator, and two files beside it. */
public final class GraphWriter {

  private static final String FOLDER = "META-INF/breakwater/";

  private final Filer filer;

  public GraphWriter(Filer filer) {
    this.filer = filer;
  }

  /**
   * Writes them, with the graph as the only element that each originates from.
   *
   * @throws javax.annotation.processing.FilerException if there is such a class already
   * @throws IOException if a file cannot be written
   */
  public void write(Plan plan, TypeElement origin) throws IOException {
    writeSource(plan.graph(), OrchestratorWriter.write(plan, origin), origin);
    String name = plan.graph().type().canonicalName();
    writeResource(name + ".md", MarkdownWriter.write(plan), origin);
    writeResource(name + ".json", JsonWriter.write(plan), origin);
  }

  private void writeSource(Graph graph, String text, TypeElement origin) throws IOException {
    String packageName = graph.type().packageName();
    String prefix = packageName.isEmpty() ? "" : packageName + ".";
    try (Writer out =
        filer.createSourceFile(prefix + graph.orchestratorName(), origin).openWriter()) {
      out.write(text);
    }
  }

  /**
   * In UTF-8, as JSON has to be: a writer of the filer's would take the encoding of the sources.
   */
  private void writeResource(String name, String text, TypeElement origin) throws IOException {
    try (OutputStream out =
        filer
            .createResource(StandardLocation.CLASS_OUTPUT, "", FOLDER + name, origin)
            .openOutputStream()) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
