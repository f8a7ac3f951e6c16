import { error, type Finding } from '../../finding';
import type { CandidateDocument, OfferDocument } from '../../parse/parseOffer';
import { isTerm, type Rate } from '../../term';
import { walkFields } from '../../terms';

/** Days in a period, at the most. */
const days = { hour: 1 / 24, day: 1, week: 7, biweekly: 14, semimonthly: 16, month: 31, quarter: 92, year: 366 };

/**
 * How many of a unit make a day, or how many days it has, as a share of a day; how often something happens is no time.
 */
const perDay = { minute: 24 * 60, hour: 24, day: 1, week: 1 / 7, time: undefined };

/** More hours in a week, or days in a year, than there are. */
export function moreTimeThanThereIs({ fields, vocabulary }: OfferDocument | CandidateDocument): readonly Finding[] {
  return [...walkFields(fields, vocabulary)].flatMap(({ field }) => {
    if (!isTerm(field) || field.state !== 'stated' || field.value.kind !== 'rate') return [];
    const most = mostOf(field.value);
    if (field.span === undefined || most === undefined || field.value.amount.lessThanOrEqualTo(most)) return [];
    const { unit, period } = field.value;
    const text = 'There is less time than this: at most {most}; check the figure and its period.';
    const args = { most: `${most} ${unit}${most === 1 ? '' : 's'}/${period}` };
    return [error('more-time-than-there-is', field.span, text, args)];
  });
}

function mostOf({ unit, period }: Rate): number | undefined {
  const inDay = perDay[unit];
  return inDay === undefined ? undefined : Math.ceil(days[period] * inDay);
}
