import { error, type Finding } from '../../finding';
import { nearest, slipOf } from '../../nearest';
import type { CandidateDocument, OfferDocument } from '../../parse/parseOffer';
import { pathTerms } from '../../terms';
import { allSpecs, findSpec, offerVocabulary } from '../../vocabulary';

/** A path such as `time-off.vacation` names a field of an offer. */
export function unknownTerm(document: OfferDocument | CandidateDocument): readonly Finding[] {
  return [...pathTerms(document.fields, document.vocabulary)].flatMap((term) => {
    if (term.value?.kind !== 'text' || term.span === undefined) return [];
    const path = term.value.text;
    if (findSpec(offerVocabulary, path) !== undefined) return [];
    const paths = allSpecs(offerVocabulary).map((spec) => spec.path);
    const named = byLastName(path);
    const meant = named[0] ?? nearest(path, paths);
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
            ...(isNamed(path, named) || slipOf(path, paths) === meant ? {} : { isGuess: true }),
          },
        ];
  });
}

/** Whether a path is the end of the one that has its last name, such as `health.deductible`. */
function isNamed(path: string, [meant, other]: readonly string[]): boolean {
  return other === undefined && meant?.endsWith(`.${path}`) === true;
}

/** `vacation` alone means `time-off.vacation`; `premium` is the name of several fields. */
function byLastName(path: string): readonly string[] {
  const name = path.split('.').at(-1);
  return allSpecs(offerVocabulary)
    .filter((spec) => spec.name === name)
    .map((spec) => spec.path);
}
