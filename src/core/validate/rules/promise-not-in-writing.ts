import { information, warning, type Finding } from '../../finding';
import type { OfferDocument } from '../../parse/parseOffer';
import { placeOf, valueOf, type Place } from '../../term';
import { walkFields } from '../../terms';

/** What was only said does not bind once the letter is there; before signing it can still be added. */
export function promiseNotInWriting(document: OfferDocument): readonly Finding[] {
  const { fields, yaml } = document;
  const status = valueOf(fields.status)?.word;
  if (status !== 'written' && status !== 'signed') return [];
  const findings: Finding[] = [];
  for (const { details, keySpan, span } of promises(document)) {
    const place = keySpan ?? (span && yaml.firstLine(span));
    if (details.inWriting === false && place !== undefined)
      findings.push(
        status === 'signed'
          ? warning(
              'promise-not-in-writing',
              place,
              'You signed, and the letter does not say this; ask for an addendum.',
            )
          : information(
              'promise-not-in-writing',
              place,
              'This was only said; ask for it in the letter before you sign.',
            ),
      );
  }
  for (const { node, term, status: answered } of fields.negotiation.asks.items) {
    if (node.details.inWriting !== false || valueOf(answered)?.word !== 'agreed' || term.span === undefined) continue;
    const text =
      status === 'signed'
        ? 'You signed, and the letter does not say what was agreed here; ask for an addendum.'
        : 'This was agreed, and the letter does not say it; ask for a corrected one before you sign.';
    const finding = warning('promise-not-in-writing', term.span, text);
    // Who has signed the letter has only what it says.
    findings.push(status === 'signed' ? { ...finding, severity: 'error' } : finding);
  }
  return findings;
}

/** All that the employer states; what is asked for is none of it. */
function* promises({ fields, vocabulary }: OfferDocument): Generator<Place> {
  const { asks } = fields.negotiation;
  for (const { field } of walkFields(fields, vocabulary)) {
    yield placeOf(field);
    if ('items' in field && field !== asks) for (const item of field.items) yield placeOf(item);
  }
}
