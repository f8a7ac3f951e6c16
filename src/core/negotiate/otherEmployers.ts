import type { Offer } from '../offer';
import { valueOf } from '../term';

/** The name of the employer; empty where the file gives none. */
export function employerOf({ company }: Offer): string {
  return valueOf(company)?.text.trim() ?? '';
}

/** The offers of other employers than the one of this offer; others of the same one may be its earlier revisions. */
export function ofOtherEmployers(offer: Offer, others: readonly Offer[]): readonly Offer[] {
  const own = employerOf(offer).toLowerCase();
  return others.filter((other) => employerOf(other).toLowerCase() !== own);
}
