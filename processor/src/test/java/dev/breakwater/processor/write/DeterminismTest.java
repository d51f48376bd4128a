package dev.breakwater.processor.write;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** The same declarations give the same bytes. */
class DeterminismTest {

  private static final String SOURCES =
      """
      package p;
      @Reads({"x/**", "table:a"}) interface Tools {}
      ---
      package p;
      @Writes("table:{a,b}") final class Db implements Tools {}
      ---
      package p;
      @Reads("y/*") abstract class Base implements Tools { public abstract Integer run(Db db); }
      ---
      package p;
      @Task @Writes({"z/1", "z/2"}) class C extends Base {
        @Override public Integer run(Db db) { return 1; }
      }
      ---
      package p;
      @Task @Writes("y/{1,2}") class B { Long run(@From(C.class) Number n, String in) { return 1L; } }
      ---
      package p;
      @Task @Reads("z/*") @Writes("x/1") @After(C.class) class A { Short run(Db db) { return 1; } }
      ---
      package p;
      @Task @After(A.class) class D { void run(Map<String, Db> dbs, Long b) {} }
      ---
      package p;
      @TaskGraph({D.class, A.class, C.class, B.class})
      interface First { Out run(String in, Db db, Map<String, Db> dbs); record Out(Long l, Short s) {} }
      ---
      package p;
      @TaskGraph({B.class, C.class})
      interface Second { Long run(Db db, String in); }
      """;

  @Test
  void whateverTheOrderOfTheSourceFiles() {
    Build.Setup setup = Build.lenient(SOURCES);
    Build expected = setup.build();
    assertEquals(6, expected.outputs().size(), expected::said);

    for (long seed = 0; seed < 8; seed++) {
      List<JavaFileObject> shuffled = new ArrayList<>(setup.sources());
      Collections.shuffle(shuffled, new Random(seed));

      assertEquals(expected.outputs(), setup.inOrder(shuffled).build().outputs());
    }
  }

  @Test
  void messagesToo() {
    Build.Setup setup =
        Build.lenient(SOURCES.replace("@After(C.class)", "").replace("z/2", "z//2"));
    List<String> expected = setup.build().errors();
    assertEquals(2, expected.size(), expected::toString);

    for (long seed = 0; seed < 8; seed++) {
      List<JavaFileObject> shuffled = new ArrayList<>(setup.sources());
      Collections.shuffle(shuffled, new Random(seed));

      assertEquals(expected, setup.inOrder(shuffled).build().errors());
    }
  }
}
