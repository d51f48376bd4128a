package dev.breakwater.resource;

import java.util.List;

/**
 * Why a text is not a resource, on the way from where that is found to {@link Resource#parse}. It
 * never leaves the package.
 */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int index;
  private final String reason;
  private final transient List<Mend> mends;

  /**
   * @param index the place of the fault in the text, in UTF-16 units
   * @param mends changes that may make it right, the nearest first
   */
  Refusal(int index, String reason, List<Mend> mends) {
    super(reason, null, false, false);
    this.index = index;
    this.reason = reason;
    this.mends = mends;
  }

  Refusal(int index, String reason, Mend... mends) {
    this(index, reason, List.of(mends));
  }

  int index() {
    return index;
  }

  String reason() {
    return reason;
  }

  List<Mend> mends() {
    return mends;
  }
}
