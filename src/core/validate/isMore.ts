import { noCurrency } from '../currency';
import type { Decimal } from '../decimal';
import type { Candidate } from '../offer';
import { readValue } from '../parse/readValue';
import { valueOf, type Value } from '../term';
import { monthsOf } from '../value/assumptions';
import { findSpec, offerVocabulary, singleFigure } from '../vocabulary';
import { yearly, yearlyRate } from '../value/known';

/**
 * What a candidate states for a term of an offer, read as the term is written; undefined where it cannot be read so.
 */
export function valueFor(path: string, text: string | undefined, { currency }: Candidate): Value | undefined {
  const spec = text === undefined ? undefined : findSpec(offerVocabulary, path);
  if (spec?.type !== 'term' || text === undefined) return undefined;
  return readValue(text, singleFigure(spec), valueOf(currency)?.text ?? noCurrency).value;
}

/** Whether one value of a term is surely more than another; never where comparing them takes more than the two. */
export function isMore(a: Value, b: Value): boolean {
  const [first, second] = [measured(a, b), measured(b, a)];
  return first !== undefined && second !== undefined && first.greaterThan(second);
}

/** A number to compare a value with another by. */
function measured(value: Value, other: Value): Decimal | undefined {
  switch (value.kind) {
    case 'money':
      if (other.kind !== 'money' || other.currency !== value.currency) return undefined;
      if (other.isOnce !== value.isOnce) return undefined;
      return other.period === value.period ? value.amount : yearly(value);
    case 'percent':
      return other.kind === 'percent' ? value.ratio : undefined;
    case 'quantity':
      return other.kind === 'quantity' ? value.amount : undefined;
    case 'duration':
      if (other.kind !== 'duration') return undefined;
      // How many days of leave a week has depends on the hours.
      return other.unit === value.unit
        ? value.amount
        : isCalendar(value) && isCalendar(other)
          ? monthsOf(value)
          : undefined;
    case 'rate':
      if (other.kind !== 'rate' || other.unit !== value.unit) return undefined;
      return other.period === value.period ? value.amount : yearlyRate(value);
    default:
      return undefined;
  }
}

function isCalendar({ unit }: { readonly unit: string }): boolean {
  return unit === 'month' || unit === 'year';
}
