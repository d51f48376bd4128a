package com.acme.strict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@SuppressWarnings("deprecation")
class SurveyTest {

  @Test
  void whatIsRawDeprecatedOrGenericRunsWithoutAWarning() {
    Survey survey = new SurveyOrchestrator();

    Survey.Findings findings = survey.run(List.of(1, 2), Set.of(3), "numbers").join();

    assertEquals(2, findings.dying());
    assertEquals(Map.of("size", 1), findings.raw());
    assertEquals("staged", findings.staged());
    assertEquals(Map.of("numbers", 2), findings.generic());
  }

  @Test
  void nullPassesWhereAnnotationsAllowIt() {
    NullableSurvey survey = new NullableSurveyOrchestrator();

    assertEquals(new NullableSurvey.Findings(null, null), survey.run(null, List.of()));
    assertEquals(new NullableSurvey.Findings("one", 3), survey.run("key", List.of("one")));
  }
}
