import { describeState, describeValue } from '../../compare/describe';
import { sum, zero, type Decimal } from '../../decimal';
import type { Locale } from '../../locale';
import { readValue } from '../../parse/readValue';
import { placeOf, type Field, type Term, type Value } from '../../term';
import type { FieldSpec, TermSpec } from '../../vocabulary';
import type { Incomparable, MarketPercentile } from './marketPosition';
import { isOpenEnded, measure, type MeasureContext } from '../../compare/measures';
import { termsOf } from '../terms/thresholds';

/** What of an offer is held against a range; of a list the sum counts. */
export interface Offered {
  readonly terms: readonly Term<Value>[];
  readonly spec: TermSpec;
  readonly text: string;
}

export function offeredIn(field: Field, spec: FieldSpec, locale: Locale): Offered | undefined {
  const found = termsOf(field, spec);
  if (found === undefined) return undefined;
  const texts = found.terms.map((term) => (term.state === 'stated' ? describeValue(term.value, locale) : describeState(term, locale))); // prettier-ignore
  return { ...found, text: texts.length === 0 ? describeState(field, locale) : texts.join(' + ') };
}

/**
 * What the offer gives, in the measure of its term and by the year; `unlimited`, which is more than any amount; or why there is no
 * amount of the range's kind.
 */
export function amountOf(
  { terms, spec }: Offered,
  field: Field,
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

export interface GivenPercentile extends MarketPercentile {
  readonly percent: number;
  readonly kind?: Value['kind'];
  readonly amount?: Decimal;
}

/** A percentile of a range, read as the term itself is written. */
export function percentileIn(
  name: string,
  text: string,
  spec: TermSpec,
  context: MeasureContext,
  locale: Locale,
): GivenPercentile {
  const percent = Number(name.slice(1));
  if (text === 'none') return { name, percent, text: locale.say('none'), amount: zero };
  const { value } = readValue(text, spec, context.currency);
  if (value === undefined) return { name, percent, text };
  const amount = measure(value, spec, context);
  const shown = { name, percent, text: describeValue(value, locale), kind: value.kind };
  return amount === undefined ? shown : { ...shown, amount };
}
