import type { IsoDate } from '../../calendar';
import { noCurrency } from '../../currency';
import type { Candidate, MarketRange } from '../../offer';
import { valueOf } from '../../term';
import { findSpec, offerVocabulary } from '../../vocabulary';
import { readTermText, type TermText } from '../../parse/termText';

/** A percentile as the file states it; an amount that names no currency is in none. */
export interface ReadPercentile {
  readonly name: 'p10' | 'p25' | 'p50' | 'p75' | 'p90';
  readonly figure: TermText;
}

/** A market range of the candidate's file, read once. */
export interface ReadMarketRange {
  /** The entry of the candidate file: `market[0]`. */
  readonly entry: string;
  /** The path of the term that it is about. */
  readonly path: string;
  readonly role?: string;
  readonly location?: string;
  readonly source?: string;
  readonly asOf?: IsoDate;
  /** Those that are stated, in rising order of their names. */
  readonly percentiles: readonly ReadPercentile[];
}

const names = ['p10', 'p25', 'p50', 'p75', 'p90'] as const;

/** Reads the market ranges of a candidate's file, in its order; those about no term of an offer are left out. */
export function readMarketRanges(candidate: Candidate | undefined): readonly ReadMarketRange[] {
  return (candidate?.market.items ?? []).flatMap((range) => {
    const path = valueOf(range.term)?.text ?? '';
    if (path === '' || findSpec(offerVocabulary, path) === undefined) return [];
    const percentiles = names.flatMap((name) => {
      const text = valueOf(range[name])?.text;
      return text === undefined ? [] : [{ name, figure: readTermText(text, path, noCurrency) }];
    });
    return [{ entry: range.node.path, path, ...originOf(range), percentiles }];
  });
}

function originOf({ role, location, source, asOf }: MarketRange) {
  return {
    ...(role.state === 'stated' ? { role: role.value.text } : {}),
    ...(location.state === 'stated' ? { location: location.value.text } : {}),
    ...(source.state === 'stated' ? { source: source.value.text } : {}),
    ...(asOf.state === 'stated' ? { asOf: asOf.value.date } : {}),
  };
}
