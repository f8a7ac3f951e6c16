import { entriesOf } from '../compare/termRows';
import type { Locale } from '../locale';
import type { Offer } from '../offer';
import { placeOf, valueOf, type Field } from '../term';
import { walkFields } from '../terms';
import { labelOf } from '../titles';
import { offerVocabulary, type FieldSpec } from '../vocabulary';
import { agreedAsks, agreedText, type LoggedAsk } from './loggedAsks';

/** Something that was agreed or promised, in words. */
export interface Spoken {
  /** The path of the ask or of the term. */
  readonly path: string;
  readonly title: string;
  readonly text: string;
}

/** Whether there is a letter at all; until then everything is only said. */
export function hasLetter({ status }: Offer): boolean {
  return /^(?:written|signed)$/.test(valueOf(status)?.word ?? '');
}

/** What was agreed and what was promised, and is not certainly in writing: the asks first, in the order of the file. */
export function notWritten(offer: Offer, asks: readonly LoggedAsk[], locale: Locale): readonly Spoken[] {
  const agreed = agreedAsks(asks);
  const spoken = agreed.filter((ask) => !isWritten(ask, offer));
  const isTold = (path: string) => agreed.some(({ term }) => path === term || path.startsWith(`${term}[`));
  return [
    ...spoken.map((ask) => ({ path: ask.path, title: ask.title, text: agreedText(ask) })),
    ...promises(offer)
      .filter(({ field }) => !isTold(placeOf(field).path))
      .map(({ field, spec }) => ({
        path: placeOf(field).path,
        title: labelOf(offer, placeOf(field).path, locale),
        text: entriesOf(field, spec, locale)
          .map(({ text }) => text)
          .join('; '),
      })),
  ];
}

/** Where the log does not say, a letter that states the same does. */
function isWritten(ask: LoggedAsk, offer: Offer): boolean {
  return ask.inWriting ?? (hasLetter(offer) && ask.stated === agreedText(ask) && !isPromise(offer, ask.term));
}

function isPromise(offer: Offer, path: string): boolean {
  return promises(offer).some(({ field }) => placeOf(field).path === path);
}

/** What the employer states and the file marks as not in writing; what is asked for is none of it. */
function promises(offer: Offer): readonly { readonly field: Field; readonly spec: FieldSpec }[] {
  return [...walkFields(offer, offerVocabulary)]
    .flatMap(({ field, spec }) => [
      { field, spec },
      ...('items' in field && spec.type === 'list'
        ? field.items.map((item) => ({ field: item, spec: spec.item }))
        : []),
    ])
    .filter(({ field }) => placeOf(field).details.inWriting === false)
    .filter(({ field }) => !placeOf(field).path.startsWith('negotiation'));
}
