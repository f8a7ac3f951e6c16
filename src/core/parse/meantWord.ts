import type { Scalar } from 'yaml';
import { nearest, slipOf } from '../nearest';
import type { FieldSpec } from '../vocabulary';
import { textOf } from './nodes';
import { nameOf, placeAt, type Position, type Reading } from './reading';
import { fault, type Fault, findingOf, guess } from './scalar';

interface Note {
  readonly meant: string;
  readonly pattern: RegExp;
  /** Whether it can mean nothing else of a field; else it is only likely. */
  readonly isSure: (spec: FieldSpec) => boolean;
}

/** What people write for `unknown`, `none` and `full` in letters and notes. */
const notes: readonly Note[] = [
  {
    meant: 'unknown',
    pattern: /^(?:tbd|tba|tbc|\?+|not (?:stated|known|said|yet known)|unclear|to be (?:determined|discussed))$/i,
    isSure: () => true,
  },
  // What is not applicable may be none, and so may a dash; what is open may be without an end.
  { meant: 'unknown', pattern: /^(?:n\/?a|-+|open)$/i, isSure: () => false },
  { meant: 'none', pattern: /^no$/i, isSure: () => true },
  { meant: 'none', pattern: /^not applicable$/i, isSure: () => false },
  // Of a limit `none` means that there is no end, which is the opposite of nothing.
  { meant: 'none', pattern: /^(?:false|nothing|nil|not offered)$/i, isSure: ({ limit }) => limit !== true },
  // A cost that is not included is one.
  { meant: 'none', pattern: /^not included$/i, isSure: (spec) => spec.limit !== true && !isCost(spec) },
  { meant: 'none', pattern: /^(?:free|fully paid)$/i, isSure: isCost },
  { meant: 'full', pattern: /^(?:fully|100\s*%|fully remote)$/i, isSure: () => true },
  // Who may work from home, or anywhere, may do so every day or now and then.
  { meant: 'full', pattern: /^(?:yes|true|remote|anywhere)$/i, isSure: () => false },
];

/** Whether a field is money that the employee pays. */
function isCost(spec: FieldSpec): boolean {
  return spec.type === 'term' && spec.kinds.includes('money') && spec.better === 'less' && spec.limit !== true;
}

/** What in free text can be nothing but a note; other words of the notes could be what the text says. */
const plainNote = /^(?:unknown|none|tbd|tba|tbc|n\/?a|\?+|-+)$/i;

/** Returns the fault of a note such as `TBD` or `no` with the word of the format for it; undefined for other texts. */
export function meantWord(text: string, spec: FieldSpec): { readonly fault: Fault } | undefined {
  const words = wordsOf(spec);
  const note = notes.find(({ meant, pattern }) => words.includes(meant) && pattern.test(text.trim()));
  if (note === undefined) return undefined;
  const { meant, isSure } = note;
  const make = isSure(spec) ? fault : guess;
  return make('value-not-allowed', '"{text}" is written "{meant}" here.', { text, meant }, meant);
}

/** The same for free text, where only what can be no text is taken for a note. */
export function meantInText(text: string, spec: FieldSpec): { readonly fault: Fault } | undefined {
  if (!plainNote.test(text.trim())) return undefined;
  const meant = wordsOf(spec).find((word) => word === text.trim().toLowerCase());
  return meant === undefined
    ? meantWord(text, spec)
    : fault('value-not-allowed', '"{text}" is written "{meant}" here.', { text, meant }, meant);
}

/** Returns the word of the format that a text nearly is. */
export function wordNearly(text: string, spec: FieldSpec): string | undefined {
  return nearest(text, wordsOf(spec));
}

/** Builds the fault of a text that is none of the words of its field, with the one that is most likely meant. */
export function notAllowed(text: string, spec: FieldSpec): { readonly fault: Fault } {
  const allowed = wordsOf(spec).join(', ');
  const meant = wordNearly(text, spec);
  const args = { text, name: nameOf(spec), allowed };
  if (meant === undefined)
    return fault('value-not-allowed', '"{text}" is not a value of "{name}". Allowed: {allowed}.', args);
  const sentence = '"{text}" is not a value of "{name}"; did you mean "{meant}"? Allowed: {allowed}.';
  return (slipOf(text, wordsOf(spec)) === meant ? fault : guess)(
    'value-not-allowed',
    sentence,
    { ...args, meant },
    meant,
  );
}

/** Tells of a text that stands for a whole group or list and only means one of its words; answers whether it does. */
export function refuseWord(node: Scalar, spec: FieldSpec, at: Position, { findings }: Reading): boolean {
  const text = textOf(node);
  const found = meantWord(text, spec) ?? (wordNearly(text, spec) === undefined ? undefined : notAllowed(text, spec));
  const span = placeAt(at, node).span;
  if (found === undefined || span === undefined) return false;
  findings.push(findingOf(found.fault, span));
  return true;
}

function wordsOf(spec: FieldSpec): readonly string[] {
  return [...('words' in spec ? (spec.words ?? []) : []), ...spec.absence];
}
