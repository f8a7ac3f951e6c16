import { readValue } from '../parse/readValue';
import type { Fault } from '../parse/scalar';
import { findSpec, offerVocabulary } from '../vocabulary';

/** Why a text is no value of the term at a path; undefined where it is one, or where the path is of no single term. */
export function misfit(text: string, path: string, currency: string): Fault | undefined {
  const spec = findSpec(offerVocabulary, path);
  if (spec?.type !== 'term' || (spec.absence as readonly string[]).includes(text)) return undefined;
  return readValue(text, spec, currency).fault;
}
