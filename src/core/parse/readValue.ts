import { existingDate } from '../calendar';
import { likelyDate } from './likelyDate';
import type { CalendarDay, Value } from '../term';
import type { Kind, TermSpec } from '../vocabulary';
import { meantWord, notAllowed, wordNearly } from './meantWord';
import { readCurrency } from './readCurrency';
import { readDuration, readInterval, readRate } from './readDuration';
import { readMoney } from './readMoney';
import { readNumber, readPercent } from './readNumbers';
import { fault, guess, type Read } from './scalar';
import { readRange } from './readRange';

/** The longest text, path and value of any other kind that a field may hold, as the schemas say. */
const longest = { text: 2000, path: 200, value: 40 };

function choice(word: string, { says = {} }: TermSpec): Value {
  const text = Object.hasOwn(says, word) ? says[word] : undefined;
  return { kind: 'choice', word, ...(text === undefined ? {} : { says: text }) };
}

/**
 * Reads a scalar as the term allows. `text` is the scalar's own text (without quotes), `currency` stands for amounts
 * that name none. Of several kinds the first that fits wins; when none does, the fault is that of the kind the text
 * looks most like.
 */
export function readValue(text: string, spec: TermSpec, currency: string): Read<Value> {
  const read = readSingle(text, spec, currency);
  if (read.value !== undefined) return read;
  return readRange(text, spec, (end) => readSingle(end, spec, currency)) ?? read;
}

function readSingle(text: string, spec: TermSpec, currency: string): Read<Value> {
  if (spec.words?.includes(text) === true) return { value: choice(text, spec) };
  // What is longer than any value is none of them; the sign at its cut end keeps it from being read or mended.
  const shown = text.length > longest.value ? `${text.slice(0, longest.value)}…` : text;
  const kinds = spec.kinds.filter((kind) => kind !== 'choice');
  const meant = kinds.includes('yes-no') ? undefined : meantWord(text, spec);
  if (kinds.length === 0) return meant ?? notAllowed(shown, spec);
  if (text.trim() === '')
    return fault('empty-text', 'Nothing is written here; write something, or leave the key out.', {});
  if (kinds.includes('money') && spec.ofSalary !== true && isSmallNumber(text)) {
    const other = kinds.find((kind) => kind !== 'money');
    if (other !== undefined) return readKind(other, text, spec, currency);
  }
  const reads = kinds.map((kind) => readKind(kind, isFreeText(kind) ? text : shown, spec, currency));
  const read = reads.find((each) => each.value !== undefined);
  if (read !== undefined) return read;
  if (meant !== undefined) return meant;
  if (wordNearly(text, spec) !== undefined) return notAllowed(text, spec);
  const alike = kinds.findIndex((kind) => looksLike(kind, text));
  return reads[Math.max(alike, 0)] ?? notAllowed(shown, spec);
}

/**
 * Where money and a percentage or duration are both allowed, a small bare number is one of those without its sign or
 * unit; not in what is most often money, such as a premium.
 */
function isSmallNumber(text: string): boolean {
  return text.length < 10 && /^(?:\d+(?:\.\d+)?|\.\d+)$/.test(text) && Number(text) > 0 && Number(text) <= 100;
}

function isFreeText(kind: Kind): boolean {
  return kind === 'text' || kind === 'path' || kind === 'any';
}

function looksLike(kind: Kind, text: string): boolean {
  switch (kind) {
    case 'money':
      return /^[A-Z$€£]|\d\/|[A-Z]{3}(?:\/[a-z]+)?$/.test(text);
    case 'percent':
      return /%|percent|salary/i.test(text);
    case 'duration':
      return /day|week|month|year/i.test(text) && !text.includes('/');
    case 'date':
      return /^\d+-\d+/.test(text);
    default:
      return false;
  }
}

function readKind(kind: Kind, text: string, spec: TermSpec, currency: string): Read<Value> {
  switch (kind) {
    case 'money':
      return readMoney(text, spec, currency);
    case 'percent':
    case 'signed-percent':
      return readPercent(text, kind === 'signed-percent', spec);
    case 'duration':
      return readDuration(text, spec);
    case 'interval':
      return readInterval(text, spec);
    case 'rate':
      return readRate(text, spec);
    case 'count':
    case 'number':
      return readNumber(text, kind === 'count', spec);
    case 'date':
      return readDate(text);
    case 'yes-no':
      return readYesNo(text);
    case 'currency':
      return readCurrency(text);
    case 'path':
      return readText(text, longest.path);
    case 'choice':
    case 'text':
    case 'any':
      return readText(text, longest.text);
  }
}

function readText(text: string, limit: number): Read<Value> {
  return text.length <= limit
    ? { value: { kind: 'text', text } }
    : fault('text-too-long', 'This text has more than {limit} characters; keep it shorter.', { limit });
}

function readYesNo(text: string): Read<Value> {
  if (text === 'true' || text === 'false') return { value: { kind: 'yes-no', yes: text === 'true' } };
  const fixed = /^(?:yes|y|on|true)$/i.test(text) ? 'true' : /^(?:no|n|off|false)$/i.test(text) ? 'false' : undefined;
  return fixed === undefined
    ? fault('not-true-or-false', '"{text}" is neither true nor false; write one of them, or leave the key out.', {
        text,
      })
    : fault('not-true-or-false', '"{text}" is not true or false; write {fixed}.', { text, fixed }, fixed);
}

/** Reads `2026-11-20` (ISO 8601, calendar date), when there is such a day. */
function readDate(text: string): Read<CalendarDay> {
  const date = existingDate(text);
  if (date !== undefined) return { value: { kind: 'date', date } };
  if (/^\d{4}-\d{2}-\d{2}$/.test(text))
    return fault('date-does-not-exist', 'There is no {text} in the calendar.', { text });
  const likely = likelyDate(text);
  if (likely === undefined)
    return fault('unreadable-date', '"{text}" is not a date; write it as year-month-day, like 2026-11-20.', { text });
  const { date: fixed, isGuess } = likely;
  return (isGuess ? guess : fault)('unreadable-date', '"{text}" is not a date; write {fixed}.', { text, fixed }, fixed);
}
