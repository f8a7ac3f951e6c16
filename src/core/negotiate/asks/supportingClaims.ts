import type { Candidate } from '../../offer';
import { valueOf } from '../../term';
import { isAbout } from '../terms/isAbout';

/** Something the candidate brings, with what proves it, as the file words them. */
export interface SupportingClaim {
  readonly claim: { readonly text: string; readonly path: string };
  readonly evidence: { readonly text: string; readonly path: string } | undefined;
}

/** The claims of the value case that support one of the terms: the term itself, what it is part of, or a part of it. */
export function supportingClaims(
  asks: readonly { readonly term: string }[],
  candidate: Candidate | undefined,
): readonly SupportingClaim[] {
  return (candidate?.valueCase.items ?? [])
    .filter(({ supports }) =>
      supports.items.some((path) => asks.some(({ term }) => isAbout(valueOf(path)?.text ?? '', term))),
    )
    .flatMap(({ claim, evidence }) => {
      const [text, proof] = [valueOf(claim)?.text, valueOf(evidence)?.text];
      if (text === undefined) return [];
      return [
        {
          claim: { text, path: claim.path },
          evidence: proof === undefined ? undefined : { text: proof, path: evidence.path },
        },
      ];
    });
}
