import type { Locale } from '../locale';
import type { Line } from '../write/document';
import { phrase } from '../write/phrase';

/** Says where the assumptions come from. */
export function assumptionSource(candidateFile: Line | undefined, locale: Locale): Line {
  return candidateFile === undefined
    ? locale.say('There is no candidate file; all assumptions are defaults.')
    : phrase('From {file}; defaults are marked.', { file: candidateFile }, locale);
}
