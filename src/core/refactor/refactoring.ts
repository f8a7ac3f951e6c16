import type { Edit } from '../text';
import type { Message } from '../finding';
import type { CandidateDocument, OfferDocument } from '../parse/parseOffer';

export type AnyDocument = OfferDocument | CandidateDocument;

/** What kind of change it is, by the names that editors use for them, so that keys can be bound to it. */
type RefactoringKind = 'quickfix' | 'source.fixAll.offer' | `refactor.rewrite.${string}`;

/**
 * A change to a document that can be made in one step. Its edits do not overlap; those at one place apply in their
 * order.
 */
export interface Refactoring {
  readonly title: Message;
  readonly kind: RefactoringKind;
  readonly edits: readonly Edit[];
}
