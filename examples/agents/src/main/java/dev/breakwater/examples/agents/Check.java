package dev.breakwater.examples.agents;

import dev.breakwater.From;
import dev.breakwater.Reads;
import dev.breakwater.Task;
import dev.breakwater.langchain4j.Agents;
import dev.breakwater.workspace.Command;
import dev.breakwater.workspace.CommandResult;
import dev.breakwater.workspace.Workspace;
import dev.langchain4j.service.UserMessage;
import java.util.List;

/** Compiles and tests the merged project. It reads everything, so it runs after all others. */
@Task(timeout = "5m")
@Reads("**")
record Check(Agents agents) {

  interface Reviewer {
    @UserMessage(
        """
        Summarize a change in two sentences for the pull request. Its authors report: {{reports}}.
        The compiler and the tests print: {{checks}}. Say what is left to do, if anything is.
        """)
    String summarize(List<Report> reports, String checks);
  }

  Verdict run(
      @From(AuthModule.class) Report auth,
      @From(UserService.class) Report user,
      @From(Gateway.class) Report gateway,
      Workspace workspace) {
    boolean node = Toolchain.hasNode();
    String checks = node ? "" : Toolchain.WITHOUT_NODE + "\n";
    List<String> old = Toolchain.mentions(workspace.list(Toolchain.SOURCES), workspace::read);
    checks += "files with AuthError: " + old + "\n";
    boolean passed = old.isEmpty();
    for (List<String> command : node ? Toolchain.COMMANDS : List.<List<String>>of()) {
      CommandResult result = workspace.exec(Command.of(command));
      checks += "$ " + String.join(" ", command) + "\n" + result.output() + result.errors();
      passed &= result.exitCode() == 0;
    }
    Reviewer reviewer = agents.service(Reviewer.class, workspace).build();
    return new Verdict(
        passed, checks.strip(), reviewer.summarize(List.of(auth, user, gateway), checks));
  }
}
