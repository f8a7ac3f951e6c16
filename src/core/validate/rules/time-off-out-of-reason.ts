import { warning, type Finding } from '../../finding';
import type { CandidateDocument, OfferDocument } from '../../parse/parseOffer';
import { valueOf, type Choice, type Duration, type Term } from '../../term';

/** Working days in a unit of leave. */
const workingDays = { day: 1, week: 5, month: 260 / 12, year: 260 };

/** More days than letters give; weeks that were meant as days, most often. */
export function timeOffOutOfReason(document: OfferDocument | CandidateDocument): readonly Finding[] {
  return leavesOf(document).flatMap(({ term, most }) => {
    const leave = valueOf(term);
    if (leave?.kind !== 'duration' || term.span === undefined) return [];
    const days = leave.amount.times(workingDays[leave.unit]);
    if (days.lessThanOrEqualTo(most)) return [];
    const text = 'This is {days} working days; it is hardly ever more than {most}, so check the figure and its unit.';
    const finding = warning('time-off-out-of-reason', term.span, text, {
      days: days.toDecimalPlaces(0).toString(),
      most,
    });
    const written = /^(\d+) weeks$/.exec(document.text.slice(term.span.start, term.span.end))?.[1];
    return [written === undefined || Number(written) > most ? finding : { ...finding, replacement: `${written} days` }];
  });
}

interface Leave {
  readonly term: Term<Duration | Choice>;
  /** The working days that hardly any letter goes beyond. */
  readonly most: number;
}

/** The days that are priced. */
function leavesOf(document: OfferDocument | CandidateDocument): readonly Leave[] {
  if (document.kind === 'candidate') {
    const { timeOffBaseline, holidayBaseline } = document.fields.assumptions;
    return [
      { term: timeOffBaseline, most: 60 },
      { term: holidayBaseline, most: 30 },
    ];
  }
  const { vacation, holidays, personal } = document.fields.timeOff;
  return [
    { term: vacation, most: 60 },
    { term: holidays, most: 30 },
    { term: personal, most: 30 },
  ];
}
