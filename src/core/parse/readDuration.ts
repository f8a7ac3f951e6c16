import { Decimal } from '../decimal';
import { message } from '../finding';
import type { Duration, DurationUnit, Rate } from '../term';
import { exampleText, type TermSpec } from '../vocabulary';
import { decimalDigits, readDecimal } from './digits';
import { likelyPeriod, periodPattern, withPeriodWords, writtenPeriod } from './readPeriod';
import { fault, type Fault, guess, meantByComma, type Read, tooLittle } from './scalar';

const durationPattern = new RegExp(`^(${decimalDigits}) (hour|day|week|month|year)s?$`);
const ratePattern = new RegExp(
  `^(${decimalDigits})(?: (minute|hour|day|week|time)s?)?/(${periodPattern.replace('hour|', '')})$`,
);

/** Reads `4 years`. */
export function readDuration(text: string, spec: TermSpec): Read<Duration> {
  const match = durationPattern.exec(text);
  if (Number(text) === 0) {
    const bounded = outsideYears(spec, 'number-out-of-bounds');
    if (bounded !== undefined) return bounded;
  }
  if (match !== null && (match[2] !== 'hour' || spec.hours === true))
    return { value: { kind: 'duration', amount: readDecimal(match[1] ?? '0'), unit: match[2] as DurationUnit } };
  if (/^\d+(?:\.\d+)?$/.test(text)) {
    const unit = likelyUnit(Number(text), spec) ?? (Number(text) === 0 ? 'day' : undefined);
    if (unit === undefined)
      return fault('duration-without-unit', '"{text}" needs a unit, such as {text} days or {text} months.', { text });
    const fixed = `${text} ${unit}${text === '1' ? '' : 's'}`;
    // No time is none in any unit.
    const make = Number(text) === 0 ? fault : guess;
    return make('duration-without-unit', '"{text}" needs a unit: write {fixed}', { text, fixed }, fixed);
  }
  const loose = /^(\d+(?:\.\d+)?)\s*(?:-\s*)?(h|hr|hour|d|day|w|wk|week|m|mo|month|y|yr|year)s?$/i.exec(text);
  if (loose !== null && (!/^h/i.test(loose[2] ?? '') || spec.hours === true)) {
    const unit =
      { h: 'hour', d: 'day', w: 'week', m: 'month', y: 'year' }[(loose[2] ?? 'd').charAt(0).toLowerCase()] ?? 'day';
    const fixed = `${loose[1] ?? ''} ${unit}${loose[1] === '1' ? '' : 's'}`;
    // `3m` may be months, minutes or millions.
    const make = loose[2]?.toLowerCase() === 'm' ? guess : fault;
    return make('unreadable-duration', '"{text}" is not a length of time; write {fixed}.', { text, fixed }, fixed);
  }
  const fixed = meantByComma(text, (plain) => readDuration(plain, spec));
  // 2,3 days may be two or three.
  if (fixed !== undefined)
    return guess('unreadable-duration', '"{text}" is not a length of time; write {fixed}.', { text, fixed }, fixed);
  return (
    outsideYears(spec, 'unreadable-duration') ??
    fault('unreadable-duration', '"{text}" is not a length of time; write it like 4 years, 12 months or 25 days.', {
      text,
    })
  );
}

/** What is told of a text that is no length of time where that has bounds. */
function outsideYears(spec: TermSpec, code: string): { readonly fault: Fault } | undefined {
  const { least, most } = spec;
  if (least === undefined || most === undefined) return undefined;
  const args = { least, most, example: exampleText(spec) ?? '' };
  return fault(code, 'This is in whole years from {least} to {most}; write it like {example}.', args);
}

/**
 * The unit of a bare number: that of the field, else that of its example. Nobody waits more than ten years, which means
 * months; above a few years of months it could be days, weeks or months, and a guess would change the meaning.
 */
function likelyUnit(amount: number, spec: TermSpec): string | undefined {
  // Nobody has more days than hardly any letter gives.
  if (spec.hours === true && spec.rare !== undefined && amount > spec.rare) return 'hour';
  if (spec.unit !== undefined) return spec.unit.replace(/s$/, '');
  const unit = (/(?<![a-z])[a-z]+$/.exec(exampleText(spec) ?? '')?.[0] ?? 'month').replace(/s$/, '');
  const likely = unit === 'year' && amount > 10 ? 'month' : unit;
  return likely === 'month' && amount > 12 && amount % 12 !== 0 ? undefined : likely;
}

/** Reads how often something happens: `month`, or a duration. */
export function readInterval(text: string, spec: TermSpec): Read<Duration> {
  if (text === 'quarter') return { value: { kind: 'duration', amount: new Decimal(3), unit: 'month' } };
  if (/^(?:day|week|month|year)$/.test(text))
    return { value: { kind: 'duration', amount: new Decimal(1), unit: text as DurationUnit } };
  const fixed = text.endsWith('ly') && text !== 'hourly' ? likelyInterval(text) : undefined;
  if (fixed !== undefined)
    return fault('unreadable-duration', '"{text}" is not how often; write {fixed}.', { text, fixed }, fixed);
  const duration = readDuration(text, spec);
  const isNever = /^0+(?:\.0+)?$/.test(text) || duration.value?.amount.greaterThan(0) === false;
  if (!isNever) return duration;
  return fault('unreadable-duration', '"{text}" is not how often; write it like month, quarter or 6 months.', { text });
}

/** What `monthly` and the like most likely mean as an interval; half a month is none. */
function likelyInterval(text: string): string | undefined {
  const period = likelyPeriod(withPeriodWords(text));
  return period === 'biweekly' ? '2 weeks' : period === 'semimonthly' ? undefined : period;
}

/** Reads `3 days/week`; a bare number is in the field's own unit. */
export function readRate(text: string, spec: TermSpec): Read<Rate> {
  const match = ratePattern.exec(text);
  const example = exampleText(spec) ?? '3 days/week';
  const unit = (spec.unit ?? 'days').replace(/s$/, '') as Rate['unit'];
  if (match === null) {
    if (spec.above !== undefined && Number(text) <= spec.above) return tooLittle(spec.above, example);
    const likely = likelyRate(text, unit, spec);
    const meant = likely === undefined ? meantByComma(text, (plain) => readRate(plain, spec)) : undefined;
    if (meant !== undefined)
      return guess('unreadable-rate', '"{text}" cannot be read; write {fixed}', { text, fixed: meant }, meant);
    if (likely === undefined)
      return fault('unreadable-rate', '"{text}" cannot be read; write it like {example}.', { text, example });
    const { fixed, hasPeriod } = likely;
    if (hasPeriod) return fault('unreadable-rate', '"{text}" cannot be read; write {fixed}', { text, fixed }, fixed);
    // 8 hours may be those of a day; nothing is nothing in any period.
    const make = Number.parseFloat(text) === 0 ? fault : guess;
    return make('unreadable-rate', '"{text}" needs a period: write {fixed}', { text, fixed }, fixed);
  }
  if (match[2] !== undefined && match[2] !== unit)
    return fault('unreadable-rate', '"{title}" is counted in "{unit}s"; write it like {example}.', {
      title: message(spec.title),
      unit,
      example,
    });
  const amount = readDecimal(match[1] ?? '0');
  return { value: { kind: 'rate', amount, unit, period: writtenPeriod(match[3] ?? '') } };
}

/**
 * What `3 days`, `40h per week` and the like most likely mean, in the written form, and whether they name their period.
 */
function likelyRate(
  text: string,
  unit: Rate['unit'],
  spec: TermSpec,
): { readonly fixed: string; readonly hasPeriod: boolean } | undefined {
  const loose =
    /^(\d+(?:\.\d+)?) ?([a-z]+?)?(?: ?(?:\/|\bper\b|\ban?\b|\beach\b|\bevery\b) ?([a-z]+)| ([a-z]+ly))?$/i.exec(
      withPeriodWords(text.trim()),
    );
  const [, amount, first, behind, adverb] = (loose ?? []) as (string | undefined)[];
  const isBare = behind === undefined && adverb === undefined && first?.endsWith('ly') === true;
  const [word, per] = isBare ? [undefined, first] : [first, behind ?? adverb];
  const period = per === undefined ? spec.period : likelyPeriod(per.toLowerCase());
  if (amount === undefined || period === undefined || period === 'hour') return undefined;
  if (word !== undefined && !`${unit}s`.startsWith(word.toLowerCase())) return undefined;
  const isPlain = unit === 'time' || unit === 'hour';
  const fixed = `${amount}${isPlain ? '' : ` ${unit}${amount === '1' ? '' : 's'}`}/${period}`;
  return { fixed, hasPeriod: per !== undefined };
}
