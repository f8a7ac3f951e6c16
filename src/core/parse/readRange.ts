import type { Decimal } from '../decimal';
import { isRangeable, rangedValue, type RangeableValue, type Value } from '../term';
import type { Kind, TermSpec } from '../vocabulary';
import { meantRange, signOfRange } from './meantRange';
import { fault, guess, type Read } from './scalar';
import { completed, type WrittenEnd, writtenEnd, textOfEnd } from './writtenEnd';

/** Reads one end of a range as a value of its field. */
export type ReadEnd = (text: string) => Read<Value>;

/** The longest text that is looked at: two values and what is between them. */
const longest = 84;

/**
 * Reads a range, `10% to 20%`, low end first; a unit, period or currency that stands once holds for both ends. The
 * value is its worse end for the employee and carries both. Undefined where the text means no range.
 */
export function readRange(text: string, spec: TermSpec, readEnd: ReadEnd): Read<Value> | undefined {
  const example = exampleOf(spec);
  if (example === undefined || text.length > longest || !signOfRange.test(text)) return undefined;
  const read = readWritten(text, spec, readEnd);
  if (read !== undefined && (read.value !== undefined || read.fault.replacement !== undefined))
    return allowed(read, text, spec);
  const meant = meantRange(text, (each) => readWritten(each, spec, readEnd)?.value !== undefined, readEnd);
  if (meant !== undefined) {
    const { fixed, isGuess } = meant;
    const sentence = '"{text}" is not how a range is written; write {fixed}.';
    return allowed((isGuess ? guess : fault)('unreadable-range', sentence, { text, fixed }, fixed), text, spec);
  }
  if (read !== undefined) return allowed(read, text, spec);
  return spec.range === true && /^\S.* to .*\S$/.test(text)
    ? fault('unreadable-range', '"{text}" is not a range; write two figures, like {example}.', { text, example })
    : undefined;
}

/** What is read where the field takes ranges; else that it needs one figure. */
function allowed(read: Read<Value>, text: string, { range }: TermSpec): Read<Value> {
  if (range === true) return read;
  return fault('range-not-allowed', 'Write one figure here, not a range such as {text}.', { text });
}

/** Reads a range as the format writes it; undefined where it is written in another way. */
function readWritten(text: string, spec: TermSpec, readEnd: ReadEnd): Read<Value> | undefined {
  const ends = text.split(' to ').map(writtenEnd);
  const [first, second, ...more] = ends;
  if (first === undefined || second === undefined || ends.includes(undefined)) return undefined;
  if (more.length > 0) return tooManyEnds(text, ends as readonly WrittenEnd[], spec, readEnd);
  const texts = [completed(first, second), completed(second, first)].map(textOfEnd);
  const [low, high] = texts.map(readEnd);
  if (low?.value === undefined || high?.value === undefined)
    return wrongEnd([first, second].map(textOfEnd), texts, spec, readEnd);
  if (!isRangeable(low.value) || !isRangeable(high.value)) return undefined;
  const unlike = differenceOf(low.value, high.value);
  if (unlike !== undefined) return fault('range-ends-differ', unlike, { example: exampleOf(spec) ?? '' });
  if (isScaledOnce(first, second))
    return guess(
      'ambiguous-amount',
      '"{text}" could mean {fixed}; write the {scale} at both ends.',
      { text, fixed: inOneScale(first, second), scale: second.scale },
      inOneScale(first, second),
    );
  if (sizeOf(low.value).lessThanOrEqualTo(sizeOf(high.value)))
    return { value: rangedValue(low.value, high.value, worseEndOf(spec)) };
  const fixed = swapped(first, second);
  return fault('range-out-of-order', 'Write the low end of a range first: {fixed}', { fixed }, fixed);
}

/** What is wrong with ends that cannot be read: they are of two kinds, or one of them is no value as it stands. */
function wrongEnd(
  own: readonly string[],
  texts: readonly string[],
  spec: TermSpec,
  readEnd: ReadEnd,
): Read<Value> | undefined {
  const [first, second] = own.map(readEnd);
  if (first?.value !== undefined && second?.value !== undefined && first.value.kind !== second.value.kind)
    return fault('range-ends-differ', ofTwoKinds, { example: exampleOf(spec) ?? '' });
  const wrong = own.filter((text, i) => text === texts[i]).flatMap((text) => readEnd(text).fault ?? []);
  // What to write in place of one end is not what to write for both.
  return wrong[0] && fault(wrong[0].code, wrong[0].text, wrong[0].args);
}

const ofTwoKinds = 'Write both ends of a range alike, as in {example}.';

/** Which end of a range of a field is worse for the employee. */
function worseEndOf({ better, worseEnd }: TermSpec): 'low' | 'high' {
  return better === 'less' || worseEnd === 'high' ? 'high' : 'low';
}

function sizeOf(value: RangeableValue): Decimal {
  return value.kind === 'percent' ? value.ratio : value.amount;
}

/** What to do about ends that cannot be held against each other. */
function differenceOf(low: RangeableValue, high: RangeableValue): string | undefined {
  if (low.kind !== high.kind) return ofTwoKinds;
  if ('currency' in low && 'currency' in high && low.currency !== high.currency)
    return 'Write both ends of a range in one currency, as in {example}.';
  if ('period' in low && 'period' in high && low.period !== high.period)
    return 'Write both ends of a range for one period, as in {example}.';
  if ('unit' in low && 'unit' in high && low.unit !== high.unit)
    return 'Write both ends of a range in one unit, as in {example}.';
  return undefined;
}

/** `150 to 170k` most likely means thousands at both ends. */
function isScaledOnce(first: WrittenEnd, second: WrittenEnd): boolean {
  return first.scale === '' && second.scale !== '' && Number(first.number) > 0 && Number(first.number) < 1000;
}

function inOneScale(first: WrittenEnd, second: WrittenEnd): string {
  return `${textOfEnd({ ...first, scale: second.scale })} to ${textOfEnd(second)}`;
}

/** The ends in order; what stands once stays where it is. */
function swapped(first: WrittenEnd, second: WrittenEnd): string {
  const { number, scale } = first;
  const low = textOfEnd({ ...first, number: second.number, scale: second.scale });
  return `${low} to ${textOfEnd({ ...second, number, scale })}`;
}

function tooManyEnds(text: string, ends: readonly WrittenEnd[], spec: TermSpec, readEnd: ReadEnd): Read<Value> {
  const [first, last] = [ends[0], ends.at(-1)];
  const fixed = first === undefined || last === undefined ? '' : `${textOfEnd(first)} to ${textOfEnd(last)}`;
  const code = 'range-of-many-ends';
  const sentence = '"{text}" has more than two ends; write the lowest and the highest: {fixed}';
  if (readWritten(fixed, spec, readEnd)?.value !== undefined) return guess(code, sentence, { text, fixed }, fixed);
  return fault('range-of-many-ends', '"{text}" has more than two ends; write two, as in {example}.', {
    text,
    example: exampleOf(spec) ?? '',
  });
}

const examples: Partial<Record<Kind, string>> = {
  money: '150k to 170k',
  percent: '10% to 20%',
  'signed-percent': '10% to 20%',
  duration: '3 to 6 months',
  interval: '3 to 6 months',
  rate: '2 to 3 days/week',
  count: '10,000 to 12,000',
  number: '10 to 12',
};

/** A range as a field of a kind writes it; undefined of a field that has no figures. */
function exampleOf({ kinds }: TermSpec): string | undefined {
  return kinds.map((kind) => examples[kind]).find((example) => example !== undefined);
}
