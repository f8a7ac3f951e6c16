import { Decimal, zero } from '../decimal';
import type { Value } from '../term';
import type { Ends } from './amounts';
import { crossingBetween } from './crossing';
import type { Factor } from './factorsOf';
import { leadersOf, type SensitivityInput } from './ranking';

/** What the offers come to at one value of a factor. */
export interface SensitivityPoint {
  readonly value: Decimal;
  /** The same as a file would state it. */
  readonly figure: Value;
  readonly totals: readonly { readonly id: string; readonly ends: Ends }[];
}

/** Where the lead passes on: the nearest value at which it has, and the one a unit nearer at which it has not. */
export interface Flip {
  readonly before: SensitivityPoint;
  readonly at: SensitivityPoint;
  readonly leaders: readonly string[];
  /** How far it is from the present value, as a share of the plausible bounds. */
  readonly distance: Decimal;
}

/** What one figure means for the offers: their totals at its plausible bounds, and where another one takes the lead. */
export interface Sensitivity {
  /** The path in the candidate file, or of a term of one offer. */
  readonly path: string;
  /** The offer whose term it is. */
  readonly offerId?: string;
  readonly total: Factor['total'];
  readonly kind: Factor['kind'];
  readonly low: SensitivityPoint;
  readonly current: SensitivityPoint;
  readonly high: SensitivityPoint;
  /** The widest span between the bounds that any offer has. */
  readonly swing: Decimal;
  readonly flip?: Flip;
}

/**
 * Varies one figure and leaves everything else as it is. Offers are ranked at the worst of what is unknown. The lead is
 * looked at at both bounds and halfway to each, then closed in on to the unit of the factor, so that a lead which
 * passes on and back between two of these values is not found. Costs four valuations of each offer that rests on the
 * figure, and about four more where the lead passes on.
 */
function sensitivityTo(factor: Factor, { contenders }: SensitivityInput): Sensitivity {
  const known = new Map<string, SensitivityPoint>();
  const pointAt = (value: Decimal): SensitivityPoint => {
    const name = value.toString();
    const point = known.get(name) ?? {
      value,
      figure: factor.valueAt(value),
      totals: contenders.map((contender) => ({ id: contender.id, ends: factor.totalAt(contender, value) })),
    };
    known.set(name, point);
    return point;
  };
  const [low, current, high] = [factor.low, factor.current, factor.high].map(pointAt) as [
    SensitivityPoint,
    SensitivityPoint,
    SensitivityPoint,
  ];
  const bounds = contenders.length < 2 ? [] : [factor.low, factor.high];
  const flips = bounds.flatMap((bound) => flipTowards(bound, factor, current, pointAt) ?? []);
  const [flip] = flips.sort((a, b) => a.distance.comparedTo(b.distance));
  const spans = low.totals.map(({ ends }, i) => (high.totals[i]?.ends.low ?? zero).minus(ends.low).abs());
  return {
    path: factor.path,
    ...(factor.offerId === undefined ? {} : { offerId: factor.offerId }),
    total: factor.total,
    kind: factor.kind,
    low,
    current,
    high,
    swing: Decimal.max(zero, ...spans),
    ...(flip === undefined ? {} : { flip }),
  };
}

/** The nearest step towards a bound at which none of those that lead now does. */
function flipTowards(
  bound: Decimal,
  { current: now, low, high, step, isShort }: Factor,
  current: SensitivityPoint,
  pointAt: (value: Decimal) => SensitivityPoint,
): Flip | undefined {
  const leaders = new Set(leadersAt(current));
  const isUp = bound.greaterThan(now);
  const first = now.div(step);
  const start = isUp ? first.floor() : first.ceil();
  const steps = bound.div(step).minus(start).abs().ceil().toNumber();
  const valueAt = (count: number) => {
    const value = count === 0 ? now : step.times(isUp ? start.plus(count) : start.minus(count));
    return isUp ? Decimal.min(bound, value) : Decimal.max(bound, value);
  };
  const gapAt = (count: number) => leadOfOthers(pointAt(valueAt(count)), leaders);
  const stops = isShort ? Array.from({ length: steps }, (_, i) => i + 1) : [Math.ceil(steps / 2), steps];
  let before = { step: 0, gap: gapAt(0) };
  for (const stop of stops.filter((each) => each > 0)) {
    const point = { step: stop, gap: gapAt(stop) };
    if (point.gap > 0) {
      const crossing = crossingBetween(before, point, gapAt);
      const at = pointAt(valueAt(crossing.at));
      const distance = at.value.minus(now).abs().div(high.minus(low));
      return { before: pointAt(valueAt(crossing.before)), at, leaders: leadersAt(at), distance };
    }
    before = point;
  }
  return undefined;
}

/** Returns the ids of those that come to most, each at its worst. */
export function leadersAt({ totals }: SensitivityPoint): readonly string[] {
  return leadersOf(new Map(totals.map(({ id, ends }) => [id, ends.low])));
}

/** By how much the best of the others is above the best of these; for a search only, not for a reader. */
function leadOfOthers({ totals }: SensitivityPoint, leaders: ReadonlySet<string>): number {
  const most = (isLeader: boolean) =>
    Decimal.max(
      Number.NEGATIVE_INFINITY,
      ...totals.filter(({ id }) => leaders.has(id) === isLeader).map(({ ends }) => ends.low),
    );
  const [others, own] = [most(false), most(true)];
  return others.isFinite() ? others.minus(own).toNumber() : -1;
}

/** Varies all figures, the one that moves an amount most first; those that move nothing are left out. */
export function sensitivitiesTo(factors: readonly Factor[], ground: SensitivityInput): readonly Sensitivity[] {
  return factors
    .map((factor) => sensitivityTo(factor, ground))
    .filter(({ swing }) => !swing.isZero())
    .sort((a, b) => b.swing.comparedTo(a.swing) || (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}
