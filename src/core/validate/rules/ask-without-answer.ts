import { information, type Finding } from '../../finding';
import type { OfferDocument } from '../../parse/parseOffer';
import { template } from '../../locale';
import { valueOf } from '../../term';

const agreed = template(
  'This was agreed, but not what exactly; write the answer, such as {ask}, so that the letter can be held against it.',
);
const countered = template('This was countered, but not with what; write the answer they gave.');

/** An ask that was agreed or countered says what the answer was, so that the letter can be held against it. */
export function askWithoutAnswer({ fields }: OfferDocument): readonly Finding[] {
  return fields.negotiation.asks.items.flatMap(({ ask, status, answer }) => {
    if (answer.state !== 'absent' || status.span === undefined) return [];
    const word = valueOf(status)?.word;
    if (word === 'agreed')
      return ask.state === 'stated'
        ? [information('ask-without-answer', status.span, agreed, { ask: ask.value.text })]
        : [];
    return word === 'countered' ? [information('ask-without-answer', status.span, countered)] : [];
  });
}
