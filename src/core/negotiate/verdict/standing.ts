import type { Ends } from '../../compare/amounts';
import { openBesideRange } from '../../compare/openParts';
import { type Contender, leadersOf, type RankedTotal, type Ranking, totalEnds } from '../../compare/ranking';
import { Decimal } from '../../decimal';
import type { Flip, Sensitivity } from '../../compare/sensitivity';

/** Who leads by a total, and how far the next offer is behind. */
export interface Standing {
  /** Those with the highest total, each at its worst; several where they are equal. */
  readonly leaders: readonly Contender[];
  /** The one of the others that can come nearest; undefined where there is none. */
  readonly rival?: Contender;
  /** The leader's total less the rival's: at its worst against the rival's best, and the other way round. */
  readonly lead?: Ends;
  /**
   * Every offer that leads somewhere within what is unknown and has bounds; the leaders alone where that decides
   * nothing.
   */
  readonly possible: readonly Contender[];
}

export function standingOf(contenders: readonly Contender[], name: RankedTotal): Standing {
  return standingBy(contenders, ({ valuation }) => totalEnds(valuation, name));
}

/** Who leads by any amount, each offer at its worst. */
export function standingBy(contenders: readonly Contender[], amountOf: (contender: Contender) => Ends): Standing {
  if (contenders.length === 0) return { leaders: [], possible: [] };
  const ends = new Map(contenders.map((each) => [each.id, amountOf(each)]));
  const endsOf = ({ id }: Contender) => ends.get(id) ?? { low: new Decimal(0), high: new Decimal(0) };
  const ids = leadersOf(new Map(contenders.map((each) => [each.id, endsOf(each).low])));
  const leaders = contenders.filter(({ id }) => ids.includes(id)).sort(byId);
  const [rival] = contenders
    .filter(({ id }) => !ids.includes(id))
    .sort((a, b) => endsOf(b).high.comparedTo(endsOf(a).high) || byId(a, b));
  const [leader] = leaders;
  const low = leader === undefined ? new Decimal(0) : endsOf(leader).low;
  const possible = contenders.filter((each) => ids.includes(each.id) || endsOf(each).high.greaterThanOrEqualTo(low));
  return {
    leaders,
    ...(rival === undefined || leader === undefined
      ? {}
      : {
          rival,
          lead: { low: low.minus(endsOf(rival).high), high: endsOf(leader).high.minus(endsOf(rival).low) },
        }),
    possible: possible.sort(byId),
  };
}

/** Whether the leaders are known: no other offer could lead, and several do only because they are exactly equal. */
export function isSettled({ leaders, possible }: Standing, name: RankedTotal): boolean {
  const isExact = ({ valuation }: Contender) => {
    const { low, high } = totalEnds(valuation, name);
    return low.equals(high);
  };
  return possible.length === leaders.length && (leaders.length === 1 || leaders.every(isExact));
}

function byId(a: Contender, b: Contender): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

export type Closeness = 'clear' | 'close' | 'open';

/** A lead below this share of the leader's own total is close. */
const narrowLead = new Decimal('0.05');
/** So is one that an assumption ends within this share of its plausible bounds. */
const nearFlip = new Decimal('0.15');

/** What can take a lead away, worked out before. */
interface Threats {
  readonly sensitivities: readonly (Pick<Sensitivity, 'total'> & { readonly flip?: Pick<Flip, 'distance'> })[];
  readonly deciders: readonly unknown[];
  readonly conditions: readonly unknown[];
}

/**
 * How firmly the expected totals say which offer leads. `open`: something unknown decides: ranges overlap, an offer
 * cannot be ranked, or a single unknown term could take the lead away. `close`: two are level, the lead is below 5% of
 * the leader's total, one assumption ends it within 15% of its plausible bounds from where it stands, or it is lost by
 * another measure. Else `clear`.
 */
export function closenessOf(
  { contenders, unranked }: Ranking,
  standing: Standing,
  { sensitivities, deciders, conditions }: Threats,
): Closeness {
  const { leaders, lead } = standing;
  const [leader] = leaders;
  if (leader === undefined || unranked.some(({ reason }) => reason !== 'over')) return 'open';
  if (contenders.length === 1 && couldAddMuch(leader)) return 'open';
  if (!isSettled(standing, 'expected') || deciders.length > 0) return 'open';
  const total = totalEnds(leader.valuation, 'expected').low;
  const isNarrow = lead?.low.lessThan(total.abs().times(narrowLead)) === true;
  const [nearest] = flipsOf(sensitivities);
  const isNear = nearest?.flip?.distance.lessThanOrEqualTo(nearFlip) === true;
  return leaders.length > 1 || isNarrow || isNear || conditions.length > 0 ? 'close' : 'clear';
}

/** Whether something unknown could add to its total without a plausible end: pay or equity. */
export function couldAddMuch({ valuation }: Contender): boolean {
  return openBesideRange(valuation).some(
    ({ effect, isCounted }) => isCounted !== true && effect.direction === 'adds' && effect.most === undefined,
  );
}

/** Those that end the lead by the expected total, the one nearest to its present value first. */
export function flipsOf<Each extends Pick<Sensitivity, 'total'> & { readonly flip?: Pick<Flip, 'distance'> }>(
  sensitivities: readonly Each[],
): readonly Each[] {
  return sensitivities
    .filter(({ flip, total }) => flip !== undefined && total === 'expected')
    .sort((a, b) => (a.flip?.distance ?? new Decimal(0)).comparedTo(b.flip?.distance ?? 0));
}
