import { type Finding, warning } from '../../finding';
import type { CandidateDocument } from '../../parse/parseOffer';
import { firstLineOf } from '../../parse/textLines';
import type { CandidateSetting } from '../rule';

/** Of several candidate files in a folder one counts, so that what another says has no effect. */
export function candidateFileNotUsed(
  { text }: CandidateDocument,
  { usedInstead: used }: CandidateSetting,
): readonly Finding[] {
  if (used === undefined) return [];
  const reason = 'This file is not used: of the candidate files in a folder the first by name counts, here {used}.';
  return [warning('candidate-file-not-used', firstLineOf({ start: 0, end: text.length }, text), reason, { used })];
}
