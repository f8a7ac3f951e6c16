/**
 * Who reads what is said: the candidate, somebody who is or may tell the employer, or another program of the
 * candidate's.
 */
export type Audience = 'self' | 'employer' | 'program';

interface Sight {
  /** Where the candidate stops: the walk-away point, fallbacks, what could be given. */
  readonly limits: boolean;
  /** What the candidate must have at least, would give up for what, and argues with. */
  readonly aims: boolean;
  /** What other employers are called, and what they say. */
  readonly others: boolean;
  /** What the files are called, and where in them something stands. */
  readonly files: boolean;
}

/**
 * What each audience may see; docs/exports.md says the same to the reader, and a test holds every output against it.
 */
export const sightOf: Readonly<Record<Audience, Sight>> = {
  self: { limits: true, aims: true, others: true, files: true },
  employer: { limits: false, aims: false, others: false, files: false },
  program: { limits: false, aims: true, others: true, files: true },
};
