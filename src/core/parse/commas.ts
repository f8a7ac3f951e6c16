import { isScalar, type YAMLMap, type YAMLSeq } from 'yaml';
import { error, type Finding } from '../finding';
import { isCurrency } from '../currency';
import { rangeOf, textOf } from './nodes';
import { currencyOf } from './readCurrency';
import type { FieldSpec } from '../vocabulary';

/**
 * The index after the pairs that are the rest of this one's number: inside braces a comma ends a value, so that
 * `{ amount: 12,000 }` says 12 and has a key 000.
 */
export function endOfNumber({ flow, items }: YAMLMap, index: number): number {
  let end = index + 1;
  if (flow !== true || !endsInDigit(items[index]?.value)) return end;
  // No key of the format begins with a digit.
  for (
    let pair = items[end];
    pair?.value === null && isScalar(pair.key) && /^\d/.test(textOf(pair.key));
    pair = items[end]
  )
    end++;
  return end;
}

function endsInDigit(node: unknown): boolean {
  return isScalar(node) && node.type === 'PLAIN' && /\d$/.test(textOf(node));
}

/** The code of all that is told here: commas in braces and brackets that split a number or a key. */
export const splitCode = 'comma-in-braces';

/**
 * Tells of numbers that commas split into several entries of a list in brackets: `[20,000]` has the entries 20 and 000.
 */
export function splitEntries({ flow, items }: YAMLSeq, currency: string): readonly Finding[] {
  if (flow !== true) return [];
  const findings: Finding[] = [];
  for (let i = 0, end = 1; i < items.length; i = end, end = i + 1) {
    if (!isFirstPart(items[i])) continue;
    end = endOfIndian(items, i) ?? end;
    while (end < items.length && isRest(items[end - 1], items[end])) end++;
    if (end === i + 1) continue;
    const parts = items.slice(i, end);
    // 100,200 may be two amounts; no amount begins with 0.
    const isCertain = parts.slice(1).some((each) => isScalar(each) && textOf(each).startsWith('0'));
    findings.push({ ...splitNumber(parts, '[ ]', currency, true), ...(isCertain ? {} : { isGuess: true }) });
  }
  return findings;
}

function isFirstPart(node: unknown): boolean {
  return isScalar(node) && /^(?:[A-Z]{3} ?|[~\p{Sc}] ?)?\d{1,3}$/u.test(textOf(node));
}

/** The index behind the groups of two that `[19,68,000]` has before its last three digits; undefined without them. */
function endOfIndian(items: readonly unknown[], first: number): number | undefined {
  let end = first + 1;
  while (/^\d{2}$/.test(entryText(items[end])) && adjoins(items[end - 1], items[end])) end++;
  const isFirst = /\D?\d{1,2}$/.test(entryText(items[first])) && !/\d{3}$/.test(entryText(items[first]));
  return isFirst && end > first + 1 && isRest(items[end - 1], items[end]) ? end + 1 : undefined;
}

function entryText(node: unknown): string {
  return isScalar(node) ? textOf(node) : '';
}

function isFurtherPart(node: unknown): boolean {
  return isScalar(node) && /^\d{3}(?!\d)/.test(textOf(node));
}

/**
 * Whether an entry is the rest of the one before it: three digits right behind a comma, or three that no amount begins
 * with.
 */
function isRest(before: unknown, entry: unknown): boolean {
  return isScalar(entry) && isFurtherPart(entry) && (textOf(entry).startsWith('0') || adjoins(before, entry));
}

/** No number of a file is longer. */
const longestNumber = 40;

function isBetweenIndianGroups(before: string, rest: string): boolean {
  return /(?<![\d,])\d{1,2}(?:,\d{2})*$/.test(before) && /^(?:,\d{2})+,\d{3}(?!\d)/.test(rest);
}

/**
 * Tells whether the comma at an offset may be one within a number, as in `[20,000]`, where a space would make two of
 * it.
 */
export function mayBeWithinNumber(comma: number, text: string): boolean {
  if (!/\d/.test(text.charAt(comma - 1))) return false;
  const rest = text.slice(comma, comma + longestNumber);
  return (
    /^,\d{3}(?!\d)/.test(rest) || isBetweenIndianGroups(text.slice(Math.max(0, comma - longestNumber), comma), rest)
  );
}

/** Whether nothing but a comma is between two entries. */
function adjoins(before: unknown, after: unknown): boolean {
  return rangeOf(before)?.end === (rangeOf(after)?.start ?? 0) - 1;
}

/**
 * Tells of a number that commas split: it is not known, whatever stands before the first of them. A sign of a currency
 * that several share is read in the file's own `currency`.
 */
export function splitNumber(
  nodes: readonly unknown[],
  brackets: string,
  currency: string,
  hasThousands: boolean,
): Finding {
  const parts = nodes.filter((each) => isScalar(each));
  const { fixed, isGuess } = wholeNumber(parts.map(textOf), currency, hasThousands);
  const start = rangeOf(parts[0])?.start ?? 0;
  const end = rangeOf(parts.at(-1))?.end ?? start;
  const text = 'Inside {brackets} a comma ends the value; write {fixed}.';
  return {
    ...error(splitCode, { start, end }, text, { fixed, brackets }),
    replacement: fixed,
    ...(isGuess ? { isGuess } : {}),
  };
}

interface WholeNumber {
  readonly fixed: string;
  readonly isGuess: boolean;
}

/** The number that stands in parts, as the format writes it, and whether something else could be meant. */
function wholeNumber(parts: readonly string[], own: string, hasThousands: boolean): WholeNumber {
  const [, about = '', sign = '', space = '', rest = ''] =
    /^([~≈] ?)?(\p{Sc}|[A-Z]{1,3}\$)?( ?)(.*)$/u.exec(parts.join(',')) ?? [];
  // No percentage is in the thousands, and no thousands begin with 0.
  const isPercent = /^\d+,\d+ ?%/.test(rest);
  const isDecimal = isPercent || /^\D*(?:0,\d|(?:\d{1,3}(?:\.\d{3})+|\d+),\d{1,2}(?![\d,]))/.test(rest);
  const number = isDecimal ? rest.replace(/\.(?=\d{3})/g, '').replace(',', '.') : rest.replaceAll(',', '');
  // 2,3 days may be two or three.
  const isOfTime = isDecimal && /\d ?(?:minute|hour|day|week|month|year|time)/.test(rest);
  // Three digits may be decimals of a price or a rate.
  const isEither = !hasThousands && /^\D*[1-9]\d{0,2},\d{3}(?!\d)/.test(rest);
  const isDoubtful = about !== '' || isOfTime || isEither;
  if (sign === '') return { fixed: space + number, isGuess: isDoubtful };
  const { currency, isShared } = currencyOf(sign.replace('US$', '$'), own);
  return isCurrency(currency)
    ? { fixed: `${currency} ${number}`, isGuess: isShared || isDoubtful }
    : { fixed: sign + space + number, isGuess: true };
}

/** Whether a comma before three digits of a field can only group thousands: in amounts and counts, not in prices. */
export function hasThousands(spec: FieldSpec | undefined): boolean {
  if (spec?.type === 'list') return hasThousands(spec.item);
  if (spec?.type === 'group') return hasThousands(spec.fields.find(({ name }) => name === spec.short));
  if (spec?.type !== 'term' || spec.unit === 'share') return false;
  return spec.kinds.includes('money') || spec.kinds.includes('count');
}

/** Tells of keys that commas split: `{ Berlin, DE: 100 }` has the keys Berlin and DE. */
export function splitKeys({ flow, items }: YAMLMap): readonly Finding[] {
  if (flow !== true) return [];
  return items.flatMap(({ key, value }, i) => {
    const next = items[i + 1]?.key;
    const [span, further] = [rangeOf(key), rangeOf(next)];
    if (value !== null || !isScalar(key) || !isScalar(next) || span === undefined || further === undefined) return [];
    const fixed = JSON.stringify(`${textOf(key)}, ${textOf(next)}`);
    const place = { start: span.start, end: further.end };
    const text = 'Inside { } a comma ends the key; write {fixed}.';
    // A key with nothing after it says that it is not known.
    return [{ ...error(splitCode, place, text, { fixed }), replacement: fixed, isGuess: true }];
  });
}
