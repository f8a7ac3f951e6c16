import { formatDate } from '../calendar';
import { noCurrency } from '../currency';
import { holdAgainst } from '../negotiate/thresholds';
import type { Locale } from '../locale';
import type { Candidate, Offer } from '../offer';
import { valueOf } from '../term';
import { findField } from '../terms';
import { readAssumptions } from '../value/assumptions';

const percentiles = ['p10', 'p25', 'p50', 'p75', 'p90'] as const;

/** Where an offer's term lies in the market ranges the candidate states for it, with their source, a sentence for each. */
export function marketPositions(path: string, offer: Offer, candidate: Candidate, locale: Locale): readonly string[] {
  const field = findField(offer, path);
  const assumptions = readAssumptions(candidate);
  const currency = valueOf(candidate.currency)?.text ?? valueOf(offer.currency)?.text ?? noCurrency;
  return candidate.market.items
    .filter(({ term }) => valueOf(term)?.text === path)
    .flatMap((range) => {
      const known = percentiles.flatMap((name) => {
        const text = valueOf(range[name])?.text;
        return text === undefined ? [] : [{ name, text }];
      });
      const [lowest, highest] = [known[0], known.at(-1)];
      if (field === undefined || lowest === undefined || highest === undefined) return [];
      const verdicts = known.map(({ text }) => holdAgainst(text, 'at-least', field, path, { offer, assumptions, currency })); // prettier-ignore
      const reached = verdicts.lastIndexOf('met');
      const at = known[reached];
      const next = known[reached + 1];
      const position = verdicts.includes('unknown')
        ? 'cannot be compared'
        : at === undefined
          ? `below ${lowest.name} (${lowest.text})`
          : next === undefined
            ? `at or above ${highest.name} (${highest.text})`
            : `between ${at.name} (${at.text}) and ${next.name} (${next.text})`;
      const date = valueOf(range.asOf)?.date;
      const source = [valueOf(range.source)?.text ?? 'no source', date === undefined ? '' : formatDate(date, locale)];
      return [`${position}, ${source.filter((each) => each !== '').join(', ')}`];
    });
}
