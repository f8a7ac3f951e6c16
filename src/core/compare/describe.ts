import { formatDate } from '../calendar';
import type { Decimal } from '../decimal';
import { type Locale, template } from '../locale';
import { formatStatedMoney } from '../money';
import { numberFormat } from '../plural';
import type { Bonus, Commission, Health, MatchTier, Offer, SignOn } from '../offer';
import { type Field, placeOf, type Term, type Value } from '../term';
import { titleOf } from '../titles';
import type { Assumed } from '../value/assumptions';
import { candidateVocabulary, type Period } from '../vocabulary';

/** A value as a reader of the given locale would write it. */
export function describeValue(value: Value, locale: Locale): string {
  switch (value.kind) {
    case 'money':
      return perPeriod(formatStatedMoney(value.amount, value.currency, locale), value.period, locale);
    case 'percent':
      return describePercent(value.ratio, locale);
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

export function describeNumber(amount: Decimal, locale: Locale): string {
  return numberFormat(locale.tag, { maximumFractionDigits: 6 }).format(amount.toFixed() as `${number}`);
}

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

/** So many of a unit: `1 day`, `2.5 days`. */
export function countedIn(unit: keyof typeof units, amount: Decimal | number, locale: Locale): string {
  return locale.say(units[unit], { number: Number(amount) });
}

const periods: Readonly<Record<Period, string>> = {
  hour: template('{amount}/hour'),
  day: template('{amount}/day'),
  week: template('{amount}/week'),
  month: template('{amount}/month'),
  quarter: template('{amount}/quarter'),
  year: template('{amount}/year'),
};

/** An amount in each period: `USD 500/month`. */
export function perPeriod(amount: string, period: Period | undefined, locale: Locale): string {
  return period === undefined ? amount : locale.say(periods[period], { amount });
}

/** The words for a field that has no value. */
export function describeState(field: Field, { say }: Locale): string {
  switch (placeOf(field).state) {
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

export function describeTerm(term: Term<Value>, locale: Locale): string {
  return term.state === 'stated' ? describeValue(term.value, locale) : describeState(term, locale);
}

/** The figure of an assumption in words; a year is no quantity. */
export function assumedText({ path, value }: Assumed<Value>, locale: Locale): string {
  const isYear = path === 'assumptions.birth-year' && value.kind === 'quantity';
  return isYear ? value.amount.toFixed() : describeValue(value, locale);
}

/** The title of an assumption; an exchange rate has its currency as name. */
export function assumedTitle(path: string, locale: Locale): string {
  const code = /^assumptions\.exchange-rates\.(.+)$/.exec(path)?.[1];
  return code === undefined
    ? titleOf(path, locale, candidateVocabulary)
    : locale.say('Exchange rate of {code}', { code });
}

/** Clauses in one line; those that are missing are left out. */
export function clauses(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(', ');
}

/** A stated value in the place `{value}` of a text; undefined when the file states none. */
export function stated(term: Term<Value>, locale: Locale, text = '{value}'): string | undefined {
  return term.state === 'stated' ? locale.say(text, { value: describeValue(term.value, locale) }) : undefined;
}

export function describeBonus(bonus: Bonus | Commission, locale: Locale): string {
  const isGuaranteed = 'guaranteed' in bonus && bonus.guaranteed.state === 'stated' && bonus.guaranteed.value.yes;
  const isOfSalary = bonus.target.state === 'stated' && bonus.target.value.kind === 'percent';
  const target = describeTerm(bonus.target, locale);
  return clauses([
    'name' in bonus ? stated(bonus.name, locale) : undefined,
    isOfSalary ? locale.say('{target} of salary', { target }) : target,
    stated(bonus.payout, locale, template('{value} expected payout')),
    isGuaranteed ? locale.say('guaranteed') : undefined,
  ]);
}

export function describeSignOn({ amount, paid, clawback }: SignOn, locale: Locale): string {
  const isProRata = clawback.proRata.state === 'stated' && clawback.proRata.value.yes;
  const isOpen = /^(?:unknown|invalid)$/.test(clawback.node.state);
  const within = isProRata ? template('clawback within {value} pro rata') : template('clawback within {value}');
  return clauses([
    paidWhen(describeTerm(amount, locale), paid, locale),
    isOpen
      ? locale.say('clawback {state}', { state: describeState(clawback, locale) })
      : stated(clawback.within, locale, within),
  ]);
}

function paidWhen(amount: string, paid: SignOn['paid'], locale: Locale): string {
  if (paid.state === 'unknown') return locale.say('{amount} at a time that is unknown', { amount });
  if (paid.state === 'invalid') return locale.say('{amount} at a time that cannot be read', { amount });
  return paid.state === 'stated' && !paid.value.amount.isZero()
    ? locale.say('{amount} after {time}', { amount, time: describeValue(paid.value, locale) })
    : locale.say('{amount} at the start', { amount });
}

export function describeHealth({ name, plan, coverage, premium }: Health, locale: Locale): string {
  const parts = [name, plan, coverage].map((term) => stated(term, locale));
  return clauses([...parts, stated(premium, locale, template('{value} premium'))]) || locale.say('stated');
}

export function describeMatchTier({ rate, upTo }: MatchTier, locale: Locale): string {
  return locale.say('{rate} up to {share} of pay', {
    rate: describeTerm(rate, locale),
    share: describeTerm(upTo, locale),
  });
}

/** The company as the file names it, or what stands in for it. */
export function companyOf(offer: Offer, locale: Locale): string {
  return offer.company.state === 'stated' ? offer.company.value.text : locale.say('Unnamed company');
}
