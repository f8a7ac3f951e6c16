import { findSpec, offerVocabulary, type FieldSpec } from '../../vocabulary';

/** How an ask weighs on an employer: money or a thing once, something that comes back every year, or a rule that holds for everybody. */
export type Ease = NonNullable<FieldSpec['ease']>;

/** The easiest first. */
export const easeOrder: readonly Ease[] = ['once', 'yearly', 'policy'];

/** Returns how hard a term is to move, as the vocabulary says; what it does not say comes back every year. */
export function easeOf(path: string): Ease {
  return findSpec(offerVocabulary, path)?.ease ?? 'yearly';
}
