package dev.breakwater.examples.agents.byhand;

/**
 * The tokens and the cost of a run. Calls reserve tokens, so that they cannot exceed it together.
 */
final class Budget {

  private final long tokenLimit;
  private final double costLimit;
  private long tokens;
  private long reserved;
  private double cost;

  Budget(long tokenLimit, double costLimit) {
    this.tokenLimit = tokenLimit;
    this.costLimit = costLimit;
  }

  /** The budget is spent: another attempt would not help. */
  static final class SpentException extends RuntimeException {
    private static final long serialVersionUID = 1;

    SpentException(String message) {
      super(message);
    }
  }

  synchronized void checkCost() {
    if (cost >= costLimit) {
      throw new SpentException("the run has spent " + cost + " of " + costLimit + " dollars");
    }
  }

  synchronized void reserve(long wanted) throws InterruptedException {
    while (true) {
      if (tokens + wanted > tokenLimit) {
        throw new SpentException("the run has spent " + tokens + " of " + tokenLimit + " tokens");
      }
      if (tokens + reserved + wanted <= tokenLimit) {
        reserved += wanted;
        return;
      }
      wait();
    }
  }

  synchronized void release(long wanted) {
    reserved -= wanted;
    notifyAll();
  }

  synchronized void spend(long spent, double price) {
    tokens += spent;
    cost += price;
  }
}
