/** How an ask weighs on an employer: money or a thing once, something that comes back every year, or a rule that holds for everybody. */
export type Ease = 'once' | 'yearly' | 'policy';

/** The easiest first. */
export const easeOrder: readonly Ease[] = ['once', 'yearly', 'policy'];

/** What is given once. A grant is decided once, however long it vests; one that repeats is not. */
const givenOnce =
  /^(?:pay\.(?:sign-on|relocation|severance)|equity(?!.*\.refresh)|starts|title|level|pay\.level|terms)\b/;

/** What plans and policies fix for all employees alike, so that a recruiter can seldom change it for one. */
const byPolicy =
  /^(?:insurance|retirement|espp|time-off\.(?:holidays|sick|personal|parental-leave|sabbatical)|terms\.(?:ip-assignment|contract|notice|probation))\b/;

/** How hard a term is to move, by the tables above; everything that they do not name comes back every year. */
export function easeOf(path: string): Ease {
  if (byPolicy.test(path)) return 'policy';
  return givenOnce.test(path) ? 'once' : 'yearly';
}
