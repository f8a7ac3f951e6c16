import { formatDate } from '../calendar';
import type { Decimal } from '../decimal';
import { formatMoney } from '../money';
import type { Bonus, Commission, Grant, MatchTier, Offer, SignOn, Vesting } from '../offer';
import type { Field, Term, Value } from '../term';
import { placeOf } from '../term';

/** A value as a reader of the given locale would write it. */
export function describeValue(value: Value, locale: string): string {
  switch (value.kind) {
    case 'money':
      return formatMoney(value.amount, value.currency, locale) + (value.period === undefined ? '' : `/${value.period}`);
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

export function describeNumber(amount: Decimal, locale: string): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }).format(amount.toFixed() as `${number}`);
}

export function describePercent(ratio: Decimal, locale: string): string {
  return `${describeNumber(ratio.times(100), locale)}%`;
}

function counted(amount: Decimal, unit: string, locale: string): string {
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

export function describeTerm(term: Term<Value>, locale: string): string {
  return term.state === 'stated' ? describeValue(term.value, locale) : describeState(term);
}

/** The first clause as it stands, the further ones only where they are stated. */
function clauses(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(', ');
}

function stated(term: Term<Value>, locale: string, before = '', after = ''): string | undefined {
  return term.state === 'stated' ? `${before}${describeValue(term.value, locale)}${after}` : undefined;
}

export function describeBonus(bonus: Bonus | Commission, locale: string): string {
  const isGuaranteed = 'guaranteed' in bonus && bonus.guaranteed.state === 'stated' && bonus.guaranteed.value.yes;
  const ofSalary = bonus.target.state === 'stated' && bonus.target.value.kind === 'percent' ? ' of salary' : '';
  return clauses([
    'name' in bonus ? stated(bonus.name, locale) : undefined,
    describeTerm(bonus.target, locale) + ofSalary,
    stated(bonus.payout, locale, '', ' expected payout'),
    isGuaranteed ? 'guaranteed' : undefined,
  ]);
}

export function describeSignOn({ amount, paid, clawback }: SignOn, locale: string): string {
  const when =
    paid.state === 'stated' && !paid.value.amount.isZero()
      ? `after ${describeValue(paid.value, locale)}`
      : 'at the start';
  const proRata = clawback.proRata.state === 'stated' && clawback.proRata.value.yes ? ' pro rata' : '';
  return clauses([
    `${describeTerm(amount, locale)} ${when}`,
    stated(clawback.within, locale, 'clawback within ', proRata),
  ]);
}

export function describeMatchTier({ rate, upTo }: MatchTier, locale: string): string {
  return `${describeTerm(rate, locale)} up to ${describeTerm(upTo, locale)} of pay`;
}

export function describeVesting(vesting: Vesting, locale: string): string {
  if (vesting.node.state !== 'stated') return `vesting ${describeState(vesting)}`;
  if (vesting.node.word !== undefined)
    return `vests ${vesting.node.word === 'immediate' ? 'immediately' : vesting.node.word}`;
  const yearly = vesting.yearly.items.map((share) => describeTerm(share, locale)).join(' / ');
  return clauses([
    yearly === '' ? stated(vesting.over, locale, 'vests over ') : `vests ${yearly} by year`,
    stated(vesting.every, locale, 'every ')?.replace('every 1 ', 'every '),
    stated(vesting.cliff, locale, '', ' cliff'),
    stated(vesting.start, locale, 'from '),
  ]);
}

export function describeGrant(grant: Grant, locale: string): string {
  const { type, value, shares, price, strike, liquid, refresh } = grant;
  const shareCount = stated(
    shares,
    locale,
    '',
    grant.type.state === 'stated' && /^(?:ISO|NSO|option)$/.test(grant.type.value.word) ? ' options' : ' shares',
  );
  return clauses([
    clauses([stated(grant.name, locale), describeTerm(type, locale)]),
    stated(value, locale) ?? clauses([shareCount, stated(price, locale, 'at ')]),
    stated(strike, locale, 'strike '),
    describeVesting(grant.vesting, locale),
    stated(refresh.every, locale, 'repeated every ')?.replace('every 1 ', 'every '),
    liquid.state === 'stated' && liquid.value.yes
      ? undefined
      : liquid.state === 'stated'
        ? 'cannot be sold'
        : 'not said whether it can be sold',
  ]);
}

/** The company as the file names it, or what stands in for it. */
export function companyOf(offer: Offer): string {
  return offer.company.state === 'stated' ? offer.company.value.text : 'Unnamed company';
}
