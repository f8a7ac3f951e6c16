import { Decimal } from '../../decimal';

/** An amount that a share of the market, in percent, stays below. */
export interface Percentile {
  readonly percent: number;
  readonly amount: Decimal;
}

/** Where an amount lies among percentiles: at one of them or between two, or outside of those that are given. */
export type PercentilePlace =
  | { readonly kind: 'within'; readonly percent: Decimal; readonly lower: number; readonly upper: number }
  | { readonly kind: 'above' | 'below'; readonly nearest: number };

/**
 * The place of an amount among percentiles in ascending order, at least one. Between two of them it is interpolated linearly and
 * rounded to a tenth: P = Pa + (Pb - Pa) x (amount - a) / (b - a). Beyond the outermost nobody knows, so none is made up.
 */
export function placeAmong(amount: Decimal, percentiles: readonly [Percentile, ...Percentile[]]): PercentilePlace {
  const [lowest] = percentiles;
  // Of several that are equal, the highest is reached.
  const reached = percentiles.findLastIndex((each) => each.amount.lessThanOrEqualTo(amount));
  const [at, next] = [percentiles[reached], percentiles[reached + 1]];
  if (at === undefined) return { kind: 'below', nearest: lowest.percent };
  if (at.amount.equals(amount) || next === undefined) return atOrAbove(amount, at);
  const part = amount.minus(at.amount).div(next.amount.minus(at.amount));
  const percent = part.times(next.percent - at.percent).plus(at.percent);
  return { kind: 'within', percent: percent.toDecimalPlaces(1), lower: at.percent, upper: next.percent };
}

function atOrAbove(amount: Decimal, { percent, amount: own }: Percentile): PercentilePlace {
  if (amount.greaterThan(own)) return { kind: 'above', nearest: percent };
  return { kind: 'within', percent: new Decimal(percent), lower: percent, upper: percent };
}

/** Whether no percentile is less than a lower one. */
export function isAscending(percentiles: readonly Percentile[]): boolean {
  return percentiles.every(({ amount }, i) => amount.greaterThanOrEqualTo(percentiles[i - 1]?.amount ?? amount));
}
