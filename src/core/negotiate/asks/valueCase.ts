import type { Candidate } from '../../offer';
import { valueOf } from '../../term';
import { concernsTerm } from '../terms/concernsTerm';

/** A text of the candidate's file with its path. */
interface CandidateText {
  readonly text: string;
  readonly path: string;
}

/** Something the candidate brings, with what proves it, as the file words them. */
export interface SupportingClaim {
  /** The entry of the candidate file. */
  readonly entry: string;
  readonly claim: CandidateText;
  readonly evidence: CandidateText | undefined;
  /** The paths of the terms that it argues for. */
  readonly supports: readonly string[];
}

/** What the candidate brings, in the order of the file. */
export interface ValueCase {
  readonly claims: readonly SupportingClaim[];
  readonly enthusiasm?: string;
}

/** Reads the candidate's value case. */
export function valueCaseOf(candidate: Candidate | undefined): ValueCase {
  const enthusiasm = candidate === undefined ? undefined : valueOf(candidate.enthusiasm)?.text;
  const claims = (candidate?.valueCase.items ?? []).flatMap(({ node, claim, evidence, supports }) => {
    const [text, proof] = [valueOf(claim)?.text, valueOf(evidence)?.text];
    if (text === undefined) return [];
    return [
      {
        entry: node.path,
        claim: { text, path: claim.path },
        evidence: proof === undefined ? undefined : { text: proof, path: evidence.path },
        supports: supports.items.flatMap((each) => valueOf(each)?.text ?? []),
      },
    ];
  });
  return { claims, ...(enthusiasm === undefined ? {} : { enthusiasm }) };
}

/** Returns the claims that argue for one of the terms: for itself, for what is around it, or for a part of it. */
export function supportingClaims(
  asks: readonly { readonly term: string }[],
  candidate: Candidate | undefined,
): readonly SupportingClaim[] {
  return valueCaseOf(candidate).claims.filter(({ supports }) =>
    supports.some((path) => asks.some(({ term }) => concernsTerm(path, term))),
  );
}
