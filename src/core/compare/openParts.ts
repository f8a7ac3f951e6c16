import type { Component, Direction, Unpriced, Valuation } from '../value/valuation';
import { allSpecs, findSpec, offerVocabulary, type FieldSpec } from '../vocabulary';

/** What is missing from a sum: why, and which way it moves the sum. */
export interface OpenSum {
  readonly reason: 'unknown' | 'no-rate';
  readonly direction: Direction;
}

const places = new Map<Component, readonly string[]>();

/** Returns the places of a component in an offer: the outermost fields that the vocabulary counts to it. */
export function placesOf(component: Component): readonly string[] {
  const found = places.get(component) ?? placesIn(offerVocabulary, component);
  places.set(component, found);
  return found;
}

function placesIn(spec: FieldSpec, component: Component): readonly string[] {
  if (spec.component === component) return [spec.path];
  return spec.type === 'group' ? spec.fields.flatMap((field) => placesIn(field, component)) : [];
}

/** Returns what a component lacks: those of the terms without an amount that belong to it. */
export function openPartsOf(component: Component, unpriced: readonly Unpriced[]): readonly Unpriced[] {
  return unpriced.filter(
    ({ path, isCounted }) => isCounted !== true && specsAt(path).some((each) => each.component === component),
  );
}

/** Returns what is open even where unknown terms with bounds are closed. */
export function openBesideRange({ range, unpriced }: Valuation): readonly Unpriced[] {
  return range?.open ?? unpriced;
}

/** Tells why terms without an amount leave a sum open: only for want of a rate, or because something is not known. */
function openReason(open: readonly Unpriced[]): OpenSum['reason'] {
  return open.every(({ reason }) => reason === 'no-rate') ? 'no-rate' : 'unknown';
}

/** Tells which way terms without an amount move a sum together. */
export function directionOf(open: readonly Pick<Unpriced, 'effect'>[]): Direction {
  const [first, ...others] = new Set(open.map(({ effect }) => effect.direction));
  return first === undefined || others.length > 0 ? 'either' : first;
}

/** Returns what is missing from what a component comes to; undefined when nothing is. */
export function openInComponent(component: Component, valuation: Valuation): OpenSum | undefined {
  return openSum(openPartsOf(component, openBesideRange(valuation)));
}

/**
 * Returns what is missing from a total; undefined when nothing is. It is `whole` where the total would say nothing,
 * because the base salary is not known.
 */
export function openInTotal(
  valuation: Valuation,
  name: 'guaranteed' | 'expected',
): (OpenSum & { readonly whole?: true }) | undefined {
  const [salary] = openPartsOf('base-salary', valuation.unpriced);
  if (salary !== undefined) return { reason: openReason([salary]), direction: 'either', whole: true };
  return openSum(
    openBesideRange(valuation).flatMap((each): readonly Unpriced[] => {
      // What is not sure is expected already, and can only add to what is guaranteed.
      if (each.isNotSure === true) return name === 'guaranteed' ? [{ ...each, effect: { direction: 'adds' } }] : [];
      if (each.isCounted === true) return [];
      return name === 'expected' || specsAt(each.path).some(({ guaranteed }) => guaranteed) ? [each] : [];
    }),
  );
}

function openSum(open: readonly Unpriced[]): OpenSum | undefined {
  return open.length === 0 ? undefined : { reason: openReason(open), direction: directionOf(open) };
}

/** The fields at a path and below it: what is open as a whole leaves all of them open. */
function specsAt(path: string): readonly FieldSpec[] {
  const spec = findSpec(offerVocabulary, path);
  return spec === undefined ? [] : allSpecs(spec);
}
