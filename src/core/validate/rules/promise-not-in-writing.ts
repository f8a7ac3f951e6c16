import { information, warning, type Finding } from '../../finding';
import type { OfferDocument } from '../../parse/parseOffer';
import { placeOf, valueOf, type Place } from '../../term';
import { walkFields } from '../../terms';

/** What was only said does not bind once the letter is there; before signing it can still be added. */
export function promiseNotInWriting(document: OfferDocument): readonly Finding[] {
  const status = valueOf(document.fields.status)?.word;
  if (status !== 'written' && status !== 'signed') return [];
  const findings: Finding[] = [];
  for (const { details, keySpan, span } of promises(document)) {
    const place = keySpan ?? (span && document.yaml.firstLine(span));
    if (details.inWriting !== false || place === undefined) continue;
    const text =
      status === 'signed'
        ? 'You signed, and this is not in the letter; ask for an addendum that says it.'
        : 'This was only said; ask for it in the letter before you sign.';
    findings.push((status === 'signed' ? warning : information)('promise-not-in-writing', place, text));
  }
  return findings;
}

/** All that the employer states; what is asked for is no promise until it is agreed. */
function* promises({ fields, vocabulary }: OfferDocument): Generator<Place> {
  const asks = new Set<unknown>(fields.negotiation.asks.items);
  for (const { field } of walkFields(fields, vocabulary)) {
    yield placeOf(field);
    if ('items' in field) for (const item of field.items) if (!asks.has(item)) yield placeOf(item);
  }
  for (const { node, status } of fields.negotiation.asks.items) if (valueOf(status)?.word === 'agreed') yield node;
}
