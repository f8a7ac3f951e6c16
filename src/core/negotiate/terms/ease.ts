import { canonical, type FieldSpec, findSpec, offerVocabulary } from '../../vocabulary';
import type { Offer } from '../../offer';
import { placeOf } from '../../term';
import { findField, stepsOf } from '../../terms';

/**
 * How an ask weighs on an employer: money or a thing once, something that comes back every year, or a rule that holds
 * for everybody.
 */
export type Ease = NonNullable<FieldSpec['ease']>;

/** The easiest first. */
export const easeOrder: readonly Ease[] = ['once', 'yearly', 'policy'];

/** Returns how hard a term is to move, as the vocabulary says; what it does not say comes back every year. */
export function easeOf(path: string): Ease {
  return findSpec(offerVocabulary, path)?.ease ?? 'yearly';
}

/**
 * Whether the employer says that a term is not negotiable: the term itself, the nearest group around it that says
 * anything of it, or of a list one of its entries.
 */
export function isFixed(offer: Offer, path: string): boolean {
  const steps = stepsOf(canonical(path));
  for (let end = steps.length; end > 0; end--) {
    const field = findField(offer, steps.slice(0, end).join('.'));
    if (field === undefined) continue;
    const { negotiable } = placeOf(field).details;
    if (negotiable !== undefined) return !negotiable;
    if ('items' in field && field.items.some((item) => placeOf(item).details.negotiable === false)) return true;
  }
  return false;
}
