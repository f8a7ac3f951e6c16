import type { IsoDate } from '../calendar';
import { sum, zero, type Decimal } from '../decimal';
import type { Locale } from '../locale';
import { formatDate } from '../calendar';
import type { Offer } from '../offer';
import { labelOf } from '../titles';
import { cliffsOf, type Cliff } from '../value/cashByMonth';
import type { Valuation } from '../value/valuation';
import { describeEnds, endsOf, type Ends } from './amounts';
import type { ComparedOffer } from './comparison';
import { describeNumber } from './describe';
import { openInTotal } from './openParts';

/** What an offer has come to by the end of each year, from the start on, in the currency of its valuation. */
export interface Trajectory {
  readonly id: string;
  readonly currency: string;
  /** Index 0 is year 1. */
  readonly expected: readonly Ends[];
  readonly guaranteed: readonly Ends[];
  /** Whether something unknown without bounds is missing from the amounts: nothing, a part, or the base salary and so all. */
  readonly missing: { readonly expected: Missing; readonly guaranteed: Missing };
  readonly cliffs: readonly CliffLoss[];
}

export type Missing = 'nothing' | 'part' | 'all';

/** What somebody gives up who leaves a month before a cliff. */
export interface CliffLoss {
  readonly path: string;
  /** The grant by its own name. */
  readonly title: string;
  /** Months after the first day of year 1 at which the cliff is reached. */
  readonly at: Decimal;
  /** The day it is reached, where the first day is known. */
  readonly day: IsoDate | undefined;
  /** What the cliff releases on that day; the same at both ends where nothing about it is unknown. */
  readonly lost: Ends;
  readonly text: string;
}

export function trajectoryOf(
  { id, company, valuation }: Pick<ComparedOffer, 'id' | 'company' | 'valuation'>,
  offer: Offer,
  locale: Locale,
): Trajectory {
  return {
    id,
    currency: valuation.currency,
    expected: cumulative(valuation, 'expected'),
    guaranteed: cumulative(valuation, 'guaranteed'),
    missing: { expected: missingFrom(valuation, 'expected'), guaranteed: missingFrom(valuation, 'guaranteed') },
    cliffs: cliffLosses(company, valuation, offer, locale),
  };
}

/** The running total after each year, at worst and at best. */
export function cumulative(valuation: Valuation, name: 'expected' | 'guaranteed'): readonly Ends[] {
  return valuation.years.map((_, i) =>
    endsOf(valuation, ({ years }) => sum(years.slice(0, i + 1).map((year) => year[name]))),
  );
}

function missingFrom(valuation: Valuation, name: 'expected' | 'guaranteed'): Missing {
  const open = openInTotal(valuation, name);
  return open === undefined ? 'nothing' : open.whole ? 'all' : 'part';
}

/**
 * What each cliff of each grant releases: that is lost by leaving a month before it, beside what is lost of the months themselves.
 * Where it is unknown whether shares can be sold, it lies between two amounts.
 */
function cliffLosses(company: string, valuation: Valuation, offer: Offer, locale: Locale): readonly CliffLoss[] {
  const { worst, best } = valuation.range ?? { worst: valuation, best: valuation };
  const all = new Map([...cliffsOf(worst), ...cliffsOf(best)].map((cliff) => [nameOf(cliff), cliff]));
  const amountsIn = (each: Valuation) => {
    const amounts = new Map<string, Decimal>();
    for (const cliff of cliffsOf(each))
      amounts.set(nameOf(cliff), (amounts.get(nameOf(cliff)) ?? zero).plus(cliff.amount));
    return amounts;
  };
  const [low, high] = [amountsIn(worst), amountsIn(best)];
  return [...all]
    .map(([name, { line, at, day }]) => {
      const lost = { low: low.get(name) ?? zero, high: high.get(name) ?? zero };
      const title = labelOf(offer, line.path, locale);
      const places = { company, title, amount: describeEnds(lost, valuation.currency, locale) };
      const text =
        day === undefined
          ? locale.say('Who leaves {company} before month {month} is over loses {amount} of {title}.', {
              ...places,
              month: describeNumber(at, locale),
            })
          : locale.say('Who leaves {company} a month before {day} loses {amount} of {title}.', {
              ...places,
              day: formatDate(day, locale),
            });
      return { path: line.path, title, at, day, lost, text };
    })
    .sort((a, b) => a.at.comparedTo(b.at));
}

function nameOf({ line, at }: Cliff): string {
  return `${line.path} ${at.toString()}`;
}
