package com.acme.nightly;

import dev.breakwater.From;
import dev.breakwater.Task;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

@Task
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
final class Send {

  private final Mailbox mailbox;

  Send(Mailbox mailbox) {
    this.mailbox = mailbox;
  }

  void run(@From(Collect.class) String mail) {
    mailbox.send(mail);
  }
}
