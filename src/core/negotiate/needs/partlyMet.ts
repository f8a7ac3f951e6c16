import { Decimal, one, sum, zero } from '../../decimal';
import { type Field, placeOf } from '../../term';
import { findSpec, offerVocabulary } from '../../vocabulary';
import { isOpenEnded, measure, type MeasureContext } from '../../compare/measures';
import { type BoundSide, termsOf } from '../terms/thresholds';
import type { TermText } from '../../parse/termText';

/**
 * How much an offer gives of a threshold that it does not meet, from 0 to 1: what it has as a part of what is wanted, or of an upper
 * bound what is wanted as a part of what it has. 0 where there is no such part: of words, of days in a calendar, of yes and no, and
 * of what has no end.
 */
export function partlyMet(
  limit: TermText,
  side: BoundSide,
  field: Field,
  path: string,
  context: MeasureContext,
): Decimal {
  const spec = findSpec(offerVocabulary, path);
  const terms = spec === undefined || placeOf(field).state !== 'stated' ? undefined : termsOf(field, spec);
  const wanted = terms === undefined ? undefined : limit.value;
  if (terms === undefined || wanted === undefined || wanted === 'none' || wanted.kind === 'date' || isOpenEnded(wanted))
    return zero;
  const parts = terms.terms.map((term) => {
    if (term.state === 'none') return zero;
    return term.state === 'stated' && term.value.kind === wanted.kind
      ? measure(term.value, terms.spec, context)
      : undefined;
  });
  const [has, wants] = [parts.filter((part) => part !== undefined), measure(wanted, terms.spec, context)];
  if (has.length < parts.length || wants === undefined) return zero;
  const [part, whole] = side === 'at-least' ? [sum(has), wants] : [wants, sum(has)];
  return part.greaterThanOrEqualTo(whole) ? one : Decimal.max(zero, part.div(whole));
}
