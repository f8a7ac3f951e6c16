import type { IsoDate } from '../../calendar';
import { compareRevisions } from '../../compare/compareRevisions';
import type { Locale } from '../../locale';
import type { Candidate, Offer } from '../../offer';
import { agreedInRevision } from './agreedInRevision';
import type { Revision } from './revisionText';

/** What became of an offer from one revision to the next: its terms, what it comes to, and what was agreed. */
export function revisionOf(
  revisions: { readonly old: Offer; readonly own: Offer },
  candidate: Candidate | undefined,
  options: { readonly today: IsoDate; readonly locale: Locale },
): Revision {
  return {
    ...compareRevisions(revisions, candidate, options),
    agreed: agreedInRevision(revisions, candidate, options.locale),
  };
}
