import type { IsoDate } from '../../calendar';
import type { Candidate, Offer } from '../../offer';
import type { AskToMake } from './asks';
import { marketPositionsOf, type MarketOptions } from '../market/market';
import type { MarketFlag } from '../market/marketPosition';
import { describeWanted } from '../terms/wanted';

/** A market median that an employer may be told of, with where it is from. */
export interface Median {
  /** The entry of the candidate file: `market[0]`. */
  readonly range: string;
  /** As the file states it; undefined where that is just what is asked for. */
  readonly figure: string | undefined;
  readonly role: string | undefined;
  readonly location: string | undefined;
  readonly source: string;
  readonly asOf: IsoDate;
}

/** What makes a range no argument; of another role one can say so, but one of another place invites the answer that it is another place. */
const unfit: readonly MarketFlag[] = ['no-source', 'no-date', 'old', 'other-location'];

/**
 * The median that is just the figure one opens with, or more where one opens with as much as can be asked for in one step; where
 * nothing speaks against quoting it. One below would argue against the ask.
 */
export function quotableMedian(
  { reasons, uncapped }: Pick<AskToMake, 'reasons' | 'uncapped'>,
  opening: string,
  offer: Offer,
  candidate: Candidate | undefined,
  options: MarketOptions,
): Median | undefined {
  if (candidate === undefined) return undefined;
  const found = reasons.flatMap(({ range, wanted }) => {
    const item = candidate.market.items.find(({ node }) => node.path === range);
    if (range === undefined || item === undefined || wanted === undefined) return [];
    if (![opening, uncapped?.text].includes(describeWanted(wanted, options.locale))) return [];
    const only = { ...candidate, market: { ...candidate.market, items: [item] } };
    const [position] = marketPositionsOf(offer, only, options);
    const { source, asOf, flags = [], role, location, percentiles = [] } = position ?? {};
    if (source === undefined || asOf === undefined || flags.some((flag) => unfit.includes(flag))) return [];
    const text = percentiles.find(({ name }) => name === 'p50')?.text;
    return [{ range, figure: text === opening ? undefined : text, role, location, source, asOf }];
  });
  return found[0];
}
