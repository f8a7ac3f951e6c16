import { linesWithRange, endsOf, sameLine } from '../compare/amounts';
import { sum, zero, type Decimal } from '../decimal';
import type { Locale } from '../locale';
import type { Offer } from '../offer';
import type { Valuation, ValuedLine } from '../value/valuation';
import { explainLine, type Explanation } from '../words/valuation/explain';
import { describeEnds } from '../words/describe';

/** What a term comes to: in the first year and over the horizon, with how it comes about. */
export interface Worth {
  /** The line of the valuation that the term belongs to. */
  readonly path: string;
  readonly firstYear: string;
  readonly total: string;
  readonly explanation: Explanation;
}

/** What the term at a path, or the part of the offer it belongs to, comes to; undefined for terms without an amount. */
export function worthOf(path: string, offer: Offer, valuation: Valuation, locale: Locale): Worth | undefined {
  const line = linesWithRange(valuation)
    .filter((each) => isWithin(path, each.path))
    .sort((a, b) => b.path.length - a.path.length)[0];
  if (line === undefined) return undefined;
  const amount = (of: (line: ValuedLine) => Decimal) => {
    const ends = endsOf(valuation, (each) => of(sameLine(line, each) ?? line));
    return describeEnds(ends, valuation.currency, locale);
  };
  return {
    path: line.path,
    firstYear: amount(({ expected }) => expected[0] ?? zero),
    total: amount(({ expected }) => sum(expected)),
    explanation: explainLine(line, offer, valuation.currency, locale),
  };
}

/** Whether a path is the line's own or lies within it; a single entry may stand without its list. */
function isWithin(path: string, line: string): boolean {
  const [own, of] = [path, line].map((each) => each.replaceAll('[0]', ''));
  return own === of || (of !== undefined && own?.startsWith(`${of}.`) === true);
}
