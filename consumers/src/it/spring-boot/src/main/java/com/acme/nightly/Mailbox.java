package com.acme.nightly;

import dev.breakwater.Writes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;

@Component
@Writes("mail:out")
public class Mailbox {

  private final List<String> sent = new CopyOnWriteArrayList<>();

  public void send(String mail) {
    sent.add(mail);
  }

  public List<String> sent() {
    return sent;
  }
}
