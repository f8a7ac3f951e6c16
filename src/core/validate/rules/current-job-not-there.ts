import { error, type Finding } from '../../finding';
import { nearest } from '../../nearest';
import type { CandidateDocument } from '../../parse/parseOffer';
import { valueOf } from '../../term';
import type { CandidateSetting } from '../rule';

/** The job one has is the baseline; without its file, offers are compared with nothing, or with one another. */
export function currentJobNotThere(
  { fields }: CandidateDocument,
  { offers, isCurrentJobThere }: CandidateSetting,
): readonly Finding[] {
  const { currentJob } = fields;
  const name = valueOf(currentJob)?.text;
  if (isCurrentJobThere !== false || name === undefined || currentJob.span === undefined) return [];
  const names = offers.map((offer) => offer.name);
  const slashed = name.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '');
  const meant = names.includes(slashed) ? slashed : nearest(name, names);
  const code = 'current-job-not-there';
  return meant === undefined
    ? [error(code, currentJob.span, 'There is no file "{name}" beside this one; write the path from here.', { name })]
    : [
        {
          ...error(code, currentJob.span, 'There is no file "{name}"; did you mean "{meant}"?', { name, meant }),
          replacement: meant,
          isGuess: true,
        },
      ];
}
