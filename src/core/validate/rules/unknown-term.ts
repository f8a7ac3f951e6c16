import { error, type Finding } from '../../finding';
import { nearest } from '../../nearest';
import type { CandidateDocument, OfferDocument } from '../../parse/parseOffer';
import { pathTerms } from '../../terms';
import { allSpecs, findSpec, offerVocabulary } from '../../vocabulary';

/** A path such as `time-off.vacation` names a field of an offer. */
export function unknownTerm(document: OfferDocument | CandidateDocument): readonly Finding[] {
  return [...pathTerms(document.fields, document.vocabulary)].flatMap((term) => {
    if (term.value?.kind !== 'text' || term.span === undefined) return [];
    const path = term.value.text;
    if (findSpec(offerVocabulary, path) !== undefined) return [];
    const paths = [...allSpecs(offerVocabulary)].map((spec) => spec.path);
    const meant = byLastName(path) ?? nearest(path, paths);
    return meant === undefined
      ? [
          error(
            'unknown-term',
            term.span,
            '"{path}" is not the path of a field of an offer, such as "pay.base-salary".',
            { path },
          ),
        ]
      : [
          {
            ...error('unknown-term', term.span, '"{path}" is not a field of an offer; did you mean "{meant}"?', {
              path,
              meant,
            }),
            replacement: meant,
          },
        ];
  });
}

/** `vacation` alone most likely means `time-off.vacation`. */
function byLastName(path: string): string | undefined {
  const name = path.split('.').at(-1);
  return [...allSpecs(offerVocabulary)].find((spec) => spec.name === name)?.path;
}
