import type { Locale } from '../../locale';
import type { Offer } from '../../offer';
import { statusOf } from '../../stage';
import { notInWriting } from './notInWriting';

/**
 * Returns the paths of what an offer in writing states and does not have in writing: marked so, agreed and only said, or agreed and
 * nobody can tell. What the job one has gives is given, whatever its log says.
 */
export function onlySaid(offer: Offer, locale: Locale): readonly string[] {
  const { agreed, promised } = notInWriting(offer, locale);
  const isHeld = statusOf(offer).isCurrent;
  const spoken = isHeld ? [] : agreed.filter(({ verdict }) => verdict === 'only-said' || verdict === 'to-read');
  return [...spoken.map(({ term }) => term), ...promised.map(({ path }) => path)];
}
