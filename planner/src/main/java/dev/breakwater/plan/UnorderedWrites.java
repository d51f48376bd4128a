package dev.breakwater.plan;

import dev.breakwater.message.Fix;
import dev.breakwater.message.Message;
import dev.breakwater.message.MessageText;
import dev.breakwater.message.Stories;
import java.util.ArrayList;
import java.util.List;

/**
 * Tasks can write the same path, and nothing orders them.
 *
 * @param pairs connected by shared tasks, in ascending order of index; never empty
 * @param orderedByRead whether the first pair would be ordered, without a new problem, if its later
 *     task read the pattern that its earlier task writes
 */
public record UnorderedWrites(List<PairOverlap> pairs, boolean orderedByRead)
    implements OrderProblem {

  /** The number of pairs that a message shows; it only counts the others. */
  private static final int SHOWN = 5;

  /**
   * Copies the list.
   *
   * @param pairs connected by shared tasks, in ascending order of index; never empty
   * @param orderedByRead whether a read would order the first pair
   */
  public UnorderedWrites {
    pairs = List.copyOf(pairs);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.unorderedWrites(this);
  }

  @Override
  public String message() {
    PairOverlap pair = pairs.get(0);
    MatrixTask earlier = pair.first();
    MatrixTask later = pair.second();
    PatternOverlap overlap = pair.overlaps().get(0);
    MessageText text =
        Stories.unorderedWrites(
            later, earlier, overlap.witnessText(), "the matrix", pairs.size() - 1);
    text.table(
        List.of(
            List.of(later, Message.WRITES.template(), overlap.second()),
            List.of(earlier, Message.WRITES.template(), overlap.first())));
    others(text);
    if (orderedByRead) {
      text.fix(Fix.ADD_READ, later, earlier, overlap.first(), later);
    }
    return text.fix(Fix.ADD_AFTER, earlier, later, later, earlier)
        .fix(Fix.NARROW_PATTERNS)
        .toString();
  }

  private void others(MessageText text) {
    if (pairs.size() == 1) {
      return;
    }
    List<List<Object>> rows = new ArrayList<>();
    for (PairOverlap pair : pairs.subList(1, pairs.size())) {
      rows.add(
          List.of(
              Message.BOTH.with(pair.second(), pair.first()),
              pair.overlaps().get(0).witnessText()));
    }
    text.heading(Message.OTHER_UNORDERED_WRITES).table(rows, SHOWN - 1);
  }
}
