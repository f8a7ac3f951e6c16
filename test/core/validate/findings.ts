import type { Finding } from '../../../src/core/finding';
import { parseCandidate, parseOffer } from '../../../src/core/parse/parseOffer';
import { validate } from '../../../src/core/validate/validate';

export type Kind = 'offer' | 'candidate';

/** The two fields that every offer needs. */
export const offerStart = 'company: Acme\ncurrency: EUR\n';

export function findingsOf(text: string, kind: Kind = 'offer'): readonly Finding[] {
  return validate(kind === 'offer' ? parseOffer(text) : parseCandidate(text));
}

/** Each finding as its code and the text it marks. */
export function told(text: string, kind: Kind = 'offer'): string[] {
  return findingsOf(text, kind).map(({ code, span }) => `${code}: ${text.slice(span.start, span.end)}`);
}

/** The text with the replacement of a finding in place. */
export function mended(text: string, { span, replacement = '' }: Finding): string {
  return text.slice(0, span.start) + replacement + text.slice(span.end);
}
