package dev.breakwater.examples.agents.byhand;

import dev.breakwater.examples.agents.Findings;
import dev.breakwater.examples.agents.Report;
import dev.langchain4j.service.SystemMessage;
import dev.langchain4j.service.UserMessage;
import dev.langchain4j.service.V;
import java.util.List;

/** The AI services, with the same prompts as the tasks. */
final class Prompts {

  private static final String STYLE = "You change TypeScript code. Keep its style.";

  private Prompts() {}

  interface Survey {
    @UserMessage(
        """
        List the codes with which the code in src creates an AuthError, and the files in src and
        tests that mention AuthError, or that use verifyToken or find of a SessionRegistry.
        """)
    Findings run();
  }

  interface TypeDefs {
    @SystemMessage(STYLE)
    @UserMessage(
        """
        Replace the class AuthError in src/auth/types.ts by a type AuthFailure, the union of all
        codes that src/auth uses, and a type Result<T>: either { ok: true, value: T }, or
        { ok: false, reason: AuthFailure }. All members are readonly.
        """)
    Report run();
  }

  interface AuthModule {
    @SystemMessage(STYLE)
    @UserMessage(
        """
        Return a Result of src/auth/types.ts from all functions in src/auth that throw an AuthError.
        Adapt all tests of these functions. A survey has found: {{findings}}.
        The types are new: {{types}}.
        """)
    Report run(@V("findings") Findings findings, @V("types") Report types);
  }

  interface UserService {
    @SystemMessage(STYLE)
    @UserMessage(
        """
        Let explain in src/user/messages.ts take an AuthFailure of src/auth/types.ts, and map each
        of its members to the current text. Adapt tests/user. A survey has found: {{findings}}.
        The types are new: {{types}}.
        """)
    Report run(@V("findings") Findings findings, @V("types") Report types);
  }

  interface Gateway {
    @SystemMessage(STYLE)
    @UserMessage(
        """
        Adapt src/gateway and tests/gateway to the new signatures in src/auth.
        A survey has found: {{findings}}. The author of src/auth reports: {{auth}}.
        """)
    Report run(@V("findings") Findings findings, @V("auth") Report auth);
  }

  interface Reviewer {
    @UserMessage(
        """
        Summarize a change in two sentences for the pull request. Its authors report: {{reports}}.
        The compiler and the tests print: {{checks}}. Say what is left to do, if anything is.
        """)
    String summarize(@V("reports") List<Report> reports, @V("checks") String checks);
  }
}
