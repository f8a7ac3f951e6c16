import { formatDate } from '../calendar';
import type { Ends } from '../compare/amounts';
import type { OpenSum } from '../compare/openParts';
import type { Decimal } from '../decimal';
import { type Locale, template } from '../locale';
import { formatMoney, formatStatedMoney } from '../money';
import type { Offer } from '../offer';
import { numberFormat } from '../plural';
import {
  endsOfValue,
  type Field,
  type Money,
  type Percent,
  placeOf,
  type RangeableValue,
  type RangeEnds,
  type State,
  type Term,
  type Value,
} from '../term';
import { titleOf } from '../titles';
import type { Assumed } from '../value/assumptions';
import { candidateVocabulary, type Period } from '../vocabulary';

/**
 * Says a value as a reader of the given locale would write it; a range with what both of its ends share said once:
 * `USD 150,000 to 170,000/year`.
 */
export function describeValue(value: Value, locale: Locale): string {
  const ends = endsOfValue(value);
  return ends === undefined ? describeSingle(value, locale) : describeRange(ends, locale);
}

/** Both ends are in one unit, period and currency: what stands behind the first or before the last is said once. */
function describeRange(ends: RangeEnds<RangeableValue>, locale: Locale): string {
  const [low, high] = [describeSingle(ends.low, locale), describeSingle(ends.high, locale)];
  return locale.say('{low} to {high}', {
    // A percentage keeps its sign.
    low: ends.low.kind === 'percent' ? low : (/^.*\p{Nd}/u.exec(low)?.[0] ?? low),
    high: high.replace(/^\P{Nd}+/u, ''),
  });
}

function describeSingle(value: Value, locale: Locale): string {
  switch (value.kind) {
    case 'money':
      return paidWhen(formatStatedMoney(value.amount, value.currency, locale), value, locale);
    case 'percent':
      return percentText(value, locale);
    case 'duration':
      return countedIn(value.unit, value.amount, locale);
    case 'rate':
      return perPeriod(
        value.unit === 'time' ? describeNumber(value.amount, locale) : countedIn(value.unit, value.amount, locale),
        value.period,
        locale,
      );
    case 'date':
      return formatDate(value.date, locale);
    case 'yes-no':
      return value.yes ? locale.say('yes') : locale.say('no');
    case 'quantity':
      return describeNumber(value.amount, locale);
    case 'text':
      return value.text;
    case 'choice':
      return locale.say(value.says ?? value.word);
  }
}

function percentText({ ratio, fraction, ofSalary }: Percent, locale: Locale): string {
  const target = fraction ?? describePercent(ratio, locale);
  return ofSalary === true ? locale.say('{target} of salary', { target }) : target;
}

/** Says a number with at most six digits after the point. */
export function describeNumber(amount: Decimal, locale: Locale): string {
  return numberFormat(locale.tag, { maximumFractionDigits: 6 }).format(amount.toFixed() as `${number}`);
}

/** Says a ratio as a percentage. */
export function describePercent(ratio: Decimal, locale: Locale): string {
  return locale.say('{number}%', { number: describeNumber(ratio.times(100), locale) });
}

const units = {
  minute: template('{number, plural, one {# minute} other {# minutes}}'),
  hour: template('{number, plural, one {# hour} other {# hours}}'),
  day: template('{number, plural, one {# day} other {# days}}'),
  week: template('{number, plural, one {# week} other {# weeks}}'),
  month: template('{number, plural, one {# month} other {# months}}'),
  year: template('{number, plural, one {# year} other {# years}}'),
};

/** Counts a unit: `1 day`, `2.5 days`. */
export function countedIn(unit: keyof typeof units, amount: Decimal | number, locale: Locale): string {
  return locale.say(units[unit], { number: Number(amount) });
}

const periods: Readonly<Record<Period, string>> = {
  hour: template('{amount}/hour'),
  day: template('{amount}/day'),
  week: template('{amount}/week'),
  biweekly: template('{amount} every two weeks'),
  semimonthly: template('{amount} twice a month'),
  month: template('{amount}/month'),
  quarter: template('{amount}/quarter'),
  year: template('{amount}/year'),
};

/** Says an amount in each period: `USD 500/month`. */
export function perPeriod(amount: string, period: Period | undefined, locale: Locale): string {
  return period === undefined ? amount : locale.say(periods[period], { amount });
}

/** When an amount is paid. */
type When = { readonly [K in 'period' | 'isOnce']?: Money[K] | undefined };

/** Says an amount by its period, or that it is paid one time: `USD 1,500 once`. */
export function paidWhen(amount: string, { period, isOnce }: When, locale: Locale): string {
  return isOnce === true ? locale.say('{amount} once', { amount }) : perPeriod(amount, period, locale);
}

/** Says how a field stands that has no value. */
export function describeState(field: Field, locale: Locale): string {
  return stateText(placeOf(field).state, locale);
}

/** Says how something stands that has no value. */
export function stateText(state: State, { say }: Locale): string {
  switch (state) {
    case 'unknown':
      return say('unknown');
    case 'none':
      return say('none');
    case 'invalid':
      return say('cannot be read');
    default:
      return say('not stated');
  }
}

/** Says the value of a term, or how it stands without one. */
export function describeTerm(term: Term<Value>, locale: Locale): string {
  return term.state === 'stated' ? describeValue(term.value, locale) : describeState(term, locale);
}

/** Says the figure of an assumption; a year is no quantity. */
export function assumedText({ path, value }: Assumed<Value>, locale: Locale): string {
  const isYear = path === 'assumptions.birth-year' && value.kind === 'quantity';
  return isYear ? value.amount.toFixed() : describeValue(value, locale);
}

/** Names an assumption; an exchange rate has its currency as name. */
export function assumedTitle(path: string, locale: Locale): string {
  const code = /^assumptions\.exchange-rates\.(.+)$/.exec(path)?.[1];
  return code === undefined
    ? titleOf(path, locale, candidateVocabulary)
    : locale.say('Exchange rate of {code}', { code });
}

/** Joins clauses in one line; those that are missing are left out. */
export function clauses(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(', ');
}

/** Says a stated value in the place `{value}` of a text; undefined when the file states none. */
export function stated(term: Term<Value>, locale: Locale, text = '{value}'): string | undefined {
  return term.state === 'stated' ? locale.say(text, { value: describeValue(term.value, locale) }) : undefined;
}

/** Returns the company as the file names it, or what stands in for it. */
export function companyOf(offer: Offer, locale: Locale): string {
  return offer.company.state === 'stated' ? offer.company.value.text : locale.say('Unnamed company');
}

/** Says one amount, or the two it lies between. */
export function describeEnds({ low, high }: Ends, currency: string, locale: Locale, signed = false): string {
  const money = (amount: Decimal) => formatMoney(amount, currency, locale, signed);
  return low.equals(high) ? money(low) : locale.say('{low} to {high}', { low: money(low), high: money(high) });
}

/** Says an amount with what is missing from it. What can only fall has no lower end, and so is no range. */
export function openEndsText({ low, high }: Ends, open: OpenSum | undefined, currency: string, locale: Locale): string {
  const isFalling = open?.direction === 'subtracts';
  return withOpen(describeEnds({ low: isFalling ? high : low, high }, currency, locale), open, locale);
}

/** Says of a sum that something is missing from it, and which way that can move it: it must not look whole. */
export function withOpen(amount: string, open: OpenSum | undefined, locale: Locale): string {
  if (open === undefined) return amount;
  if (open.direction === 'subtracts') return locale.say('at most {amount}', { amount });
  return `${amount} ${open.direction === 'adds' ? '+' : '±'} ${openWord(open, locale)}`;
}

/** Says why something is missing from a sum. */
export function openWord({ reason }: Pick<OpenSum, 'reason'>, { say }: Locale): string {
  return reason === 'no-rate' ? say('no exchange rate') : say('unknown');
}
