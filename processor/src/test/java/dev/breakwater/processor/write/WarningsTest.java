package dev.breakwater.processor.write;

import org.junit.jupiter.api.Test;

/** Nobody can mend generated code, so a build that fails at warnings must find none in it. */
class WarningsTest {

  @Test
  void deprecatedTasksAreToldWhereTheyAreListedOnly() {
    Build.strict(
            """
            package com.acme;
            @Task @Deprecated(since = "2") @SuppressWarnings("removal") class Old {
              @Deprecated(since = "2") Old() {}
              @Deprecated(since = "2") OldReport run() { return new OldReport(); }
            }
            ---
            package com.acme;
            @Deprecated(since = "2", forRemoval = true) class OldReport {}
            ---
            package com.acme;
            @Task @Deprecated(since = "2", forRemoval = true) class Dying {
              @Deprecated(since = "2", forRemoval = true) Dying() {}
              @Deprecated(since = "2", forRemoval = true) int run() { return 1; }
            }
            ---
            package com.acme;
            @Deprecated(since = "2")
            @SuppressWarnings("removal")
            @TaskGraph({Old.class, Dying.class})
            public interface Survey {
              @Deprecated(since = "2") Findings run();

              record Findings(OldReport old, int dying) {}
            }
            """)
        .build()
        .succeeds();
  }

  @Test
  void rawTypesAreToldWhereTheyAreDeclaredOnly() {
    Build.strict(
            """
            package com.acme;
            @Task @SuppressWarnings("rawtypes") class Raw {
              Map run(Set set) { return Map.of(); }
            }
            ---
            package com.acme;
            @Task @SuppressWarnings("rawtypes") class Staged {
              CompletionStage run() { return CompletableFuture.completedFuture("staged"); }
            }
            ---
            package com.acme;
            @TaskGraph({Raw.class, Staged.class})
            @SuppressWarnings("rawtypes")
            interface Survey {
              Findings run(Set set);

              record Findings(@From(Raw.class) Map raw, @From(Staged.class) Object staged) {}
            }
            """)
        .build()
        .succeeds();
  }
}
