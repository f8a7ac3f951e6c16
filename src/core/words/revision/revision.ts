import type { IsoDate } from '../../calendar';
import { compareRevisions, type RevisionComparison } from '../../compare/compareRevisions';
import type { Locale } from '../../locale';
import type { Candidate, Offer } from '../../offer';
import { agreedInRevision, type AgreedAsk } from '../../negotiate/log/agreedInRevision';

/** What became of an offer, with what its log says was agreed. */
export interface Revision extends RevisionComparison {
  readonly agreed: readonly AgreedAsk[];
}

/** Compares one revision of an offer with the next: its terms, what it comes to, and what was agreed. */
export function revisionOf(
  revisions: { readonly old: Offer; readonly own: Offer },
  candidate: Candidate | undefined,
  options: { readonly today: IsoDate; readonly locale: Locale },
): Revision {
  return { ...compareRevisions(revisions, candidate, options), agreed: agreedInRevision(revisions, candidate) };
}
