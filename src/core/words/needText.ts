import { clauses } from '../compare/describe';
import { template, type Locale } from '../locale';
import type { Bound, ReadPriority } from '../negotiate/needs/needs';
import { inCurrencyOf } from '../parse/termText';
import { describeTermText } from './termWords';

/** A bound in words. */
export const boundWords = { 'at-least': template('at least {limit}'), 'at-most': template('at most {limit}') };

const dateWords = { 'at-least': template('not before {date}'), 'at-most': template('not after {date}') };

/**
 * Says the bounds that a priority states, empty without one: `at least 25 days`. Amounts that name no currency are in
 * the given one.
 */
export function thresholdText({ bounds }: Pick<ReadPriority, 'bounds'>, currency: string, locale: Locale): string {
  return clauses(bounds.map((each) => boundText(each, currency, locale)));
}

function boundText({ side, limit }: Bound, currency: string, locale: Locale): string {
  const text = describeTermText(inCurrencyOf(limit, currency), locale);
  const { value } = limit;
  if (value !== undefined && value !== 'none' && value.kind === 'date')
    return locale.say(dateWords[side], { date: text });
  return side === 'at-most' && value === 'none' ? text : locale.say(boundWords[side], { limit: text });
}
