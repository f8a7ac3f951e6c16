import { currentJobFile } from '../../currentJobFile';
import { error, type Finding } from '../../finding';
import type { CandidateDocument } from '../../parse/parseOffer';

/** The job one has is an offer file; a candidate file names itself, or another candidate. */
export function currentJobNamesCandidateFile({ fields }: CandidateDocument): readonly Finding[] {
  const { span } = fields.currentJob;
  if (span === undefined || currentJobFile(fields)?.isCandidateFile !== true) return [];
  const text = 'This is a candidate file; name the offer file of the job you have, such as current.offer.yaml.';
  return [error('current-job-names-candidate-file', span, text)];
}
