package com.acme.nightly;

import dev.breakwater.runtime.Engine;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.task.AsyncTaskExecutor;

@SpringBootApplication
public class NightlyApplication {

  public static void main(String[] args) {
    SpringApplication.run(NightlyApplication.class, args);
  }

  @Bean
  Engine engine(AsyncTaskExecutor applicationTaskExecutor) {
    return Engine.builder().executor(applicationTaskExecutor).build();
  }

  @Bean
  Nightly nightly(ApplicationContext context, Engine engine) {
    return new NightlyOrchestrator(NightlyOrchestrator.Tasks.by(context::getBean), engine);
  }
}
