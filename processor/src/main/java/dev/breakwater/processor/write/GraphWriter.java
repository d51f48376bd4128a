package dev.breakwater.processor.write;

import dev.breakwater.processor.model.Graph;
import dev.breakwater.processor.plan.GraphPlan;
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

  /** Signals that one of the resources cannot be written. */
  public static final class ResourceException extends IOException {

    private static final long serialVersionUID = 1;

    private final String file;

    ResourceException(String file, IOException cause) {
      super(cause.getMessage(), cause);
      this.file = file;
    }

    /** {@return the path of the resource} */
    public String file() {
      return file;
    }
  }

  /** Writes them where a single module is compiled. */
  public void write(GraphPlan plan, TypeElement origin) throws IOException {
    write(plan, origin, "");
  }

  /**
   * Writes them, with the graph as the only element that each originates from.
   *
   * @param module the module to write to; empty to leave it to the compiler
   * @throws javax.annotation.processing.FilerException if the orchestrator cannot be created
   * @throws ResourceException if a resource cannot be written
   * @throws IOException if the orchestrator cannot be written
   */
  public void write(GraphPlan plan, TypeElement origin, String module) throws IOException {
    String prefix = module.isEmpty() ? "" : module + "/";
    writeSource(prefix, plan.graph(), OrchestratorWriter.write(plan, origin), origin);
    String name = plan.graph().type().canonicalName();
    writeResource(prefix, FOLDER + name + ".md", MarkdownWriter.write(plan), origin);
    writeResource(prefix, FOLDER + name + ".json", JsonWriter.write(plan), origin);
  }

  private void writeSource(String module, Graph graph, String text, TypeElement origin)
      throws IOException {
    String packageName = graph.type().packageName();
    String prefix = packageName.isEmpty() ? module : module + packageName + ".";
    try (Writer out =
        filer.createSourceFile(prefix + graph.orchestratorName(), origin).openWriter()) {
      out.write(text);
    }
  }

  /**
   * In UTF-8, as JSON has to be: a writer of the filer's would take the encoding of the sources.
   */
  private void writeResource(String module, String file, String text, TypeElement origin)
      throws IOException {
    try (OutputStream out =
        filer
            .createResource(StandardLocation.CLASS_OUTPUT, module, file, origin)
            .openOutputStream()) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new ResourceException(file, e);
    }
  }
}
