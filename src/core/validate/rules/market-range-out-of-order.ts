import { error, type Finding } from '../../finding';
import type { CandidateDocument } from '../../parse/parseOffer';
import { valueOf, type Value } from '../../term';
import { isMore, valueFor } from '../isMore';

/** Percentiles rise: what more people stay below is never less. */
export function marketRangeOutOfOrder({ fields }: CandidateDocument): readonly Finding[] {
  return fields.market.items.flatMap((range) => {
    const path = valueOf(range.term)?.text ?? '';
    let highest: { readonly name: string; readonly value: Value } | undefined;
    for (const name of ['p10', 'p25', 'p50', 'p75', 'p90'] as const) {
      const value = valueFor(path, valueOf(range[name])?.text, fields);
      const { span } = range[name];
      if (value === undefined || span === undefined) continue;
      if (highest !== undefined && isMore(highest.value, value)) {
        const text = 'This is less than {lower}, but no percentile is below a lower one; check both.';
        return [error('market-range-out-of-order', span, text, { lower: highest.name })];
      }
      highest = { name, value };
    }
    return [];
  });
}
