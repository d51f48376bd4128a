package dev.breakwater.processor.read;

import dev.breakwater.processor.model.ClassRef;
import dev.breakwater.processor.model.InvalidPolicy;
import dev.breakwater.processor.model.InvalidPolicy.Fault;
import dev.breakwater.processor.model.Policy;
import dev.breakwater.processor.model.Site;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;

/** Reads the time-out and the number of attempts of a task. */
final class PolicyReader {

  private final Context context;

  PolicyReader(Context context) {
    this.context = context;
  }

  Policy read(TypeElement type, AnnotationMirror annotation, ClassRef task, Site fallback) {
    return new Policy(
        timeout(type, annotation, task, fallback), attempts(type, annotation, task, fallback));
  }

  private Optional<Duration> timeout(
      TypeElement type, AnnotationMirror annotation, ClassRef task, Site fallback) {
    Optional<AnnotationValue> member = Mirrors.member(annotation, "timeout");
    if (member.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> text = Mirrors.text(member.get());
    if (text.isEmpty()) {
      context.noteUnresolved(type, member.get().toString());
      return Optional.empty();
    }
    if (text.get().isEmpty()) {
      return Optional.empty();
    }
    Timeouts.Parsed parsed = Timeouts.parse(text.get());
    parsed
        .fault()
        .ifPresent(
            fault -> {
              Site site = context.site(type, annotation, "timeout", 0, member.get(), fallback);
              context.report(new InvalidPolicy(site, task, fault, text.get()));
            });
    return parsed.duration();
  }

  private OptionalInt attempts(
      TypeElement type, AnnotationMirror annotation, ClassRef task, Site fallback) {
    Optional<AnnotationValue> member = Mirrors.member(annotation, "attempts");
    if (member.isEmpty()) {
      return OptionalInt.empty();
    }
    if (!(member.get().getValue() instanceof Integer attempts)) {
      context.noteUnresolved(type, member.get().toString());
      return OptionalInt.empty();
    }
    if (attempts < 1) {
      Site site = context.site(type, annotation, "attempts", 0, member.get(), fallback);
      context.report(new InvalidPolicy(site, task, Fault.ATTEMPTS_BELOW_ONE, attempts.toString()));
      return OptionalInt.empty();
    }
    return OptionalInt.of(attempts);
  }
}
