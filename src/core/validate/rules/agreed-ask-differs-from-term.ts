import { noCurrency } from '../../currency';
import { type Finding, message, warning } from '../../finding';
import type { Offer } from '../../offer';
import type { OfferDocument } from '../../parse/parseOffer';
import { readTermText } from '../../parse/termText';
import { valueOf } from '../../term';
import { agreedValue, lastAgreed, matchOf, subjectOf } from '../../value/agreement';
import { statusOf } from '../../stage';

/**
 * What was agreed and what the offer says of the same term are one, once the letter is right. What cannot be compared
 * is not told.
 */
export function agreedAskDiffersFromTerm({ fields, text }: OfferDocument): readonly Finding[] {
  const currency = valueOf(fields.currency)?.text ?? noCurrency;
  // Who has signed the letter has only what it says.
  const severity = statusOf(fields).isSigned ? 'error' : 'warning';
  return differences(fields, text, currency).map((finding) => ({ ...finding, severity }));
}

function differences(fields: Offer, text: string, currency: string): readonly Finding[] {
  return lastAgreed(fields.negotiation.asks.items).flatMap((ask) => {
    // That the letter does not say it yet, the ask knows itself; another rule reminds of it.
    if (ask.node.details.inWriting === false) return [];
    const path = valueOf(ask.term)?.text ?? '';
    const [agreed, subject] = [agreedValue(ask), subjectOf(path, fields)];
    if (agreed.span === undefined || agreed.state !== 'stated' || subject === undefined) return [];
    const match = matchOf(readTermText(agreed.value.text, path, currency).value, subject);
    if (match !== 'different' && match !== 'silent') return [];
    const { term } = subject;
    const args = { term: path, agreed: agreed.value.text };
    if (term.state === 'absent' || term.span === undefined)
      return [
        warning(
          'agreed-ask-differs-from-term',
          agreed.span,
          'This was agreed, but the offer says nothing of "{term}"; write {agreed} there once the letter says it.',
          args,
        ),
      ];
    // A group may stand on several lines.
    const lines = text
      .slice(term.span.start, term.span.end)
      .split('\n')
      .map((line) => line.trim());
    const stated = lines.filter((line) => line !== '').join(', ');
    const finding = warning(
      'agreed-ask-differs-from-term',
      agreed.span,
      'This was agreed, but "{term}" is still {stated}; ask for a letter that says {agreed}, and write it there.',
      { ...args, stated },
    );
    return [{ ...finding, related: { span: term.span, message: message('This is what the offer says.') } }];
  });
}
