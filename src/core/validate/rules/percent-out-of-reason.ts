import type { Decimal } from '../../decimal';
import { error, warning, type Finding } from '../../finding';
import type { CandidateDocument, OfferDocument } from '../../parse/parseOffer';
import type { Span } from '../../text';
import { isTerm } from '../../term';
import { walkFields } from '../../terms';
import type { TermSpec } from '../../vocabulary';

/** A percentage that cannot be, or that hardly ever is. */
export function percentOutOfReason({ fields, vocabulary }: OfferDocument | CandidateDocument): readonly Finding[] {
  const findings: Finding[] = [];
  for (const { field, spec } of walkFields(fields, vocabulary)) {
    const terms = isTerm(field) ? [field] : 'items' in field ? field.items.filter(isTerm) : [];
    const own = spec.type === 'list' ? spec.item : spec;
    for (const { state, value, span } of terms)
      if (state === 'stated' && value.kind === 'percent' && span !== undefined)
        findings.push(...faultsOf(own as TermSpec, value.ratio.times(100), span));
  }
  return findings;
}

function faultsOf({ share, rare, rareSays }: TermSpec, percent: Decimal, span: Span): readonly Finding[] {
  if (percent.lessThan(-100))
    return [error('percent-out-of-reason', span, 'Nothing loses more than all of its worth: this is at least -100%.')];
  if (share === true && percent.greaterThan(100))
    return [error('percent-out-of-reason', span, 'This is a share of a whole, so it is at most 100%.')];
  if (rare === undefined || percent.lessThanOrEqualTo(rare)) return [];
  const text = rareSays ?? 'This is hardly ever above {most}%; check the figure.';
  return [warning('percent-out-of-reason', span, text, { most: rare })];
}
