package com.acme.nightly;

import dev.breakwater.runtime.Engine;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
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
  Nightly nightly(ObjectProvider<Collect> collects, ObjectProvider<Send> sends, Engine engine) {
    return new NightlyOrchestrator(
        new NightlyOrchestrator.Tasks() {
          @Override
          public Collect collect() {
            return collects.getObject();
          }

          @Override
          public Send send() {
            return sends.getObject();
          }
        },
        engine);
  }
}
