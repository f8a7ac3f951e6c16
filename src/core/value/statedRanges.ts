import type { Decimal } from '../decimal';
import type { Offer } from '../offer';
import { endsOfValue, type Field, isTerm, type RangeableValue, type Term, type Value } from '../term';
import { walkFields } from '../terms';
import { offeredVocabulary, type TermSpec } from '../vocabulary';
import { replaceAt } from './replaceAt';

/** A term of an offer that is written as a range. */
export interface StatedRange {
  readonly term: Term<Value> & { readonly state: 'stated' };
  readonly spec: TermSpec;
  readonly low: RangeableValue;
  readonly high: RangeableValue;
}

/** An offer with all its ranges at their worst for the candidate, and at their best; the same two where it has none. */
export interface OfferEnds {
  readonly worst: Offer;
  readonly best: Offer;
}

/** Returns the terms of an offer that are written as ranges, in the order of the vocabulary. */
export function statedRanges(offer: Offer): readonly StatedRange[] {
  return [...walkFields(offer, offeredVocabulary)].flatMap(({ field, spec }) => {
    if (spec.type === 'term') return rangeIn(field, spec);
    const { item } = spec.type === 'list' ? spec : {};
    return item?.type === 'term' && 'items' in field ? field.items.flatMap((each) => rangeIn(each, item)) : [];
  });
}

function rangeIn(field: Field, spec: TermSpec): StatedRange[] {
  if (!isTerm(field) || field.state !== 'stated') return [];
  const ends = endsOfValue(field.value);
  return ends === undefined ? [] : [{ term: field, spec, ...ends }];
}

/**
 * Returns an offer with all its ranges at one end together. Where it depends on the other terms which end of one is
 * worse, as for the hours of a salary that is by the year or by the hour, it is the one of the smaller total.
 */
export function atEndsOfRanges(offer: Offer, totalOf: (offer: Offer) => Decimal): OfferEnds {
  let ends: OfferEnds = { worst: offer, best: offer };
  for (const range of statedRanges(offer)) {
    const { path } = range.term;
    const [worse, better] = isLowWorse(range) ? [range.low, range.high] : [range.high, range.low];
    const isReversed = range.spec.worseEnd === 'either' && totalOf(at(offer, path, better)).lessThan(totalOf(offer));
    ends = {
      worst: at(ends.worst, path, isReversed ? better : worse),
      best: at(ends.best, path, isReversed ? worse : better),
    };
  }
  return ends;
}

/** Whether the vocabulary says that the low end is worse. */
function isLowWorse({ spec: { better, worseEnd } }: StatedRange): boolean {
  return better !== 'less' && worseEnd !== 'high';
}

function at(offer: Offer, path: string, value: Value): Offer {
  return replaceAt(offer, path, (field) => ({ ...(field as Term<Value>), state: 'stated', value }));
}
