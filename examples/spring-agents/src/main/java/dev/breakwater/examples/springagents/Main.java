package dev.breakwater.examples.springagents;

import dev.breakwater.runtime.RunReport;
import dev.breakwater.testing.ModelServer;
import dev.breakwater.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Runs the example. */
public final class Main {

  private static final Map<String, String> PROJECT =
      Map.of(
          "src/billing/invoice.txt", "An invoice is sent after each order.\n",
          "src/shipping/parcel.txt", "A parcel leaves the store on the same day.\n");

  private Main() {}

  /**
   * Runs the example: with a model if {@code OPENAI_API_KEY} is set, else with a scripted one.
   *
   * @param arguments none
   * @throws IOException if the project cannot be written
   */
  public static void main(String... arguments) throws IOException {
    Optional<Provider> real = Provider.in(System.getenv());
    try (ModelServer server = ScriptedModel.start()) {
      Path root = project();
      Handbook.Answers answers = run(real.orElseGet(() -> scripted(server)), root, Main::print);
      System.out.println(answers.glossary());
      System.out.println(answers.billing());
      System.out.println(answers.shipping());
      System.out.println("The handbook is in " + root.resolve("docs"));
    }
  }

  static Provider scripted(ModelServer server) {
    return new Provider(server.uri() + "/v1", "no-key", "scripted");
  }

  private static void print(RunReport report) {
    System.out.println(report);
    report
        .tasks()
        .forEach(task -> task.refusals().forEach(refusal -> System.out.println("! " + refusal)));
  }

  static Path project() throws IOException {
    Path root = Files.createTempDirectory("spring-agents");
    for (Map.Entry<String, String> file : PROJECT.entrySet()) {
      Files.createDirectories(root.resolve(file.getKey()).getParent());
      Files.writeString(root.resolve(file.getKey()), file.getValue());
    }
    return root;
  }

  static Handbook.Answers run(Provider provider, Path root, Consumer<RunReport> report) {
    try (AnnotationConfigApplicationContext context = context(provider, report)) {
      return context.getBean(Handbook.class).run(Workspace.at(root)).join();
    }
  }

  static AnnotationConfigApplicationContext context(Provider provider, Consumer<RunReport> report) {
    AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    context.registerBean(Provider.class, () -> provider);
    context.registerBean("report", Consumer.class, () -> report);
    context.register(Application.class);
    context.refresh();
    return context;
  }
}
