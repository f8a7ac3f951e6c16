import { isCurrency } from '../currency';
import { Decimal } from '../decimal';
import type { Duration, DurationUnit, Money, Percent, Quantity, Rate } from '../term';
import { exampleText, type Period, type TermSpec } from '../vocabulary';
import { fault, type Read } from './scalar';

const periods = 'hour|day|week|month|quarter|year';
const digits = '(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?';
const moneyPattern = new RegExp(`^(?:([A-Z]{3}) )?(${digits})([kK]?)(?: ([A-Z]{3}))?(?:/(${periods}))?$`);
const ratePattern = /^(\d+(?:\.\d+)?)(?: (minute|hour|day|week|time)s?)?\/(day|week|month|quarter|year)$/;
const durationPattern = /^(\d+(?:\.\d+)?) (day|week|month|year)s?$/;

const symbols: Readonly<Record<string, string>> = { $: 'USD', '€': 'EUR', '£': 'GBP', '¥': 'JPY' };
const periodWords: Readonly<Record<string, Period>> = {
  h: 'hour', hr: 'hour', hourly: 'hour', d: 'day', daily: 'day', w: 'week', wk: 'week', weekly: 'week', m: 'month', mo: 'month', mon: 'month',
  monthly: 'month', q: 'quarter', quarterly: 'quarter', y: 'year', yr: 'year', a: 'year', annum: 'year', yearly: 'year', annually: 'year',
}; // prettier-ignore

const number = (text: string) => new Decimal(text.replaceAll(',', ''));

/** Reads money such as `EUR 2000/year`; the field's own period and the file's currency stand where it names none. */
export function readMoney(text: string, spec: TermSpec, currency: string): Read<Money> {
  const match = moneyPattern.exec(text);
  if (match === null) return moneyFault(text, spec);
  const [, before, amount = '', thousands, after, period] = match as unknown as (string | undefined)[];
  const named = before ?? after;
  if (before !== undefined && after !== undefined)
    return fault('unreadable-amount', '"{text}" names two currencies; keep one.', { text });
  if (named !== undefined && !isCurrency(named))
    return fault('unknown-currency', '"{code}" is not a currency of ISO 4217.', { code: named });
  if (period !== undefined && spec.period === undefined)
    return fault(
      'unexpected-period',
      '{title} is paid once; leave out "/{period}".',
      { title: spec.title, period },
      text.replace(/\/\w+$/, ''),
    );
  const unit = period ?? spec.period;
  return {
    value: {
      kind: 'money',
      amount: thousands ? number(amount).times(1000) : number(amount),
      currency: named ?? currency,
      ...(unit === undefined ? {} : { period: unit as Period }),
    },
  };
}

function moneyFault(text: string, spec: TermSpec): Read<Money> {
  if (/^-\s*\d/.test(text))
    return fault('negative-amount', '"{text}" is below 0; write the amount without a sign.', { text });
  const fixed = likelyMoney(text, spec);
  return fixed === undefined
    ? fault('unreadable-amount', '"{text}" is not an amount; write it like 185000, 185k, EUR 2000 or 120/month.', {
        text,
      })
    : fault('unreadable-amount', '"{text}" is not an amount; write {fixed}.', { text, fixed }, fixed);
}

/** What `€2.000 monthly` and the like most likely mean, in the written form; undefined when that would be a guess. */
function likelyMoney(text: string, spec: TermSpec): string | undefined {
  const loose =
    /^([A-Za-z]{3}|[$€£¥])?\s*([\d][\d.,'’_ ]*\d|\d)\s*([kK])?\s*([A-Za-z]{3}\b|[$€£¥])?\s*(?:(?:\/|per|a)?\s*([a-z]+))?$/.exec(
      text.trim(),
    );
  if (loose === null) return undefined;
  const [, before, amount = '', thousands = '', after, word] = loose as unknown as (string | undefined)[];
  const plain = /^\d{1,3}(?:[.'’_ ]\d{3})+$/.test(amount) ? amount.replace(/\D/g, '') : amount;
  if (!new RegExp(`^${digits}$`).test(plain)) return undefined;
  const code = before ?? after;
  const currency = code === undefined ? '' : (symbols[code] ?? code.toUpperCase());
  if (currency !== '' && !isCurrency(currency)) return undefined;
  const period =
    word === undefined ? '' : (periodWords[word] ?? (periods.split('|').includes(word) ? word : undefined));
  if (period === undefined || (period !== '' && spec.period === undefined)) return undefined;
  return `${currency && `${currency} `}${plain}${thousands && 'k'}${period && `/${period}`}`;
}

/** Reads `15%`. A bare number is refused: 0.15 and 15 could both be meant. */
export function readPercent(text: string, signed: boolean): Read<Percent> {
  const match = /^(-?)(\d+(?:\.\d+)?)%$/.exec(text);
  if (match !== null && (signed || match[1] === ''))
    return { value: { kind: 'percent', ratio: new Decimal(text.slice(0, -1)).div(100) } };
  if (match !== null) return fault('negative-amount', '"{text}" is below 0%.', { text });
  const spaced = /^(\d+)(?:[.,](\d+))?\s*(?:%|percent|pct)$/i.exec(text);
  const bare = /^\d*\.?\d+$/.test(text) ? new Decimal(text) : undefined;
  if (spaced !== null) {
    const fixed = `${spaced[1] ?? ''}${spaced[2] === undefined ? '' : `.${spaced[2]}`}%`;
    return fault('unreadable-percent', '"{text}" is not a percentage; write {fixed}.', { text, fixed }, fixed);
  }
  if (bare === undefined)
    return fault('unreadable-percent', '"{text}" is not a percentage; write it like 15%.', { text });
  // A share between 0 and 1 is most likely a ratio: 0.15 means 15%.
  const fixed = `${(bare.greaterThan(0) && bare.lessThan(1) ? bare.times(100) : bare).toString()}%`;
  return fault('percent-without-sign', '"{text}" needs a percent sign: write {fixed}', { text, fixed }, fixed);
}

/** Reads `4 years`. */
export function readDuration(text: string, spec: TermSpec): Read<Duration> {
  const match = durationPattern.exec(text);
  if (match !== null)
    return { value: { kind: 'duration', amount: new Decimal(match[1] ?? 0), unit: match[2] as DurationUnit } };
  if (/^\d+(?:\.\d+)?$/.test(text)) {
    const unit = spec.unit ?? /[a-z]+$/.exec(exampleText(spec) ?? spec.default ?? 'months')?.[0] ?? 'months';
    const fixed = `${text} ${text === '1' ? unit.replace(/s$/, '') : unit.replace(/s?$/, 's')}`;
    return fault('duration-without-unit', '"{text}" needs a unit: write {fixed}', { text, fixed }, fixed);
  }
  const loose = /^(\d+(?:\.\d+)?)\s*-?\s*(d|day|w|wk|week|m|mo|month|y|yr|year)s?$/i.exec(text);
  if (loose !== null) {
    const unit = { d: 'day', w: 'week', m: 'month', y: 'year' }[(loose[2] ?? 'd').charAt(0).toLowerCase()] ?? 'day';
    const fixed = `${loose[1] ?? ''} ${unit}${loose[1] === '1' ? '' : 's'}`;
    return fault('unreadable-duration', '"{text}" is not a length of time; write {fixed}.', { text, fixed }, fixed);
  }
  return fault(
    'unreadable-duration',
    '"{text}" is not a length of time; write it like 4 years, 12 months or 25 days.',
    { text },
  );
}

/** Reads how often something happens: `month`, or a duration. */
export function readInterval(text: string, spec: TermSpec): Read<Duration> {
  if (text === 'quarter') return { value: { kind: 'duration', amount: new Decimal(3), unit: 'month' } };
  if (/^(?:day|week|month|year)$/.test(text))
    return { value: { kind: 'duration', amount: new Decimal(1), unit: text as DurationUnit } };
  const adverbs: Readonly<Record<string, string>> = {
    monthly: 'month',
    quarterly: 'quarter',
    yearly: 'year',
    annually: 'year',
    weekly: 'week',
    daily: 'day',
  };
  const fixed = adverbs[text.toLowerCase()];
  if (fixed !== undefined)
    return fault('unreadable-duration', '"{text}" is not how often; write {fixed}.', { text, fixed }, fixed);
  const duration = readDuration(text, spec);
  if (duration.value === undefined || duration.value.amount.greaterThan(0)) return duration;
  return fault('unreadable-duration', '"{text}" is not how often; write it like month, quarter or 6 months.', { text });
}

/** Reads `3 days/week`; a bare number is in the field's own unit. */
export function readRate(text: string, spec: TermSpec): Read<Rate> {
  const match = ratePattern.exec(text);
  const example = exampleText(spec) ?? '3 days/week';
  const unit = (spec.unit ?? 'days').replace(/s$/, '') as Rate['unit'];
  if (match !== null) {
    const written = (match[2] ?? unit) as Rate['unit'];
    if (written !== unit)
      return fault('unreadable-rate', '{title} is counted in {unit}s; write it like {example}.', {
        title: spec.title,
        unit,
        example,
      });
    return { value: { kind: 'rate', amount: new Decimal(match[1] ?? 0), unit, period: match[3] as Period } };
  }
  const bare = /^(\d+(?:\.\d+)?)(?:\s*(?:minute|hour|day|time)s?)?$/.exec(text)?.[1];
  if (bare !== undefined && spec.period !== undefined) {
    const fixed =
      unit === 'time' || unit === 'hour'
        ? `${bare}/${spec.period}`
        : `${bare} ${unit}${bare === '1' ? '' : 's'}/${spec.period}`;
    return fault('unreadable-rate', '"{text}" needs a period: write {fixed}', { text, fixed }, fixed);
  }
  return fault('unreadable-rate', '"{text}" cannot be read; write it like {example}.', { text, example });
}

/** Reads a number, with or without thousands separators; `whole` refuses decimals. */
export function readNumber(text: string, whole: boolean): Read<Quantity> {
  const pattern = whole ? /^(?:\d{1,3}(?:,\d{3})+|\d+)$/ : /^\d+(?:\.\d+)?$/;
  if (pattern.test(text)) return { value: { kind: 'quantity', amount: number(text) } };
  return whole
    ? fault('unreadable-number', '"{text}" is not a whole number; write it like 45,000,000.', { text })
    : fault('unreadable-number', '"{text}" is not a number; write it like 0.92.', { text });
}
