import { readValue } from '../parse/readValue';
import { fault, type Fault, guess } from '../parse/scalar';
import { endsOfValue, type RangeableValue, type RangeEnds } from '../term';
import { bareTerm, findSpec, offerVocabulary, singleFigure, type TermSpec } from '../vocabulary';
import { writtenValue } from '../writtenValue';

/** What somebody says of a term: what is asked for, what is answered, a bound of a need, a percentile of a market. */
export type Saying = 'ask' | 'fallback' | 'answer' | 'at-least' | 'at-most' | 'percentile';

/** Why a text is no value of the term at a path; undefined where it is one, or where the path is of no single term. */
export function misfit(text: string, path: string, currency: string, saying: Saying): Fault | undefined {
  const spec = findSpec(offerVocabulary, path);
  const term = spec && bareTerm(spec);
  if (spec === undefined || term === undefined || (spec.absence as readonly string[]).includes(text)) return undefined;
  const found = readValue(text, singleFigure(term), currency).fault;
  if (found?.code === 'range-not-allowed') return rangeMisfit(text, term, currency, saying);
  return spec.type === 'term' ? found : undefined;
}

/** What to write for a range where one figure is needed. */
function rangeMisfit(text: string, spec: TermSpec, currency: string, saying: Saying): Fault {
  const ends = endsMeant(text, spec, currency);
  if (saying === 'percentile') return fault('range-not-allowed', sentences.percentile, {}).fault;
  if (ends === undefined) return fault('range-not-allowed', 'Write one figure here, not a range such as {text}.', { text }).fault; // prettier-ignore
  const fixed = writtenValue(endFor(saying, ends, spec), currency);
  return guess('range-not-allowed', sentences[saying], { fixed }, fixed).fault;
}

const sentences: Readonly<Record<Saying, string>> = {
  ask: 'Ask for one figure, not a range: write {fixed}, with the other end as the fallback.',
  fallback: 'A fallback is one figure, not a range; write {fixed}.',
  answer: 'Write one figure, not a range: the one you can count on is {fixed}.',
  'at-least': 'A bound is one figure, not a range; write {fixed}.',
  'at-most': 'A bound is one figure, not a range; write {fixed}.',
  percentile: 'Write one figure, not a range; the two ends of a range may be two percentiles, such as p25 and p75.',
};

/** One asks for the better end and can rely on the worse one. */
function endFor(saying: Saying, { low, high }: RangeEnds<RangeableValue>, { better }: TermSpec): RangeableValue {
  if (saying === 'at-least') return low;
  if (saying === 'at-most') return high;
  return (saying === 'ask') === (better !== 'less') ? high : low;
}

/** The ends of a range, also where it is written in another way than the format has. */
function endsMeant(text: string, spec: TermSpec, currency: string): RangeEnds<RangeableValue> | undefined {
  const ranged = { ...spec, range: true };
  const { value, fault: found } = readValue(text, ranged, currency);
  if (value !== undefined || found.replacement === undefined) return endsOfValue(value);
  return endsOfValue(readValue(found.replacement, ranged, currency).value);
}
