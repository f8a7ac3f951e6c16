import { type Finding, warning } from '../../finding';
import type { OfferDocument } from '../../parse/parseOffer';
import { placeOf } from '../../term';
import { walkFields } from '../../terms';
import { statusOf } from '../../stage';

/** What is still unknown after signing is no longer a question but a risk. */
export function unknownInSignedOffer({ fields, vocabulary }: OfferDocument): readonly Finding[] {
  if (!statusOf(fields).isSigned) return [];
  const findings: Finding[] = [];
  for (const { field, spec } of walkFields(fields, vocabulary)) {
    const { state, keySpan } = placeOf(field);
    if (state !== 'unknown' || keySpan === undefined) continue;
    const text = 'The offer is signed and "{name}" is still unknown; ask now, and write down what they say.';
    findings.push(warning('unknown-in-signed-offer', keySpan, text, { name: spec.name }));
  }
  return findings;
}
