import type { IsoDate } from '../../calendar';
import { Decimal } from '../../decimal';
import type { Field, Term, Value } from '../../term';
import type { TermSpec } from '../../vocabulary';
import type { TermText } from '../../parse/termText';

/** What of an offer is held against a range; of a list the sum counts. */
export interface Offered {
  readonly field: Field;
  readonly terms: readonly Term<Value>[];
  readonly spec: TermSpec;
}

/** What to know of a range before quoting it. */
export type MarketFlag = 'no-source' | 'no-date' | 'old' | 'other-role' | 'other-location';

/** Why a term cannot be placed in a range. */
export type Incomparable = 'unknown' | 'no-rate' | 'no-hours' | 'other-kind' | 'no-percentiles' | 'out-of-order';

export interface MarketPercentile {
  readonly name: string;
  /** With the currency and the period that it has in the file or by default. */
  readonly figure: TermText;
  /** How much a year the offer gives more than it; negative when less. Only of money that can be compared. */
  readonly gap?: Decimal;
}

/** Where a term of an offer lies in one market range of the candidate's file. */
export interface MarketPosition {
  readonly path: string;
  /** The range in the candidate file. */
  readonly entry: string;
  readonly role?: string;
  readonly location?: string;
  readonly source?: string;
  readonly asOf?: IsoDate;
  /** What of the offer is held against the range; of a list its entries, whose sum counts. */
  readonly offered: Offered;
  /** The currency of the gaps. */
  readonly currency: string;
  readonly percentiles: readonly MarketPercentile[];
  readonly place: PercentilePlace | { readonly kind: 'incomparable'; readonly reason: Incomparable };
  readonly flags: readonly MarketFlag[];
}

/** An amount that a share of the market, in percent, stays below. */
export interface Percentile {
  readonly percent: number;
  readonly amount: Decimal;
}

/** Where an amount lies among percentiles: at one of them or between two, or outside of those that are given. */
type PercentilePlace =
  | { readonly kind: 'within'; readonly percent: Decimal; readonly lower: number; readonly upper: number }
  | { readonly kind: 'above' | 'below'; readonly nearest: number };

/**
 * The place of an amount among percentiles in ascending order, at least one. Between two of them it is interpolated
 * linearly and rounded to a tenth: P = Pa + (Pb - Pa) x (amount - a) / (b - a). Beyond the outermost nobody knows, so
 * none is made up.
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
