package dev.breakwater.langchain4j;

import dev.breakwater.runtime.Engine;
import dev.breakwater.workspace.Workspace;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.service.AiServices;
import dev.langchain4j.service.tool.ToolExecutor;
import java.time.Duration;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Runs LangChain4j AI services as tasks. An interface with LangChain4j's annotations is a task:
 *
 * <pre>{@code
 * Agents agents = Agents.with(model).tokensPerRun(2_000_000).build();
 * Engine engine = agents.on(Engine.builder()).build();
 * new ModernizeOrchestrator(ModernizeOrchestrator.Tasks.by(agents::make), engine)
 * }</pre>
 *
 * <p>Its model has tools on the leased workspace. An undeclared access is refused by a tool result,
 * and the task continues. Busy providers are asked again, and budgets are checked before each call.
 * The report of a run has the notes {@code calls}, {@code tokens}, {@code tokens.input}, {@code
 * tokens.output}, {@code model}, and {@code cost.usd} for models with a price.
 *
 * <p>Tasks that are classes use {@link #service}, {@link #model()} and {@link #tools} in the thread
 * of an attempt, on an engine of {@link #on}. Other threads may use the results until the attempt
 * ends, which interrupts them.
 *
 * <p>Immutable and safe for use by several threads. It owns no threads and needs no closing.
 */
public final class Agents {

  final TaskServices services;

  private Agents(AgentSettings settings) {
    this.services = new TaskServices(settings);
  }

  /**
   * Starts agents with a model.
   *
   * @param model the model of all tasks without a model of their own
   * @return a builder
   */
  public static Builder with(ChatModel model) {
    return new Builder(new ModelTransport.Blocking(Objects.requireNonNull(model, "model")));
  }

  /**
   * Starts agents with a streaming model. Tasks wait for whole answers.
   *
   * @param model the model of all tasks without a model of their own
   * @return a builder
   */
  public static Builder with(StreamingChatModel model) {
    return new Builder(new ModelTransport.Streaming(Objects.requireNonNull(model, "model")));
  }

  /**
   * Prepares an engine for tasks that use this. Attempts have {@code breakwater.run} and {@code
   * breakwater.task} in SLF4J's MDC.
   *
   * @param engine the builder of the engine
   * @return the same builder
   */
  public Engine.Builder on(Engine.Builder engine) {
    return engine.interceptor(services.attempts()).listener(services.attempts());
  }

  /**
   * Makes a task, for {@code Tasks.by(agents::make)} of an orchestrator. An interface becomes an AI
   * service that has tools on the workspace among its arguments, if there is one. Its other
   * arguments are variables of the prompt, rendered as LangChain4j renders them. A class is created
   * by its constructor that takes only an {@code Agents}, or else nothing.
   *
   * @param <T> the class of the task
   * @param task the class of the task
   * @return the task; a call of an AI service throws {@link IllegalStateException} outside of an
   *     attempt, {@link ModelUnavailableException}, {@link ModelRejectedException}, {@link
   *     dev.breakwater.runtime.BudgetSpentException}, or an exception of LangChain4j
   * @throws IllegalArgumentException if an interface is not suitable as an AI service, or a class
   *     has no such constructor
   */
  public <T> T make(Class<T> task) {
    if (task.isInterface()) {
      ServiceTypes.check(task);
      return ServiceTask.of(task, this::service);
    }
    return ClassTask.create(task, this);
  }

  /**
   * Creates LangChain4j's builder of an AI service, for a task that is a class. The model, the
   * tools and the handlers of errors are set; add a memory, a retriever, guardrails or more tools.
   *
   * @param <T> the interface of the AI service
   * @param type the interface of the AI service
   * @param workspace the workspace that the task received; null for no tools
   * @return a builder, for use in this attempt
   * @throws IllegalStateException if this thread runs no attempt, or if the workspace is not leased
   */
  public <T> AiServices<T> service(Class<T> type, @Nullable Workspace workspace) {
    return services.service(type, workspace);
  }

  /**
   * Returns the model of the current task, within its budgets and with its retries, for agentic
   * workflows, retrieval and guardrails.
   *
   * @return the model, for use in this attempt
   * @throws IllegalStateException if this thread runs no attempt
   */
  public ChatModel model() {
    return services.model();
  }

  /**
   * Returns the tools on a workspace, in a fixed order, for {@code tools(…)} of LangChain4j's
   * builders. Their results are texts of limited length. A task that writes nothing has no tools
   * that write.
   *
   * @param workspace the workspace that the task received
   * @return the tools, unmodifiable, for use in this attempt
   * @throws IllegalStateException if this thread runs no attempt, or if the workspace is not leased
   */
  public Map<ToolSpecification, ToolExecutor> tools(Workspace workspace) {
    return services.tools(workspace);
  }

  /**
   * Returns an executor whose threads work for the current attempt, for {@code
   * executeToolsConcurrently(…)}. They may call the methods of this class, have the attempt in the
   * MDC, and are interrupted when it ends.
   *
   * @return the executor, which starts a thread for each call
   * @throws IllegalStateException if this thread runs no attempt
   */
  public Executor executor() {
    return services.attempts().executor();
  }

  /** Builds agents. Not safe for use by several threads. */
  public static final class Builder {

    private final IdentityHashMap<Object, ConfiguredModel> known = new IdentityHashMap<>();
    private final ConfiguredModel standard;
    private final Map<Class<?>, ConfiguredModel> models = new HashMap<>();
    private final Map<String, Price> prices = new HashMap<>();
    private final Set<String> commands = new LinkedHashSet<>();
    private long tokensPerRun = Account.UNLIMITED;
    private long tokensPerTask = Account.UNLIMITED;
    private long callsPerTask = Account.UNLIMITED;
    private BackOff backOff = BackOff.STANDARD;

    private Builder(ModelTransport standard) {
      this.standard = configured(standard);
    }

    private ConfiguredModel configured(ModelTransport transport) {
      return known.computeIfAbsent(transport.model(), unused -> new ConfiguredModel(transport));
    }

    /**
     * Sets the model of a task.
     *
     * @param task the class of the task, or of an AI service within a task
     * @param model the model
     * @return this
     */
    public Builder model(Class<?> task, ChatModel model) {
      models.put(task, configured(new ModelTransport.Blocking(model)));
      return this;
    }

    /**
     * Sets the model of a task to a streaming one.
     *
     * @param task the class of the task, or of an AI service within a task
     * @param model the model
     * @return this
     */
    public Builder model(Class<?> task, StreamingChatModel model) {
      models.put(task, configured(new ModelTransport.Streaming(model)));
      return this;
    }

    /**
     * Limits the tokens of a run, of all its tasks together.
     *
     * @param tokens the number of tokens; no limit by default
     * @return this
     * @throws IllegalArgumentException if it is below 1
     */
    public Builder tokensPerRun(long tokens) {
      this.tokensPerRun = Account.limit("tokensPerRun", tokens);
      return this;
    }

    /**
     * Limits the tokens of each task in a run, over all its attempts. A call is sent only if the
     * rest suffices for its request and for the longest answer that the model may give.
     *
     * @param tokens the number of tokens; no limit by default
     * @return this
     * @throws IllegalArgumentException if it is below 1
     */
    public Builder tokensPerTask(long tokens) {
      this.tokensPerTask = Account.limit("tokensPerTask", tokens);
      return this;
    }

    /**
     * Limits the answered calls of each task in a run, over all its attempts.
     *
     * @param calls the number of calls; no limit by default
     * @return this
     * @throws IllegalArgumentException if it is below 1
     */
    public Builder callsPerTask(int calls) {
      this.callsPerTask = Account.limit("callsPerTask", calls);
      return this;
    }

    /**
     * Sets the price of a model, for the note {@code cost.usd}.
     *
     * @param model the name of the model, as it is requested or as answers name it
     * @param input US dollars per million input tokens
     * @param output US dollars per million output tokens
     * @return this
     * @throws IllegalArgumentException if a price is negative or not finite
     */
    public Builder price(String model, double input, double output) {
      prices.put(Objects.requireNonNull(model, "model"), new Price(input, output));
      return this;
    }

    /**
     * Permits models to run programs as {@link Workspace#exec} does: without secrets, and, if there
     * is a sandbox, in it and without network.
     *
     * @param names the names of the programs; none by default
     * @return this
     */
    public Builder commands(String... names) {
      commands.addAll(List.of(names));
      return this;
    }

    /**
     * Sets how often a call is sent at most, if its provider is busy or fails.
     *
     * @param tries the number of tries; 8 by default
     * @return this
     * @throws IllegalArgumentException if it is below 1
     */
    public Builder triesPerCall(int tries) {
      this.backOff = backOff.tries(tries);
      return this;
    }

    /**
     * Sets the wait before a call is sent again, which doubles each time, for providers that
     * request no other.
     *
     * @param first the first wait; one second by default
     * @param longest the longest wait; a minute by default
     * @return this
     * @throws IllegalArgumentException if the first is not above zero, or above the longest
     */
    public Builder backoff(Duration first, Duration longest) {
      this.backOff = backOff.waits(first, longest);
      return this;
    }

    /** {@return new agents} */
    public Agents build() {
      return new Agents(
          new AgentSettings(
              standard,
              models,
              prices,
              List.copyOf(commands),
              tokensPerRun,
              tokensPerTask,
              callsPerTask,
              backOff));
    }
  }
}
