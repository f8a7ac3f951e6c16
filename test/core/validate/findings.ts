import { candidateAmong } from '../../../src/core/candidateFile';
import { currentJobFile } from '../../../src/core/currentJobFile';
import type { Finding } from '../../../src/core/finding';
import { parseCandidate, parseOffer } from '../../../src/core/parse/parseOffer';
import { validate, validateBeside, validateCandidateBeside } from '../../../src/core/validate/validate';

export type Kind = 'offer' | 'candidate';

/** The two fields that every offer needs. */
export const offerStart = 'company: Acme\ncurrency: EUR\n';

/** The day on which tests take place. */
export const today = '2026-11-22';

export const kindOf = (file: string): Kind => (file.includes('.candidate.') ? 'candidate' : 'offer');

export function findingsOf(text: string, kind: Kind = 'offer'): readonly Finding[] {
  return validate(kind === 'offer' ? parseOffer(text) : parseCandidate(text));
}

/** All findings about one of the files of a folder, beside the others. */
export function findingsBeside(name: string, files: ReadonlyMap<string, string>): readonly Finding[] {
  const text = files.get(name) ?? '';
  if (kindOf(name) === 'candidate') {
    const offers = [...files].filter(([other]) => kindOf(other) === 'offer');
    const named = offers.map(([other, content]) => ({ name: other, document: parseOffer(content) }));
    const document = parseCandidate(text);
    const job = currentJobFile(document.fields)?.path;
    const used = candidateAmong([...files.keys()])?.name;
    const setting = {
      offers: named,
      isCurrentJobThere: job !== undefined && files.has(job),
      usedInstead: used === name ? undefined : used,
      today,
    };
    return [...validate(document), ...validateCandidateBeside(document, setting)];
  }
  const candidate = [...files].find(([other]) => kindOf(other) === 'candidate')?.[1];
  const document = parseOffer(text);
  const setting = { candidate: candidate === undefined ? undefined : parseCandidate(candidate), today };
  return [...validate(document), ...validateBeside(document, setting)];
}

/** Each finding as its code and the text it marks. */
export function told(text: string, kind: Kind = 'offer'): string[] {
  return findingsOf(text, kind).map(({ code, span }) => `${code}: ${text.slice(span.start, span.end)}`);
}

/** The text with the replacement of a finding in place. */
export function mended(text: string, { span, replacement = '' }: Finding): string {
  return text.slice(0, span.start) + replacement + text.slice(span.end);
}
