import type { Locale } from '../../locale';
import type { Offer } from '../../offer';
import { placeOf } from '../../term';
import { walkFields } from '../../terms';
import { labelOf } from '../../titles';
import { offerVocabulary } from '../../vocabulary';
import { agreedTerms, type AgreedTerm } from './agreedTerms';
import { describeStated } from '../terms/describeStated';

/** Something that the employer stated and the file marks as not in writing. */
export interface Promised {
  readonly path: string;
  readonly title: string;
  readonly text: string;
}

export interface NotInWriting {
  /** What was agreed and is not, or not certainly, in writing; in the order of the log. */
  readonly agreed: readonly AgreedTerm[];
  /** What was promised beside that, in the order of the format. */
  readonly promised: readonly Promised[];
}

/** What was agreed or promised and is not certainly in writing, each thing once; what the check before signing and all messages go by. */
export function notInWriting(offer: Offer, locale: Locale): NotInWriting {
  const agreed = agreedTerms(offer, locale);
  return {
    agreed: agreed.filter(({ verdict }) => verdict !== 'in-writing'),
    promised: promises(offer)
      .filter((path) => !isAgreed(path, agreed))
      .map((path) => ({ path, title: labelOf(offer, path, locale), text: describeStated(offer, path, locale) })),
  };
}

/** Whether what an offer says at a path was agreed, so that it is judged there. */
export function isAgreed(path: string, agreed: readonly AgreedTerm[]): boolean {
  return agreed.some(({ term }) => path === term || path.startsWith(`${term}[`));
}

/** What the employer states and the file marks as not in writing; what is asked for is none of it. */
function promises(offer: Offer): readonly string[] {
  return [...walkFields(offer, offerVocabulary)]
    .flatMap(({ field }) => [field, ...('items' in field ? field.items : [])])
    .map(placeOf)
    .filter(({ path, details }) => details.inWriting === false && !path.startsWith('negotiation'))
    .map(({ path }) => path);
}
