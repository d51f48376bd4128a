package dev.breakwater.examples.authrefactor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ImportsTest {

  private static final Map<String, Imports.Origin> KNOWN =
      Map.of(
          "UserId", new Imports.Origin("src/auth/types.ts", true),
          "asUserId", new Imports.Origin("src/auth/types.ts", false));

  @Test
  void aNameThatIsUsedIsImported() {
    assertEquals(
        """
        import type { UserId } from '../auth/types.js';

        let id: UserId;
        """,
        Imports.update("src/user/user.ts", "let id: UserId;\n", KNOWN));
  }

  @Test
  void aNameJoinsTheImportOfItsModule() {
    assertEquals(
        """
        import { asUserId, type Session } from './types.js';

        asUserId(session.userId as Session);
        """,
        Imports.update(
            "src/auth/session.ts",
            """
            import type { Session } from './types.js';

            asUserId(session.userId as Session);
            """,
            KNOWN));
  }

  @Test
  void aNameThatOnlyACommentMentionsIsNoLongerImported() {
    assertEquals(
        "/** Takes a UserId. */\n",
        Imports.update(
            "src/user/user.ts",
            """
            import type { UserId } from '../auth/types.js';

            /** Takes a UserId. */
            """,
            KNOWN));
  }

  @Test
  void aFileImportsNothingFromItself() {
    String types = "export type UserId = string;\n";
    assertEquals(types, Imports.update("src/auth/types.ts", types, KNOWN));
  }
}
