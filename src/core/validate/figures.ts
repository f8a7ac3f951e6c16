import { Decimal } from '../decimal';
import { english } from '../locale';
import { formatMoney } from '../money';
import type { Offer } from '../offer';
import { valueOf, type Money, type Percent, type Term } from '../term';
import { yearly } from '../value/known';
import { latestLimitYear, statutoryLimit, type DatedLimit, type LimitName } from '../value/limits';

/** The yearly amount of a stated term in a currency; undefined in any other. */
export function yearlyIn(currency: string, term: Term<Money>): Decimal | undefined {
  const money = valueOf(term);
  return money?.currency === currency ? yearly(money) : undefined;
}

/** The figures of a message in the one form that messages have. */
export function moneyText(amount: Decimal, currency: string): string {
  return formatMoney(amount, currency, english);
}

export function percentText({ ratio }: Pick<Percent, 'ratio'>): string {
  return `${ratio.times(100).toString()}%`;
}

/** A limit of the United States in the year an offer begins, and whether that year's own figure is known. */
export function limitOf(offer: Offer, name: LimitName): DatedLimit & { readonly isOfYear: boolean } {
  const starts = valueOf(offer.starts)?.date;
  const year = starts === undefined ? latestLimitYear : Number(starts.slice(0, 4));
  const limit = statutoryLimit('US', name, year);
  return { ...limit, isOfYear: limit.year === year };
}

/** What a message says of a limit: its figure, year and source. */
export function limitArgs({ amount, currency, year, source }: DatedLimit) {
  return { limit: moneyText(new Decimal(amount), currency), year, source };
}
