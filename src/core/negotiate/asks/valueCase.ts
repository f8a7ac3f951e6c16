import type { Candidate } from '../../offer';
import { valueOf } from '../../term';
import { supportingClaims } from './supportingClaims';

/** A claim of the candidate's case. */
export interface ClaimText {
  readonly claim: string;
  readonly evidence?: string;
}

/** A claim with the paths of the terms that it argues for. */
export interface ArguedClaim extends ClaimText {
  /** The entry of the candidate file. */
  readonly entry: string;
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
  return (candidate?.valueCase.items ?? []).flatMap(({ node, claim, evidence, supports }) => {
    const [text, shown] = [valueOf(claim)?.text, valueOf(evidence)?.text];
    if (text === undefined) return [];
    const paths = supports.items.flatMap((each) => valueOf(each)?.text ?? []);
    return [{ entry: node.path, claim: text, ...(shown === undefined ? {} : { evidence: shown }), supports: paths }];
  });
}

/** The claims that argue for a term: for itself, for what is around it, or for a part of it. */
export function claimsFor(path: string, candidate: Candidate | undefined): readonly ClaimText[] {
  return supportingClaims([{ term: path }], candidate).map(({ claim, evidence }) => ({
    claim: claim.text,
    ...(evidence === undefined ? {} : { evidence: evidence.text }),
  }));
}
