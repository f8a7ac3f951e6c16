import type { Finding } from '../finding';
import type { Offer } from '../offer';
import type { OfferDocument } from '../parse/parseOffer';
import { atEnd, type RangeEnd } from '../ranges';
import { replaceAt } from '../value/replaceAt';
import { type StatedRange, statedRanges } from '../value/statedRanges';

/** Rules about a figure by itself: each end of a range is one. */
const aboutEachEnd = new Set(['more-time-than-there-is', 'percent-out-of-reason', 'time-off-out-of-reason']);

/** Rules to which it matters that a term is a range. */
const aboutRanges = new Set(['agreed-ask-differs-from-term']);

/** So many ranges are held against each other one by one; a letter has a few. */
const most = 8;

/**
 * Returns what is to be said of an offer whatever figure of its ranges will be the one: what holds at both ends of each
 * beside both ends of the others.
 */
export function certainOf(
  document: OfferDocument,
  judge: (document: OfferDocument) => readonly Finding[],
): readonly Finding[] {
  const found = judge(document);
  const ranges = statedRanges(document.fields);
  if (ranges.length === 0) return found;
  const others = casesOf(document.fields, ranges).map((fields) => judge({ ...document, fields }));
  const placesOf = others.map((findings) => new Set(findings.map(nameOf)));
  const certain = found.filter(
    (each) => aboutRanges.has(each.code) || placesOf.every((places) => places.has(nameOf(each))),
  );
  const ofEnds = [...found, ...others.flat()].filter(({ code }) => aboutEachEnd.has(code));
  return [...certain.filter(({ code }) => !aboutEachEnd.has(code)), ...ofEnds];
}

/** The offer with all ranges at one end, and with each at one end and all others at the other. */
function casesOf(offer: Offer, ranges: readonly StatedRange[]): readonly Offer[] {
  const whole = (end: RangeEnd) => atEnd(offer, end) as Offer;
  const [low, high] = [whole('low'), whole('high')];
  const single = ranges.length === 1 ? [] : ranges.slice(0, most);
  return [
    low,
    high,
    ...single.flatMap(({ term, low: least, high: greatest }) => [
      replaceAt(high, term.path, () => ({ ...term, value: least })),
      replaceAt(low, term.path, () => ({ ...term, value: greatest })),
    ]),
  ];
}

function nameOf({ code, span }: Finding): string {
  return `${code} ${span.start} ${span.end}`;
}
