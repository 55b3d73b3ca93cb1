/** What a monitor sees of one input feature, cut into quartiles of the reference period, and what it does not see. */
export interface Period {
  shares: readonly number[];
  /** Share of right predictions in each bin; known only once labels arrive. */
  accuracies: readonly number[];
}

export const reference: Period = { shares: [0.25, 0.25, 0.25, 0.25], accuracies: [0.9, 0.9, 0.94, 0.94] };
/** P(x) has moved; inside each bin the model is as right as before. */
export const covariateShift: Period = { ...reference, shares: [0.1, 0.15, 0.25, 0.5] };
/** P(x) is the same; the rule behind the labels has changed. */
export const conceptDrift: Period = { ...reference, accuracies: [0.9, 0.9, 0.7, 0.7] };

/** Population stability index Σ (q − p)·ln(q/p) of current shares q against reference shares p. */
export function stabilityIndex(p: readonly number[], q: readonly number[]): number {
  return p.reduce((sum, share, bin) => sum + (q[bin]! - share) * Math.log(q[bin]! / share), 0);
}

export function accuracyOf({ shares, accuracies }: Period): number {
  return shares.reduce((sum, share, bin) => sum + share * accuracies[bin]!, 0);
}
