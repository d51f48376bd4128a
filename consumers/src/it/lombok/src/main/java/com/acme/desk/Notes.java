package com.acme.desk;

import dev.breakwater.Writes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

@Writes("note:*")
final class Notes {

  final List<String> lines = new CopyOnWriteArrayList<>();
}
