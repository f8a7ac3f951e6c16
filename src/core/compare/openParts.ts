import type { Locale } from '../locale';
import type { Component, Direction, Unpriced, Valuation } from '../value/valuation';
import { allSpecs, findSpec, offerVocabulary, type FieldSpec } from '../vocabulary';
import { describeEnds, type Ends } from './amounts';

const places = new Map<Component, readonly string[]>();

/** The places of a component in an offer: the outermost fields that the vocabulary counts to it. */
export function placesOf(component: Component): readonly string[] {
  const found = places.get(component) ?? placesIn(offerVocabulary, component);
  places.set(component, found);
  return found;
}

function placesIn(spec: FieldSpec, component: Component): readonly string[] {
  if (spec.component === component) return [spec.path];
  return spec.type === 'group' ? spec.fields.flatMap((field) => placesIn(field, component)) : [];
}

/** What a component lacks: those of the terms without an amount that belong to it. */
export function openPartsOf(component: Component, unpriced: readonly Unpriced[]): readonly Unpriced[] {
  return unpriced.filter(
    ({ path, isCounted }) => isCounted !== true && specsAt(path).some((each) => each.component === component),
  );
}

/** What is open even where unknown terms with bounds are closed. */
export function openBesideRange({ range, unpriced }: Valuation): readonly Unpriced[] {
  return range?.open ?? unpriced;
}

/** Why terms without an amount leave a sum open: only for want of a rate, or because something is not known. */
export function openReason(open: readonly Unpriced[]): 'unknown' | 'no-rate' {
  return open.every(({ reason }) => reason === 'no-rate') ? 'no-rate' : 'unknown';
}

/** Which way terms without an amount move a sum together. */
export function directionOf(open: readonly Pick<Unpriced, 'effect'>[]): Direction {
  const [first, ...others] = new Set(open.map(({ effect }) => effect.direction));
  return first === undefined || others.length > 0 ? 'either' : first;
}

/** A sum that something is missing from: it must not look whole, and says which way it can move. */
export function withOpen(
  amount: string,
  open: { readonly reason: 'unknown' | 'no-rate'; readonly direction: Direction },
  locale: Locale,
): string {
  const word = openWord(open.reason, locale);
  switch (open.direction) {
    case 'adds':
      return `${amount} + ${word}`;
    case 'subtracts':
      return locale.say('at most {amount}', { amount });
    case 'either':
      return `${amount} ± ${word}`;
  }
}

/** What a component comes to; it must not look whole where something is missing from it. */
export function componentText(ends: Ends, component: Component, valuation: Valuation, locale: Locale): string {
  const open = openPartsOf(component, openBesideRange(valuation));
  const missing = open.length === 0 ? undefined : { reason: openReason(open), direction: directionOf(open) };
  return describeOpen(ends, missing, valuation.currency, locale);
}

/** An amount with the word for what is missing from it. What can only fall has no lower end, and so is no range. */
export function describeOpen(
  ends: Ends,
  open: Parameters<typeof withOpen>[1] | undefined,
  currency: string,
  locale: Locale,
): string {
  if (open === undefined) return describeEnds(ends, currency, locale);
  const shown = open.direction === 'subtracts' ? { low: ends.high, high: ends.high } : ends;
  return withOpen(describeEnds(shown, currency, locale), open, locale);
}

/** The word for it. */
export function openWord(reason: 'unknown' | 'no-rate', { say }: Locale): string {
  return reason === 'no-rate' ? say('no exchange rate') : say('unknown');
}

/**
 * Why a total lacks something: `whole` when it would say nothing, because the base salary is not known; undefined when it
 * lacks nothing.
 */
export function openInTotal(
  valuation: Valuation,
  name: 'guaranteed' | 'expected',
): { readonly reason: 'unknown' | 'no-rate'; readonly direction: Direction; readonly whole: boolean } | undefined {
  const [salary] = openPartsOf('base-salary', valuation.unpriced);
  if (salary !== undefined) return { reason: openReason([salary]), direction: 'either', whole: true };
  const open = openBesideRange(valuation).filter(
    ({ path, isCounted }) =>
      isCounted !== true && (name === 'expected' || specsAt(path).some(({ guaranteed }) => guaranteed)),
  );
  return open.length === 0 ? undefined : { reason: openReason(open), direction: directionOf(open), whole: false };
}

/** The fields at a path and below it: what is open as a whole leaves all of them open. */
function specsAt(path: string): readonly FieldSpec[] {
  const spec = findSpec(offerVocabulary, path);
  return spec === undefined ? [] : allSpecs(spec);
}
