import type { Candidate } from '../offer';
import { valueOf } from '../term';

/** A claim of the candidate's case. */
export interface SupportingClaim {
  readonly claim: string;
  readonly evidence?: string;
}

/** A claim with the paths of the terms that it argues for. */
export interface ArguedClaim extends SupportingClaim {
  readonly supports: readonly string[];
}

/** What the candidate brings, in the order of the file. */
export interface ValueCase {
  readonly claims: readonly ArguedClaim[];
  readonly enthusiasm?: string;
}

export function valueCaseOf(candidate: Candidate | undefined): ValueCase {
  const enthusiasm = candidate === undefined ? undefined : valueOf(candidate.enthusiasm)?.text;
  return { claims: claimsOf(candidate), ...(enthusiasm === undefined ? {} : { enthusiasm }) };
}

function claimsOf(candidate: Candidate | undefined): readonly ArguedClaim[] {
  return (candidate?.valueCase.items ?? []).flatMap(({ claim, evidence, supports }) => {
    const [text, shown] = [valueOf(claim)?.text, valueOf(evidence)?.text];
    if (text === undefined) return [];
    const paths = supports.items.flatMap((each) => valueOf(each)?.text ?? []);
    return [{ claim: text, ...(shown === undefined ? {} : { evidence: shown }), supports: paths }];
  });
}

/** The claims that argue for a term: for itself, for what is around it, or for a part of it. */
export function claimsFor(path: string, candidate: Candidate | undefined): readonly SupportingClaim[] {
  return claimsOf(candidate)
    .filter(({ supports }) => supports.some((each) => isWithin(path, each) || isWithin(each, path)))
    .map(({ claim, evidence }) => (evidence === undefined ? { claim } : { claim, evidence }));
}

function isWithin(path: string, around: string): boolean {
  return path === around || path.startsWith(`${around}.`) || path.startsWith(`${around}[`);
}
