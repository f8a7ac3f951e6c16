import { existingDate } from '../calendar';
import { isCurrency } from '../currency';
import { nearest } from '../nearest';
import type { Value } from '../term';
import type { Kind, TermSpec } from '../vocabulary';
import { readDuration, readInterval, readMoney, readNumber, readPercent, readRate } from './readNumbers';
import { fault, type Read } from './scalar';

/** The longest text a field may hold, as the schemas say. */
const longestText = 2000;

/**
 * Reads a scalar as the term allows. `text` is the scalar's own text (without quotes), `currency` stands for amounts that name
 * none. Of several kinds the first that fits wins; when none does, the fault is that of the kind the text looks most like.
 */
export function readValue(text: string, spec: TermSpec, currency: string): Read<Value> {
  if (spec.words?.includes(text) === true) return { value: { kind: 'choice', word: text } };
  const kinds = spec.kinds.filter((kind) => kind !== 'choice');
  if (kinds.length === 0) return choiceFault(text, spec);
  if (isBarePercent(text, kinds)) return readPercent(text, false);
  const reads = kinds.map((kind) => readKind(kind, text, spec, currency));
  const read = reads.find((each) => each.value !== undefined);
  if (read !== undefined) return read;
  const word = nearest(text, [...(spec.words ?? []), ...spec.absence]);
  if (word !== undefined) return choiceFault(text, spec);
  const alike = kinds.findIndex((kind) => looksLike(kind, text));
  return reads[Math.max(alike, 0)] ?? choiceFault(text, spec);
}

/** Where money and a percentage are both allowed, a small bare number is a percentage without its sign. */
function isBarePercent(text: string, kinds: readonly Kind[]): boolean {
  return (
    kinds.includes('money') &&
    kinds.includes('percent') &&
    /^\d*\.?\d+$/.test(text) &&
    Number(text) > 0 &&
    Number(text) <= 100
  );
}

function looksLike(kind: Kind, text: string): boolean {
  switch (kind) {
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
      return readNumber(text, kind === 'count');
    case 'date':
      return readDate(text);
    case 'yes-no':
      return readYesNo(text);
    case 'currency':
      return isCurrency(text)
        ? { value: { kind: 'text', text } }
        : fault('unknown-currency', '"{code}" is not a currency of ISO 4217; write it like EUR or USD.', {
            code: text,
          });
    case 'choice':
    case 'text':
    case 'path':
    case 'any':
      return readText(text);
  }
}

function readText(text: string): Read<Value> {
  if (text.trim() === '')
    return fault('empty-text', 'Nothing is written here; write something, or leave the key out.', {});
  return text.length <= longestText
    ? { value: { kind: 'text', text } }
    : fault('text-too-long', 'This text has more than {limit} characters; keep it shorter.', { limit: longestText });
}

function readDate(text: string): Read<Value> {
  const date = existingDate(text);
  if (date !== undefined) return { value: { kind: 'date', date } };
  return /^\d{4}-\d{2}-\d{2}$/.test(text)
    ? fault('date-does-not-exist', 'There is no {text} in the calendar.', { text })
    : fault('unreadable-date', '"{text}" is not a date; write it as year-month-day, like 2026-11-20.', { text });
}

function readYesNo(text: string): Read<Value> {
  if (text === 'true' || text === 'false') return { value: { kind: 'yes-no', yes: text === 'true' } };
  const fixed = /^(?:yes|y|on|true)$/i.test(text) ? 'true' : /^(?:no|n|off|false)$/i.test(text) ? 'false' : undefined;
  return fixed === undefined
    ? fault('not-true-or-false', '"{text}" is neither true nor false.', { text })
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
    : fault(
        'value-not-allowed',
        '"{text}" is not a value of "{name}"; did you mean "{meant}"? Allowed: {allowed}.',
        { text, name: spec.name, meant, allowed },
        meant,
      );
}
