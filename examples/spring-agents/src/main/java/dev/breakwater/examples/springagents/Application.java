package dev.breakwater.examples.springagents;

import dev.breakwater.runtime.Engine;
import dev.breakwater.runtime.RunReport;
import java.util.function.Consumer;
import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.openai.OpenAiChatModel;
import org.springframework.ai.openai.OpenAiChatOptions;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;

/** The beans. Tasks have prototype scope, so that each attempt gets a new instance. */
@Configuration(proxyBeanMethods = false)
class Application {

  @Bean
  @Scope("prototype")
  Glossary glossary(Assistant assistant) {
    return new Glossary(assistant);
  }

  @Bean
  @Scope("prototype")
  BillingGuide billingGuide(Assistant assistant) {
    return new BillingGuide(assistant);
  }

  @Bean
  @Scope("prototype")
  ShippingGuide shippingGuide(Assistant assistant) {
    return new ShippingGuide(assistant);
  }

  @Bean
  Assistant assistant(Provider provider) {
    OpenAiChatModel model =
        OpenAiChatModel.builder()
            .options(
                new OpenAiChatOptions.Builder()
                    .baseUrl(provider.baseUrl())
                    .apiKey(provider.key())
                    .model(provider.model())
                    .build())
            .build();
    return new Assistant(ChatClient.builder(model).defaultTools(new FileTools()).build());
  }

  @Bean
  Handbook handbook(ApplicationContext context, Consumer<RunReport> report) {
    Engine engine = Engine.builder().budget("tokens", 100_000).onReport(report).build();
    return new HandbookOrchestrator(HandbookOrchestrator.Tasks.by(context::getBean), engine);
  }
}
