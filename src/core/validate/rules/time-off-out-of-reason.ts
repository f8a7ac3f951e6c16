import { warning, type Finding } from '../../finding';
import type { CandidateDocument, OfferDocument } from '../../parse/parseOffer';
import { isTerm } from '../../term';
import { walkFields } from '../../terms';
import { readAssumptions } from '../../value/assumptions';
import { workingDaysIn } from '../../value/known';

/** More days than letters give; weeks that were meant as days, most often. */
export function timeOffOutOfReason(document: OfferDocument | CandidateDocument): readonly Finding[] {
  const { fields, vocabulary, text } = document;
  const context = {
    assumptions: readAssumptions(undefined),
    ...(document.kind === 'offer' ? { offer: document.fields } : {}),
  };
  return [...walkFields(fields, vocabulary)].flatMap(({ field, spec }) => {
    const most = spec.type === 'term' ? spec.rare : undefined;
    if (most === undefined || !isTerm(field) || field.value?.kind !== 'duration' || field.span === undefined) return [];
    const days = workingDaysIn(field.value, context);
    if (days.lessThanOrEqualTo(most)) return [];
    const said = 'This is {days} working days; it is hardly ever more than {most}, so check the figure and its unit.';
    const finding = warning('time-off-out-of-reason', field.span, said, {
      days: days.toDecimalPlaces(0).toString(),
      most,
    });
    const written = /^(\d+) weeks$/.exec(text.slice(field.span.start, field.span.end))?.[1];
    return [written === undefined || Number(written) > most ? finding : { ...finding, replacement: `${written} days` }];
  });
}
