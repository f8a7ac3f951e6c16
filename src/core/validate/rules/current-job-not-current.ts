import { currentJobFile } from '../../currentJobFile';
import { type Finding, warning } from '../../finding';
import type { CandidateDocument } from '../../parse/parseOffer';
import type { CandidateSetting } from '../rule';
import { statusOf } from '../../stage';

/** The baseline is valued as the job one has only where its own file says so. */
export function currentJobNotCurrent({ fields }: CandidateDocument, { offers }: CandidateSetting): readonly Finding[] {
  const { currentJob } = fields;
  const name = currentJobFile(fields)?.path;
  const job = offers.find((offer) => offer.name === name)?.document.fields;
  if (job === undefined || currentJob.span === undefined || statusOf(job).isCurrent) return [];
  // A status that cannot be read is told of in its own file.
  if (job.status.state === 'invalid') return [];
  const text =
    'That file is not marked as the job you have, so it is valued as an offer; write "status: current" in it.';
  return [warning('current-job-not-current', currentJob.span, text)];
}
