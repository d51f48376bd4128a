package com.acme.nightly;

import dev.breakwater.Task;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

@Task
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
final class Collect {

  private final String greeting;

  Collect(@Value("${greeting:Good night}") String greeting) {
    this.greeting = greeting;
  }

  String run(String name) {
    return greeting + ", " + name + " from " + Thread.currentThread().getName();
  }
}
