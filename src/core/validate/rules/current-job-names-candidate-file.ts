import { error, type Finding } from '../../finding';
import type { CandidateDocument } from '../../parse/parseOffer';
import { valueOf } from '../../term';

/** The job one has is an offer file; a candidate file names itself, or another candidate. */
export function currentJobNamesCandidateFile({ fields }: CandidateDocument): readonly Finding[] {
  const { currentJob } = fields;
  const name = valueOf(currentJob)?.text;
  if (name === undefined || currentJob.span === undefined || !/\.candidate\.ya?ml$/i.test(name)) return [];
  const text = 'This is a candidate file; name the offer file of the job you have, such as current.offer.yaml.';
  return [error('current-job-names-candidate-file', currentJob.span, text)];
}
