/**
 * Area under the ROC curve: the chance that a positive scores above a negative, ties counting ½, from average ranks:
 * `(R₊ − P(P + 1)/2) / (P·Q)`.
 *
 * Axes: scores and labels (1 positive, 0 negative) [N]. NaN when only one class is present or N = 0. Throws RangeError for
 * lists of different lengths or another label. O(N log N). Hanley & McNeil 1982.
 */
export function rocAuc(scores: ArrayLike<number>, labels: ArrayLike<number>): number {
  if (scores.length !== labels.length) {
    throw new RangeError(`rocAuc: lists must be equally long, got ${scores.length} and ${labels.length}`);
  }
  const order = Array.from(scores, (_, index) => index).sort((left, right) => scores[left]! - scores[right]!);
  let rankSum = 0;
  let positives = 0;
  for (let start = 0; start < order.length;) {
    let end = start + 1;
    while (end < order.length && scores[order[end]!] === scores[order[start]!]) end += 1;
    // Ranks count from 1; the group start … end − 1 shares the mean of its ranks.
    const rank = (start + 1 + end) / 2;
    for (const index of order.slice(start, end)) {
      const label = labels[index]!;
      if (label !== 0 && label !== 1) throw new RangeError(`rocAuc: a label must be 0 or 1, got ${label}`);
      rankSum += label * rank;
      positives += label;
    }
    start = end;
  }
  const negatives = order.length - positives;
  return (rankSum - (positives * (positives + 1)) / 2) / (positives * negatives);
}
