package com.acme.desk;

import lombok.Value;

@Value
class Summary {
  String title;
  int lines;
}
