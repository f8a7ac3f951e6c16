import { type Decimal, sum, zero } from '../../decimal';
import { placeOf, type Value } from '../../term';
import type { TermSpec } from '../../vocabulary';
import type { Incomparable, MarketPercentile, Offered } from './marketPosition';
import type { ReadPercentile } from './marketRanges';
import { inCurrencyOf } from '../../parse/termText';
import { isOpenEnded, measure, type MeasureContext } from '../../compare/measures';

/**
 * What the offer gives, in the measure of its term and by the year; `unlimited`, which is more than any amount; or why there is no
 * amount of the range's kind.
 */
export function amountOf(
  { field, terms, spec }: Offered,
  kind: Value['kind'] | undefined,
  context: MeasureContext,
): Decimal | Incomparable | 'unlimited' {
  const isNone = terms.length === 0 ? placeOf(field).state === 'none' : terms.every(({ state }) => state === 'none');
  if (isNone) return zero;
  if (terms.length === 0 || terms.some(({ state }) => state !== 'stated' && state !== 'none')) return 'unknown';
  const values = terms.flatMap(({ value }) => (value === undefined ? [] : [value]));
  if (values.some(isOpenEnded)) return 'unlimited';
  if (kind !== undefined && values.some((value) => value.kind !== kind)) return 'other-kind';
  const amounts = values.map((value) => measure(value, spec, context));
  const known = amounts.filter((amount) => amount !== undefined);
  return known.length < amounts.length ? whyWithout(values, context) : sum(known);
}

function whyWithout(values: readonly Value[], { offer }: MeasureContext): Incomparable {
  if (values.some(({ kind }) => kind !== 'money')) return 'other-kind';
  const isHourly = values.some((value) => value.kind === 'money' && value.period === 'hour');
  return isHourly && offer.pay.hours.state !== 'stated' ? 'no-hours' : 'no-rate';
}

/** A percentile of a range, with its amount in the measure of the term. */
export interface GivenPercentile extends MarketPercentile {
  readonly percent: number;
  readonly kind?: Value['kind'];
  readonly amount?: Decimal;
}

/** Measures a percentile of a range; `p50` has the percent 50. */
export function percentileIn(
  { name, figure }: ReadPercentile,
  spec: TermSpec,
  context: MeasureContext,
): GivenPercentile {
  const said = inCurrencyOf(figure, context.currency);
  const percentile = { name, percent: Number(name.slice(1)), figure: said };
  const { value } = said;
  if (value === 'none') return { ...percentile, amount: zero };
  if (value === undefined) return percentile;
  const amount = measure(value, spec, context);
  return { ...percentile, kind: value.kind, ...(amount === undefined ? {} : { amount }) };
}
