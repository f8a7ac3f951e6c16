import { existingDate } from '../calendar';
import { isSlipOf, nearest } from '../nearest';
import type { CalendarDay, Value } from '../term';
import type { Kind, TermSpec } from '../vocabulary';
import { readCurrency } from './readCurrency';
import { readDuration, readInterval, readRate } from './readDuration';
import { readMoney } from './readMoney';
import { readNumber, readPercent } from './readNumbers';
import { fault, guess, type Read } from './scalar';

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
  if (spec.words?.includes(text) === true) return { value: choice(text, spec) };
  // What is longer than any value is none of them; the sign at its cut end keeps it from being read or mended.
  const shown = text.length > longest.value ? `${text.slice(0, longest.value)}…` : text;
  const kinds = spec.kinds.filter((kind) => kind !== 'choice');
  const meantWord = wordFor(text, spec);
  if (kinds.length === 0) return meantWord ?? choiceFault(shown, spec);
  if (text.trim() === '')
    return fault('empty-text', 'Nothing is written here; write something, or leave the key out.', {});
  if (kinds.includes('money') && isSmallNumber(text)) {
    const meant = kinds.find((kind) => kind !== 'money');
    if (meant !== undefined) return readKind(meant, text, spec, currency);
  }
  const reads = kinds.map((kind) => readKind(kind, isFreeText(kind) ? text : shown, spec, currency));
  const read = reads.find((each) => each.value !== undefined);
  if (read !== undefined) return read;
  if (meantWord !== undefined) return meantWord;
  const word = nearest(text, [...(spec.words ?? []), ...spec.absence]);
  if (word !== undefined) return choiceFault(text, spec);
  const alike = kinds.findIndex((kind) => looksLike(kind, text));
  return reads[Math.max(alike, 0)] ?? choiceFault(shown, spec);
}

/** What people write for `unknown`, `none` and `full` in letters and notes; `isSure` tells where it can mean nothing else. */
const notes: readonly { readonly meant: string; readonly pattern: RegExp; readonly isSure: (spec: TermSpec) => boolean }[] = [
  {
    meant: 'unknown',
    pattern: /^(?:tbd|tba|tbc|n\/?a|\?+|-+|not (?:stated|known|said|yet known)|open|unclear|to be (?:determined|discussed))$/i,
    isSure: () => true,
  },
  { meant: 'none', pattern: /^(?:no|not applicable)$/i, isSure: () => true },
  // Of a limit `none` means that there is no end, which is the opposite of nothing.
  { meant: 'none', pattern: /^(?:false|nothing|nil|not (?:offered|included))$/i, isSure: ({ limit }) => limit !== true },
  { meant: 'none', pattern: /^(?:free|fully paid)$/i, isSure: ({ better, limit }) => better === 'less' && limit !== true },
  { meant: 'full', pattern: /^(?:fully|100\s*%|fully remote|remote|anywhere)$/i, isSure: () => true },
  // Who may work from home may do so every day or now and then.
  { meant: 'full', pattern: /^(?:yes|true)$/i, isSure: () => false },
]; // prettier-ignore

/** Names the word of the format for one that only means it. */
function wordFor(text: string, spec: TermSpec): { readonly fault: NonNullable<Read<Value>['fault']> } | undefined {
  if (spec.kinds.includes('yes-no')) return undefined;
  const words: readonly string[] = [...(spec.words ?? []), ...spec.absence];
  const note = notes.find(({ meant, pattern }) => words.includes(meant) && pattern.test(text.trim()));
  if (note === undefined) return undefined;
  const { meant, isSure } = note;
  const make = isSure(spec) ? fault : guess;
  return make('value-not-allowed', '"{text}" is written "{meant}" here.', { text, meant }, meant);
}

/** Where money and a percentage or duration are both allowed, a small bare number is one of those without its sign or unit. */
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
      return /%|percent/i.test(text);
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
      return readPercent(text, kind === 'signed-percent');
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

function choiceFault(text: string, spec: TermSpec): { readonly fault: NonNullable<Read<Value>['fault']> } {
  const words = [...(spec.words ?? []), ...spec.absence];
  const meant = nearest(text, words);
  const allowed = words.join(', ');
  return meant === undefined
    ? fault('value-not-allowed', '"{text}" is not a value of "{name}". Allowed: {allowed}.', {
        text,
        name: spec.name,
        allowed,
      })
    : (isSlipOf(text, meant) ? fault : guess)(
        'value-not-allowed',
        '"{text}" is not a value of "{name}"; did you mean "{meant}"? Allowed: {allowed}.',
        { text, name: spec.name, meant, allowed },
        meant,
      );
}

/** Reads `2026-11-20` (ISO 8601, calendar date), when there is such a day. */
function readDate(text: string): Read<CalendarDay> {
  const date = existingDate(text);
  if (date !== undefined) return { value: { kind: 'date', date } };
  if (/^\d{4}-\d{2}-\d{2}$/.test(text))
    return fault('date-does-not-exist', 'There is no {text} in the calendar.', { text });
  const fixed = likelyDate(text);
  return fixed === undefined
    ? fault('unreadable-date', '"{text}" is not a date; write it as year-month-day, like 2026-11-20.', { text })
    : fault('unreadable-date', '"{text}" is not a date; write {fixed}.', { text, fixed }, fixed);
}

/** The day that another way of writing means; undefined when day and month could be confused. */
function likelyDate(text: string): string | undefined {
  const parts = (pattern: RegExp) => pattern.exec(text)?.slice(1) ?? [];
  const [year, month, day] = parts(/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ][\d:.]+Z?)?$/);
  if (day !== undefined) return toDate(year, month, day);
  const [first, second, last] = parts(/^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/);
  if (last !== undefined) {
    // Dots are written between day and month; elsewhere only a number above 12 tells which is the day.
    if (text.includes('.') || Number(first) > 12) return toDate(last, second, first);
    return Number(second) > 12 ? toDate(last, first, second) : undefined;
  }
  const [before, name, after, named] = parts(/^(?:(\d{1,2})\.? )?([A-Za-z]{3,9})\.?(?: (\d{1,2}))?,? (\d{4})$/);
  const names = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
  const index = names.indexOf(name?.slice(0, 3).toLowerCase() ?? '');
  return index < 0 ? undefined : toDate(named, String(index + 1), before ?? after);
}

function toDate(year = '', month = '', day = ''): string | undefined {
  return existingDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}
