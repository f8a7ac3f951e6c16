import type { IsoDate } from '../calendar';
import type { Offer } from '../offer';
import { valueOf } from '../term';
import { isCurrentJob } from '../value/context';

/** The day from which the years of the job one has are compared: the first one of the offers beside it, else today. */
export function comparedFrom(offers: readonly Offer[], today: IsoDate): IsoDate {
  const starts = offers.flatMap((offer) => (isCurrentJob(offer) ? [] : (valueOf(offer.starts)?.date ?? [])));
  return starts.sort()[0] ?? today;
}
