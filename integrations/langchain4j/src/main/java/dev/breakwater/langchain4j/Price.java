package dev.breakwater.langchain4j;

/** The price of a model, in US dollars per million tokens. */
record Price(double input, double output) {

  private static final double MILLION = 1_000_000;

  Price {
    if (!(input >= 0 && output >= 0) || Double.isInfinite(input + output)) {
      throw new IllegalArgumentException(
          "a price must be zero or more, not " + input + " and " + output);
    }
  }

  double of(Tokens tokens) {
    return (tokens.input() * input + tokens.output() * output) / MILLION;
  }
}
