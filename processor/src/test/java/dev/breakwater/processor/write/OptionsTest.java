package dev.breakwater.processor.write;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An option that is set for a whole build does no harm where nothing is annotated. */
class OptionsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "package p;\nclass Plain {}",
        "package p;\n@Deprecated class Plain {}",
        "package p;\nclass Plain { @Override public String toString() { return \"\"; } }"
      })
  void isKnownInEveryModule(String source) {
    Build.strict(source).with(List.of("-Abreakwater.NearMiss=error")).build().succeeds();
  }
}
