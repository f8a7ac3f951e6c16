import { formatDate } from '../calendar';
import { clauses } from '../compare/describe';
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
      const show = ({ name, text }: (typeof known)[number]) => `${name} (${text})`;
      const position = verdicts.includes('unknown')
        ? locale.say('cannot be compared')
        : at === undefined
          ? locale.say('below {percentile}', { percentile: show(lowest) })
          : next === undefined
            ? locale.say('at or above {percentile}', { percentile: show(highest) })
            : locale.say('between {lower} and {upper}', { lower: show(at), upper: show(next) });
      const date = valueOf(range.asOf)?.date;
      return [
        clauses([
          position,
          valueOf(range.source)?.text ?? locale.say('no source'),
          date === undefined ? undefined : formatDate(date, locale),
        ]),
      ];
    });
}
