import { addMonths } from '../../calendar';
import { information, type Finding } from '../../finding';
import type { CandidateDocument } from '../../parse/parseOffer';
import { valueOf } from '../../term';
import type { CandidateSetting } from '../rule';

/** Pay moves; a range of more than a year ago is easily set aside. */
export function marketRangeOutOfDate({ fields }: CandidateDocument, { today }: CandidateSetting): readonly Finding[] {
  return fields.market.items.flatMap(({ asOf }) => {
    const date = valueOf(asOf)?.date;
    if (date === undefined || asOf.span === undefined || date >= addMonths(today, -12)) return [];
    const text = 'This range is more than a year old; look for a newer one before you quote it.';
    return [information('market-range-out-of-date', asOf.span, text)];
  });
}
