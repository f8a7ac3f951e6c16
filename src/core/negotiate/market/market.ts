import { addMonths, type IsoDate } from '../../calendar';
import type { Candidate, Offer } from '../../offer';
import { placeOf, type Value, valueOf } from '../../term';
import { findField } from '../../terms';
import { findSpec, offerVocabulary, type TermSpec } from '../../vocabulary';
import {
  type Incomparable,
  isAscending,
  type MarketFlag,
  type MarketPercentile,
  type MarketPosition,
  type Offered,
  type Percentile,
  placeAmong,
} from './marketPosition';
import { type ReadMarketRange, readMarketRanges, type ReadPercentile } from './marketRanges';
import { isOpenEnded, isPaidOnce, measure, shareAsAmount, type MeasureContext } from '../../compare/measures';
import { inWholeYear } from '../../value/components/package';
import { termsOf } from '../terms/thresholds';
import { holdingContext } from '../needs/needs';
import { type Decimal, sum, zero } from '../../decimal';
import { inCurrencyOf } from '../../parse/termText';

/**
 * Places the terms of an offer in the candidate's market ranges, in the order of the file; see docs/negotiation.md.
 * Ranges about no term of an offer are left out. `ranges` are those of the candidate, where they were read before.
 */
export function marketPositionsOf(
  offer: Offer,
  candidate: Candidate | undefined,
  today: IsoDate,
  ranges: readonly ReadMarketRange[] = readMarketRanges(candidate),
): readonly MarketPosition[] {
  const context = holdingContext(offer, candidate);
  return ranges.flatMap((range) => positionIn(range, context, today) ?? []);
}

/** Places a term of an offer in one range; undefined where the offer has no such term. */
export function positionIn(
  { percentiles, path, ...range }: ReadMarketRange,
  context: MeasureContext,
  today: IsoDate,
): MarketPosition | undefined {
  const { offer, currency } = context;
  const [field, spec] = [findField(offer, path), findSpec(offerVocabulary, path)];
  const found = field === undefined || spec === undefined ? undefined : termsOf(field, spec);
  if (field === undefined || found === undefined) return undefined;
  const offered = { field, ...found };
  const given = percentiles.map((each) => percentileIn(each, offered.spec, context));
  const amount = amountOf(offered, given.find(({ kind }) => kind !== undefined)?.kind, context);
  return {
    path,
    ...range,
    offered,
    currency,
    percentiles: given.map((each) => ({ name: each.name, figure: each.figure, ...gapTo(each, amount, given) })),
    place: placeIn(amount, given),
    flags: flagsOf(range, offer, today),
  };
}

function placeIn(amount: ReturnType<typeof amountOf>, given: readonly GivenPercentile[]): MarketPosition['place'] {
  const known = given.flatMap((each): Percentile[] =>
    each.amount === undefined ? [] : [{ percent: each.percent, amount: each.amount }],
  );
  const [first, ...others] = known;
  if (typeof amount === 'string' && amount !== 'unlimited') return { kind: 'incomparable', reason: amount };
  if (given.length === 0) return { kind: 'incomparable', reason: 'no-percentiles' };
  if (first === undefined)
    return { kind: 'incomparable', reason: given.every(({ kind }) => kind === 'money') ? 'no-rate' : 'other-kind' };
  if (!isAscending(known)) return { kind: 'incomparable', reason: 'out-of-order' };
  if (amount === 'unlimited') return { kind: 'above', nearest: (others.at(-1) ?? first).percent };
  return placeAmong(amount, [first, ...others]);
}

function gapTo(
  { amount: wanted }: GivenPercentile,
  amount: ReturnType<typeof amountOf>,
  given: readonly GivenPercentile[],
): Pick<MarketPosition['percentiles'][number], 'gap'> {
  const isMoney = given.some(({ kind }) => kind === 'money');
  return isMoney && typeof amount === 'object' && wanted !== undefined ? { gap: amount.minus(wanted) } : {};
}

function flagsOf(
  { role, location, source, asOf }: Pick<ReadMarketRange, 'role' | 'location' | 'source' | 'asOf'>,
  offer: Offer,
  today: IsoDate,
): readonly MarketFlag[] {
  return [
    ...(source === undefined ? ['no-source' as const] : []),
    ...(asOf === undefined ? ['no-date' as const] : []),
    ...(asOf !== undefined && asOf < addMonths(today, -12) ? ['old' as const] : []),
    ...(differs(role, valueOf(offer.title)?.text) ? ['other-role' as const] : []),
    ...(differs(location, valueOf(offer.location)?.text) ? ['other-location' as const] : []),
  ];
}

/** Whether both are stated and not the same but for capitals and spaces. */
function differs(wanted: string | undefined, own: string | undefined): boolean {
  const plain = (text: string) => text.trim().replace(/\s+/g, ' ').toLowerCase();
  return wanted !== undefined && own !== undefined && plain(wanted) !== plain(own);
}

/**
 * What the offer gives, in the measure of its term and by the year; `unlimited`, which is more than any amount; or why
 * there is no amount of the range's kind.
 */
function amountOf(
  { field, terms, spec }: Offered,
  kind: ReturnType<typeof kindOf> | undefined,
  context: MeasureContext,
): Decimal | Incomparable | 'unlimited' {
  const isNone = terms.length === 0 ? placeOf(field).state === 'none' : terms.every(({ state }) => state === 'none');
  if (isNone) return zero;
  if (terms.length === 0 || terms.some(({ state }) => state !== 'stated' && state !== 'none')) return 'unknown';
  const stated = terms.flatMap((term) => inWholeYear(term, context.offer).value ?? []);
  // Beside money a share of the salary counts as what it comes to.
  const values = kind === 'money' ? stated.map((each) => shareAsAmount(each, spec, context) ?? each) : stated;
  if (values.some(isOpenEnded)) return 'unlimited';
  if (kind !== undefined && values.some((value) => kindOf(value) !== kind)) return 'other-kind';
  const amounts = values.map((value) => measure(value, spec, context));
  const known = amounts.filter((amount) => amount !== undefined);
  return known.length < amounts.length ? whyWithout(values, context) : sum(known);
}

function whyWithout(values: readonly Value[], { offer }: MeasureContext): Incomparable {
  if (values.some(({ kind }) => kind !== 'money')) return 'other-kind';
  const isHourly = values.some((value) => value.kind === 'money' && value.period === 'hour');
  return isHourly && offer.pay.hours.state !== 'stated' ? 'no-hours' : 'no-rate';
}

/** The kind of a figure; what is paid one time is of another than what is paid by a period. */
function kindOf(value: Value): Value['kind'] | 'once' {
  return isPaidOnce(value) ? 'once' : value.kind;
}

/** A percentile of a range, with its amount in the measure of the term. */
interface GivenPercentile extends MarketPercentile {
  readonly percent: number;
  readonly kind?: ReturnType<typeof kindOf>;
  readonly amount?: Decimal;
}

/** Measures a percentile of a range; `p50` has the percent 50. */
function percentileIn({ name, figure }: ReadPercentile, spec: TermSpec, context: MeasureContext): GivenPercentile {
  const said = inCurrencyOf(figure, context.currency);
  const percentile = { name, percent: Number(name.slice(1)), figure: said };
  const { value } = said;
  if (value === 'none') return { ...percentile, amount: zero };
  if (value === undefined) return percentile;
  const amount = measure(value, spec, context);
  return { ...percentile, kind: kindOf(value), ...(amount === undefined ? {} : { amount }) };
}
