import type { Offer } from '../offer';
import { valueOf } from '../term';

/** The name of the employer; empty where the file gives none. */
export function employerOf({ company }: Offer): string {
  return valueOf(company)?.text.trim() ?? '';
}

/** Whether both are of one employer, however its name is capitalised. */
export function isSameEmployer(a: Offer, b: Offer): boolean {
  return employerOf(a).toLowerCase() === employerOf(b).toLowerCase();
}

/** The offers of other employers than the one of this offer; others of the same one may be its earlier revisions. */
export function ofOtherEmployers(offer: Offer, others: readonly Offer[]): readonly Offer[] {
  return others.filter((other) => !isSameEmployer(offer, other));
}
