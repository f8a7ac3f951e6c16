import { warning, type Finding } from '../../finding';
import type { CandidateDocument } from '../../parse/parseOffer';

/** A figure of the market counts at the table only with the name of who counted. */
export function marketRangeWithoutSource({ fields }: CandidateDocument): readonly Finding[] {
  return fields.market.items.flatMap(({ node, term, source }) => {
    if (term.state !== 'stated' || term.span === undefined || source.state !== 'absent') return [];
    const text = 'This range names no source, so it will not convince anybody; add "source" and "as-of".';
    const finding = warning('market-range-without-source', term.span, text);
    return [node.span === undefined ? finding : { ...finding, lackingIn: node.span }];
  });
}
