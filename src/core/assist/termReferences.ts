import type { CandidateDocument, OfferDocument } from '../parse/parseOffer';
import type { Span } from '../text';
import { placeOf, type Field } from '../term';
import { findField, pathTerms, walkFields } from '../terms';
import { findSpec, offerVocabulary } from '../vocabulary';

/** A term of an offer that is named somewhere: by its own key, or by a path such as `time-off.vacation`. */
interface TermReference {
  readonly path: string;
  readonly span: Span;
}

/** A field in an offer: its key, or what stands in the place of one, and the whole of it. */
interface StatedPlace {
  readonly nameSpan: Span;
  readonly span: Span;
}

/** The term that is named at an offset: by a path in either kind of file, or by its key in an offer. */
export function termAt(document: OfferDocument | CandidateDocument, offset: number): TermReference | undefined {
  const isHere = ({ span }: TermReference) => span.start <= offset && offset <= span.end;
  return namedTerms(document).find(isHere) ?? keyedTerms(document).find(isHere);
}

/** Where a document names a term by its path, in the order of the text. */
export function referencesTo(document: OfferDocument | CandidateDocument, path: string): readonly Span[] {
  return namedTerms(document)
    .filter((each) => each.path === shortPath(path))
    .map(({ span }) => span)
    .sort((a, b) => a.start - b.start);
}

/**
 * Where an offer says something of a term, if only that it is unknown; of a term in a group that is none, that group.
 */
export function placeInOffer(offer: OfferDocument, path: string): StatedPlace | undefined {
  for (let rest = path; rest !== ''; rest = rest.replace(/(?:^|\.)[^.]+$/, '')) {
    const field = findField(offer.fields, rest);
    const { state } = field === undefined ? { state: 'absent' } : placeOf(field);
    if (field !== undefined && state !== 'absent')
      return rest === path || state === 'none' || state === 'unknown' ? placeFrom(field) : undefined;
  }
  return undefined;
}

function placeFrom(field: Field): StatedPlace | undefined {
  const { keySpan, span } = placeOf(field);
  const nameSpan = keySpan ?? span;
  if (nameSpan === undefined) return undefined;
  // What an alias stands for may be before its key.
  return { nameSpan, span: { start: nameSpan.start, end: Math.max(nameSpan.end, span?.end ?? 0) } };
}

/** The paths of a document that lead to a field. */
function namedTerms({ fields, vocabulary }: OfferDocument | CandidateDocument): TermReference[] {
  return [...pathTerms(fields, vocabulary)].flatMap(({ value, span }) => {
    if (value?.kind !== 'text' || span === undefined || findSpec(offerVocabulary, value.text) === undefined) return [];
    return [{ path: shortPath(value.text), span }];
  });
}

/** The keys of an offer; where several fields share one, as in a short form, the field whose key it is. */
function keyedTerms(document: OfferDocument | CandidateDocument): TermReference[] {
  if (document.kind === 'candidate') return [];
  return [...walkFields(document.fields, document.vocabulary)].flatMap(({ field }) => {
    const { path, keySpan } = placeOf(field);
    return keySpan === undefined ? [] : [{ path: shortPath(path), span: keySpan }];
  });
}

/** The first entry of a list goes without its number within a path, since a single entry may stand without its list. */
function shortPath(path: string): string {
  return path.replace(/\[0\](?=\.)/g, '');
}
