import { Decimal } from '../decimal';
import type { Percent, Quantity } from '../term';
import { exampleText, type TermSpec } from '../vocabulary';
import { decimalDigits, readDecimal } from './digits';
import { fault, guess, meantByComma, tooLittle, type Fault, type Read } from './scalar';

const percentPattern = new RegExp(`^(-?)${decimalDigits}%$`);

/** Reads `15%`. A bare number is refused: 0.15 and 15 could both be meant. */
export function readPercent(text: string, signed: boolean, spec: TermSpec): Read<Percent> {
  const fraction = spec.fraction === true ? readFraction(text) : undefined;
  if (fraction !== undefined) return fraction;
  const match = percentPattern.exec(text);
  if (match !== null && (signed || match[1] === ''))
    return { value: percentOf(readDecimal(text.slice(0, -1)).div(100), spec) };
  if (match !== null) return fault('negative-amount', '"{text}" is below 0%.', { text });
  const spaced = /^(\d+)(?:[.,](\d+))?\s*(?:%|percent|pct)$/i.exec(text);
  const bare = /^(?:\d+(?:\.\d+|,\d{1,2})?|\.\d+)$/.test(text) ? readDecimal(text) : undefined;
  if (spaced !== null) {
    const fixed = `${spaced[1] ?? ''}${spaced[2] === undefined ? '' : `.${spaced[2]}`}%`;
    // Three digits behind a comma may be a group of thousands.
    const isGroup = text.includes(',') && spaced[2]?.length === 3;
    const sentence = '"{text}" is not a percentage; write {fixed}.';
    return (isGroup ? guess : fault)('unreadable-percent', sentence, { text, fixed }, fixed);
  }
  const ofSalary = shareOfSalary(text, spec);
  if (ofSalary !== undefined)
    return fault(
      'unreadable-percent',
      '"{text}" is not a percentage; write {fixed}.',
      { text, fixed: ofSalary },
      ofSalary,
    );
  if (bare === undefined)
    return fault('unreadable-percent', '"{text}" is not a percentage; write it like 15%.', { text });
  // A share between 0 and 1 is most likely a ratio: 0.15 means 15%. Nothing is nothing, either way.
  const fixed = `${(bare.greaterThan(0) && bare.lessThan(1) ? bare.times(100) : bare).toFixed()}%`;
  const sentence = '"{text}" needs a percent sign: write {fixed}';
  return (bare.isZero() ? fault : guess)('percent-without-sign', sentence, { text, fixed }, fixed);
}

function percentOf(ratio: Decimal, { ofSalary }: TermSpec): Percent {
  return { kind: 'percent', ratio, ...(ofSalary === true ? { ofSalary } : {}) };
}

const salaryWords = '(?:(?:your|the|my|annual|yearly|base|basic) )*(?:salary|pay)';
const percentOfSalary = new RegExp(`^(${decimalDigits}) ?(?:%|percent) of ${salaryWords}$`, 'i');
const timesSalary = new RegExp(`^(${decimalDigits}) ?(?:x|times) ${salaryWords}$`, 'i');

/** What `10% of base salary` or, for a sum, `4x salary` is in the written form; undefined for other texts. */
function shareOfSalary(text: string, { ofSalary }: TermSpec): string | undefined {
  const share = percentOfSalary.exec(text)?.[1];
  if (share !== undefined) return `${readDecimal(share).toFixed()}%`;
  const times = ofSalary === true ? timesSalary.exec(text)?.[1] : undefined;
  return times === undefined ? undefined : `${readDecimal(times).times(100).toFixed()}%`;
}

/** Reads `1/60`; undefined where the text is no fraction at all. */
function readFraction(text: string): Read<Percent> | undefined {
  const [, top = '', bottom = '', rest] =
    /^([1-9]\d{0,3}) ?\/ ?([1-9]\d{0,3})((?:th|ths|st|nd|rd)?(?: .*)?)$/i.exec(text.trim()) ?? [];
  if (rest === undefined) return undefined;
  const fixed = `${top}/${bottom}`;
  if (Number(top) >= Number(bottom))
    return fault('unreadable-percent', '"{text}" is no share of a whole; write it like 1/60 or 1.5%.', { text });
  if (text !== fixed)
    return fault('unreadable-percent', '"{text}" is not a fraction; write {fixed}.', { text, fixed }, fixed);
  return { value: { kind: 'percent', ratio: new Decimal(top).div(bottom), fraction: fixed } };
}

/** Reads a number within the bounds of its field; `whole` refuses decimals and allows thousands separators. */
export function readNumber(text: string, whole: boolean, spec: TermSpec): Read<Quantity> {
  const pattern = whole ? /^(?:\d{1,3}(?:,\d{3})+|\d+)$/ : /^\d+(?:\.\d+)?$/;
  if (pattern.test(text)) {
    const amount = new Decimal(text.replaceAll(',', ''));
    return outOfBounds(amount, spec) ?? { value: { kind: 'quantity', amount } };
  }
  const fixed = whole ? undefined : meantByComma(text, (plain) => readNumber(plain, whole, spec));
  if (fixed !== undefined)
    return guess('unreadable-number', '"{text}" is not a number; write {fixed}.', { text, fixed }, fixed);
  const { least = 0, most } = spec;
  if (whole && most !== undefined) {
    const args = { text, least, most, example: exampleText(spec) ?? '' };
    const sentence = '"{text}" is not a whole number from {least} to {most}; write it like {example}.';
    return fault('unreadable-number', sentence, args);
  }
  return whole
    ? fault('unreadable-number', '"{text}" is not a whole number; write it like 45,000,000.', { text })
    : fault('unreadable-number', '"{text}" is not a number; write it like 0.92.', { text });
}

function outOfBounds(amount: Decimal, spec: TermSpec): { readonly fault: Fault } | undefined {
  const { least = 0, most = Infinity, above = -1 } = spec;
  const example = exampleText(spec) ?? '';
  if (amount.lessThanOrEqualTo(above)) return tooLittle(above, example);
  if (amount.greaterThanOrEqualTo(least) && amount.lessThanOrEqualTo(most)) return undefined;
  return fault('number-out-of-bounds', 'This is a number from {least} to {most}; write it like {example}.', {
    least,
    most,
    example,
  });
}
