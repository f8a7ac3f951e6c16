import type { IsoDate } from '../../calendar';
import type { Offer } from '../../offer';
import type { TermText, TermValue } from '../../parse/termText';
import { writtenFor } from '../terms/termValue';
import type { MarketFlag } from '../market/marketPosition';
import type { PlannedAsk } from './types';

/** A market median that an employer may be told of, with where it is from. */
export interface Median {
  /** The entry of the candidate file: `market[0]`. */
  readonly range: string;
  /** As the file states it; undefined where that is just what is asked for. */
  readonly figure: TermText | undefined;
  readonly role: string | undefined;
  readonly location: string | undefined;
  readonly source: string;
  readonly asOf: IsoDate;
}

/** What makes a range no argument; of another role one can say so, but one of another place invites the answer that it is another place. */
const unfit: readonly MarketFlag[] = ['no-source', 'no-date', 'old', 'other-location'];

/**
 * Returns the median that is just the figure one opens with, or more where one opens with as much as can be asked for in one step;
 * where nothing speaks against quoting it. One below would argue against the ask.
 */
export function quotableMedian(
  { reasons, uncapped, opening }: Pick<PlannedAsk, 'reasons' | 'uncapped' | 'opening'>,
  offer: Offer,
): Median | undefined {
  const isSame = (one: TermValue | undefined, other: TermValue | undefined) =>
    one !== undefined && other !== undefined && writtenFor(one, offer) === writtenFor(other, offer);
  const [found] = reasons.flatMap((reason): Median[] => {
    if (reason.kind !== 'market') return [];
    const { wanted, position } = reason;
    if (!isSame(wanted, opening.wanted) && !isSame(wanted, uncapped?.wanted)) return [];
    const { entry, source, asOf, flags, role, location, percentiles } = position;
    if (source === undefined || asOf === undefined || flags.some((flag) => unfit.includes(flag))) return [];
    const median = percentiles.find(({ name }) => name === 'p50')?.figure;
    const figure = isSame(median?.value, opening.wanted) ? undefined : median;
    return [{ range: entry, figure, role, location, source, asOf }];
  });
  return found;
}
