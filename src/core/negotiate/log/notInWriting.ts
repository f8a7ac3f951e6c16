import type { Offer } from '../../offer';
import { statusOf } from '../../stage';
import { placeOf } from '../../term';
import { walkFields } from '../../terms';
import { offerVocabulary } from '../../vocabulary';
import { agreedTerms, type AgreedTerm } from './agreedTerms';

export interface NotInWriting {
  /** What was agreed and is not, or not certainly, in writing; in the order of the log. */
  readonly agreed: readonly AgreedTerm[];
  /** The paths of what the employer promised beside that and the file marks as not in writing, in the order of the format. */
  readonly promised: readonly string[];
}

/** Returns what is not certainly in writing, each thing once; what the check before signing and all messages go by. */
export function notInWriting(offer: Offer): NotInWriting {
  const agreed = agreedTerms(offer);
  return {
    agreed: agreed.filter(({ verdict }) => verdict !== 'in-writing'),
    promised: promises(offer).filter((path) => !isAgreed(path, agreed)),
  };
}

/** Whether what an offer says at a path was agreed, so that it is judged there. */
export function isAgreed(path: string, agreed: readonly AgreedTerm[]): boolean {
  return agreed.some(({ term }) => path === term || path.startsWith(`${term}[`));
}

/**
 * Returns the paths of what an offer in writing states and does not have in writing: marked so, agreed and only said, or agreed and
 * nobody can tell. What the job one has gives is given, whatever its log says.
 */
export function onlySaid(offer: Offer): readonly string[] {
  const { agreed, promised } = notInWriting(offer);
  const spoken = statusOf(offer).isCurrent
    ? []
    : agreed.filter(({ verdict }) => verdict === 'only-said' || verdict === 'to-read');
  return [...spoken.map(({ term }) => term), ...promised];
}

/** What the employer states and the file marks as not in writing; what is asked for is none of it. */
function promises(offer: Offer): readonly string[] {
  return [...walkFields(offer, offerVocabulary)]
    .flatMap(({ field }) => [field, ...('items' in field ? field.items : [])])
    .map(placeOf)
    .filter(({ path, details }) => details.inWriting === false && !path.startsWith('negotiation'))
    .map(({ path }) => path);
}
