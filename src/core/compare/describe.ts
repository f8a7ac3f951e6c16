import { formatDate } from '../calendar';
import type { Decimal } from '../decimal';
import type { Locale } from '../locale';
import { formatStatedMoney } from '../money';
import { numberFormat } from '../numberFormat';
import type { Bonus, Commission, Health, MatchTier, Offer, SignOn } from '../offer';
import type { Field, Term, Value } from '../term';
import { placeOf } from '../term';
import { titleOf } from '../titles';
import type { Assumed } from '../value/assumptions';
import { candidateVocabulary } from '../vocabulary';

/** A value as a reader of the given locale would write it. */
export function describeValue(value: Value, locale: Locale): string {
  switch (value.kind) {
    case 'money':
      return (
        formatStatedMoney(value.amount, value.currency, locale) + (value.period === undefined ? '' : `/${value.period}`)
      );
    case 'percent':
      return describePercent(value.ratio, locale);
    case 'duration':
      return counted(value.amount, value.unit, locale);
    case 'rate':
      return `${value.unit === 'time' ? describeNumber(value.amount, locale) : counted(value.amount, value.unit, locale)}/${value.period}`;
    case 'date':
      return formatDate(value.date, locale);
    case 'yes-no':
      return value.yes ? 'yes' : 'no';
    case 'quantity':
      return describeNumber(value.amount, locale);
    case 'text':
      return value.text;
    case 'choice':
      return value.word;
  }
}

export function describeNumber(amount: Decimal, locale: Locale): string {
  return numberFormat(locale.tag, { maximumFractionDigits: 6 }).format(amount.toFixed() as `${number}`);
}

export function describePercent(ratio: Decimal, locale: Locale): string {
  return `${describeNumber(ratio.times(100), locale)}%`;
}

function counted(amount: Decimal, unit: string, locale: Locale): string {
  return `${describeNumber(amount, locale)} ${unit}${amount.equals(1) ? '' : 's'}`;
}

/** The words for a field that has no value. */
export function describeState(field: Field): string {
  switch (placeOf(field).state) {
    case 'unknown':
      return 'unknown';
    case 'none':
      return 'none';
    case 'invalid':
      return 'cannot be read';
    default:
      return 'not stated';
  }
}

export function describeTerm(term: Term<Value>, locale: Locale): string {
  return term.state === 'stated' ? describeValue(term.value, locale) : describeState(term);
}

/** The figure of an assumption in words; a year is no quantity. */
export function assumedText({ path, value }: Assumed<Value>, locale: Locale): string {
  const isYear = path === 'assumptions.birth-year' && value.kind === 'quantity';
  return isYear ? value.amount.toFixed() : describeValue(value, locale);
}

/** The title of an assumption; an exchange rate has its currency as name. */
export function assumedTitle(path: string): string {
  const code = /^assumptions\.exchange-rates\.(.+)$/.exec(path)?.[1];
  return code === undefined ? titleOf(path, candidateVocabulary) : `Exchange rate of ${code}`;
}

/** Clauses in one line; those that are missing are left out. */
export function clauses(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(', ');
}

/** A stated value between two texts; undefined when the file states none. */
export function stated(term: Term<Value>, locale: Locale, before = '', after = ''): string | undefined {
  return term.state === 'stated' ? `${before}${describeValue(term.value, locale)}${after}` : undefined;
}

export function describeBonus(bonus: Bonus | Commission, locale: Locale): string {
  const isGuaranteed = 'guaranteed' in bonus && bonus.guaranteed.state === 'stated' && bonus.guaranteed.value.yes;
  const ofSalary = bonus.target.state === 'stated' && bonus.target.value.kind === 'percent' ? ' of salary' : '';
  return clauses([
    'name' in bonus ? stated(bonus.name, locale) : undefined,
    describeTerm(bonus.target, locale) + ofSalary,
    stated(bonus.payout, locale, '', ' expected payout'),
    isGuaranteed ? 'guaranteed' : undefined,
  ]);
}

export function describeSignOn({ amount, paid, clawback }: SignOn, locale: Locale): string {
  const proRata = clawback.proRata.state === 'stated' && clawback.proRata.value.yes ? ' pro rata' : '';
  const isOpen = /^(?:unknown|invalid)$/.test(clawback.node.state);
  return clauses([
    `${describeTerm(amount, locale)} ${paidWhen(paid, locale)}`,
    isOpen ? `clawback ${describeState(clawback)}` : stated(clawback.within, locale, 'clawback within ', proRata),
  ]);
}

function paidWhen(paid: SignOn['paid'], locale: Locale): string {
  if (paid.state === 'unknown' || paid.state === 'invalid') return `at a time that is ${describeState(paid)}`;
  return paid.state === 'stated' && !paid.value.amount.isZero()
    ? `after ${describeValue(paid.value, locale)}`
    : 'at the start';
}

export function describeHealth({ name, plan, coverage, premium }: Health, locale: Locale): string {
  const parts = [name, plan, coverage].map((term) => stated(term, locale));
  return clauses([...parts, stated(premium, locale, '', ' premium')]) || 'stated';
}

export function describeMatchTier({ rate, upTo }: MatchTier, locale: Locale): string {
  return `${describeTerm(rate, locale)} up to ${describeTerm(upTo, locale)} of pay`;
}

/** The company as the file names it, or what stands in for it. */
export function companyOf(offer: Offer): string {
  return offer.company.state === 'stated' ? offer.company.value.text : 'Unnamed company';
}
